/// The ways in that an API has, and which of them its operations ask for.
package struct SecurityDeclaration: Sendable {
    package var schemes: [SecuritySchemeDeclaration]
    /// What an operation asks for that says nothing else: names of schemes, a list for each
    /// combination that is enough; an empty one stands last.
    package var standard: [[String]]

    /// Whether tokens of any scheme are obtained by a login.
    var hasLogin: Bool {
        schemes.contains { scheme in
            scheme.forms.contains { if case .login = $0 { true } else { false } }
        }
    }
}

extension Library {
    /// Whether an access token of the API is obtained by a login.
    package var hasLogin: Bool { security?.hasLogin == true }
}

/// One way in, as a function that makes a credential.
package struct SecuritySchemeDeclaration: Sendable {
    /// Where the credential goes.
    package enum Location: Sendable, Hashable {
        case header(String)
        case query(String)
        case cookie(String)
        /// `Authorization`, behind the name of an authentication scheme.
        case authorization(String)
        case certificate
    }

    /// What is given for it.
    package enum Kind: Sendable {
        /// Text that is sent as it is.
        case key
        case basic
        /// An access token, or what gets one.
        case token(TokenSource?)
        case certificate
        /// Nothing: an interceptor makes what is sent.
        case unsupported
    }

    /// How an access token is obtained.
    package enum TokenSource: Sendable, Equatable {
        /// The login that servers have.
        case server
        /// A login of its own.
        case login(LoginDeclaration)
        /// A login whose addresses stand in a document at this address.
        case discovery(String)
    }

    package var name: MemberName
    package var wireName: String
    package var description: String?
    package var isDeprecated: Bool
    package var location: Location
    package var kind: Kind
}

/// A function that makes a credential, by what it is given.
package enum CredentialForm: Sendable {
    case key, basic, certificate
    /// A token of a scheme that says nothing of where tokens come from.
    case token
    /// A token of a scheme that has a login as well.
    case accessToken
    /// Tokens that can change.
    case provider
    case login(SecuritySchemeDeclaration.TokenSource)

    /// The labels of its arguments.
    package var labels: String {
        switch self {
        case .key, .token, .provider, .certificate: "_:"
        case .basic: "username:password:"
        case .accessToken: "accessToken:"
        case .login: "_:store:storeKey:"
        }
    }
}

extension SecuritySchemeDeclaration {
    /// The functions that make a credential of the scheme; none for one that is not supported.
    package var forms: [CredentialForm] {
        switch kind {
        case .key: [.key]
        case .basic: [.basic]
        case .token(nil): [.token, .provider]
        case .token(let source?): [.accessToken, .provider, .login(source)]
        case .certificate: [.certificate]
        case .unsupported: []
        }
    }
}
