import SDKPlan

/// Examples of the credentials that an API asks for.
struct CredentialExample {
    let security: SecurityDeclaration?

    /// The arguments of a client behind its server, for the first combination of schemes that a
    /// method asks for; none where it asks for nothing.
    func arguments(for method: Method) -> String {
        guard let security else { return ", accessToken: \"access token\"" }
        let alternatives =
            switch method.security {
            case .open: [[String]]()
            case .standard: security.standard
            case .other(let own): own
            }
        let lists = alternatives.map { names in names.map { name in scheme(name) } }
        // A combination that an interceptor has to help with is the last choice.
        let usable = lists.first { list in
            !list.isEmpty && list.allSatisfy { $0.flatMap(Self.expression) != nil }
        }
        guard let schemes = usable?.compactMap(\.self) else { return "" }
        if let scheme = schemes.first, schemes.count == 1, case .token = scheme.kind,
            tokenSchemeCount == 1
        {
            return ", accessToken: \"access token\""
        }
        let values = schemes.compactMap { Self.expression($0) }
        return ", credentials: [" + values.joined(separator: ", ") + "]"
    }

    /// The argument of a client that has a credential for each scheme, in lines of their own where
    /// there are several.
    var all: [String] {
        guard let security else { return ["accessToken: \"test\","] }
        let values = security.schemes.compactMap { Self.expression($0) }
        guard values.count > 1 else { return ["credentials: [" + values.joined() + "],"] }
        return ["credentials: ["] + values.map { "    " + $0 + "," } + ["],"]
    }

    private func scheme(_ name: String) -> SecuritySchemeDeclaration? {
        security?.schemes.first { $0.wireName == name }
    }

    /// How many schemes an access token is for.
    private var tokenSchemeCount: Int {
        security?.schemes.count { if case .token = $0.kind { true } else { false } } ?? 0
    }

    /// The credential for a scheme, without the type; nil where there is none.
    static func expression(_ scheme: SecuritySchemeDeclaration) -> String? {
        let name = "." + scheme.name.declared
        return switch scheme.kind {
        case .key: name + "(\"key\")"
        case .basic: name + "(username: \"name\", password: \"password\")"
        case .token(nil): name + "(\"access token\")"
        case .token: name + "(accessToken: \"access token\")"
        case .certificate: name + "()"
        case .unsupported: nil
        }
    }
}
