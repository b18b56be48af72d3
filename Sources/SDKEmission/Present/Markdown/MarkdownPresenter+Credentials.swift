import SDKDocument
import SDKPlan

extension MarkdownPresenter {
    /// A row for each security scheme: how its credential is made, and where it goes.
    var credentialRows: [String] {
        (library.security?.schemes ?? []).map { scheme in
            let expression = CredentialExample.expression(scheme) ?? "an interceptor"
            return Self.row([
                MarkdownText.code(scheme.wireName, inCell: true),
                MarkdownText.code(expression, inCell: true), Self.location(scheme.location),
                MarkdownText.inline(MarkdownText.firstSentence(scheme.description), inCell: true),
            ])
        }
    }

    private static func location(_ location: SecuritySchemeDeclaration.Location) -> String {
        switch location {
        case .header(let name): "header " + MarkdownText.code(name, inCell: true)
        case .query(let name): "query parameter " + MarkdownText.code(name, inCell: true)
        case .cookie(let name): "cookie " + MarkdownText.code(name, inCell: true)
        case .authorization(let scheme):
            MarkdownText.code("Authorization: " + scheme, inCell: true)
        case .certificate: "certificate"
        }
    }

    /// What operations ask for that say nothing else; none without security schemes.
    var standardCredentials: String? {
        guard let standard = library.security?.standard, !standard.isEmpty else { return nil }
        return Self.text(standard.map { $0.map { MarkdownText.code($0) } })
    }

    /// What a method asks for; nil for an API without security schemes.
    func credentialFact(_ method: Method) -> String? {
        guard library.security != nil else { return nil }
        let alternatives = method.credentials.map { $0.map(Self.text) }
        return "- **Credentials:** "
            + (alternatives.isEmpty ? "not needed" : Self.text(alternatives))
    }

    private static func text(_ credential: Method.Credential) -> String {
        let scopes = credential.scopes.map { MarkdownText.code($0) }
        return MarkdownText.code(credential.scheme)
            + (scopes.isEmpty ? "" : " (" + scopes.joined(separator: ", ") + ")")
    }

    /// - Parameter alternatives: What each of them takes, as Markdown.
    private static func text(_ alternatives: [[String]]) -> String {
        alternatives.map { $0.isEmpty ? "none" : $0.joined(separator: " and ") }
            .joined(separator: ", or ")
    }
}
