import SDKPlan

extension Presenter {
    func view(_ security: SecurityDeclaration) -> CredentialsView {
        let credentials = security.schemes.flatMap { scheme in
            scheme.forms.map { (scheme, Self.form($0)) }
        }
        return CredentialsView(
            hasLogin: library.hasLogin,
            schemes: security.schemes.map {
                CredentialsView.Scheme(
                    name: SwiftLiteral.string($0.wireName), location: Self.text($0.location))
            },
            standard: Self.requirement(security.standard),
            credentials: credentials.enumerated().map { index, credential in
                let (scheme, form) = credential
                return CredentialsView.Credential(
                    gap: index > 0, doc: DocComment.view(Self.documentation(scheme, form)),
                    name: scheme.name.declared, signature: form.signature,
                    scheme: SwiftLiteral.string(scheme.wireName), arguments: form.arguments)
            })
    }

    /// A requirement as the literal of its text.
    static func requirement(_ alternatives: [[String]]) -> String {
        SwiftLiteral.string(
            alternatives.map { $0.map(SwiftLiteral.tableKey).joined(separator: " & ") }
                .joined(separator: " | "))
    }

    private static func text(_ location: SecuritySchemeDeclaration.Location) -> String {
        switch location {
        case .header(let name): ".header(\(SwiftLiteral.string(name)))"
        case .query(let name): ".query(\(SwiftLiteral.string(name)))"
        case .cookie(let name): ".cookie(\(SwiftLiteral.string(name)))"
        case .authorization(let scheme): ".authorization(\(SwiftLiteral.string(scheme)))"
        case .certificate: ".certificate"
        }
    }

    /// One function that makes a credential.
    private struct Form {
        var sentence: String
        var signature: String
        var arguments: String
    }

    private static func form(_ form: CredentialForm) -> Form {
        switch form {
        case .key: Form(sentence: "", signature: "_ key: String", arguments: "secret: key")
        case .basic:
            Form(
                sentence: "", signature: "username: String, password: String = \"\"",
                arguments: "username: username, password: password")
        case .token: Form(sentence: "", signature: "_ token: String", arguments: "secret: token")
        case .accessToken:
            Form(
                sentence: "An access token obtained elsewhere.",
                signature: "accessToken: String", arguments: "secret: accessToken")
        case .provider:
            Form(
                sentence: "Tokens that can change.",
                signature: "_ provider: any AccessTokenProvider", arguments: "provider: provider")
        case .login(let source): login(source)
        case .certificate:
            Form(
                sentence: "",
                signature: "_ certificate: ClientCertificate? = nil",
                arguments: "certificate: certificate")
        }
    }

    private static func login(_ source: SecuritySchemeDeclaration.TokenSource) -> Form {
        let more: String =
            switch source {
            case .server: ""
            case .login(let login): ", oauth: " + configuration(login)
            case .discovery(let url): ", discovery: " + SwiftLiteral.string(url)
            }
        return Form(
            sentence: "A login, which begins when a call needs it.",
            signature:
                "_ login: OAuthLogin, store: (any TokenStore)? = nil, storeKey: String? = nil",
            arguments: "login: login\(more), store: store, storeKey: storeKey")
    }

    private static func configuration(_ login: LoginDeclaration) -> String {
        let addresses: [(String, [String]?)] = [
            ("tokenURL", login.tokenURL), ("authorizeURL", login.authorizationURL),
            ("refreshURL", login.refreshURL),
            ("deviceAuthorizationURL", login.deviceAuthorizationURL),
        ]
        let arguments = addresses.compactMap { name, url in
            url.map { name + ": " + SwiftLiteral.string($0.joined()) }
        }
        return "OAuthConfiguration(\(arguments.joined(separator: ", ")))"
    }

    private static func documentation(
        _ scheme: SecuritySchemeDeclaration, _ form: Form
    ) -> [String] {
        let location =
            switch scheme.location {
            case .header(let name): "Sent as the header \(CommentText.code(name))."
            case .query(let name): "Sent as the query parameter \(CommentText.code(name))."
            case .cookie(let name): "Sent as the cookie \(CommentText.code(name))."
            case .authorization(let scheme):
                "Sent as \(CommentText.code("Authorization: " + scheme))."
            case .certificate:
                "The client's certificate; `nil` if its transport presents one itself."
            }
        let sentence = [form.sentence, location].filter { !$0.isEmpty }.joined(separator: " ")
        let text = scheme.description.map { CommentText.lines($0, width: width) } ?? []
        let last =
            CommentText.lines(sentence, width: width)
            + (scheme.isDeprecated ? ["", "Deprecated."] : [])
        return text.isEmpty ? last : text + [""] + last
    }
}
