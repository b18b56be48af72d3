import SDKDocument

extension API {
    /// One way in (OpenAPI 3.1 §4.8.27, Swagger 2.0 "Security Scheme Object").
    package struct SecurityScheme: Sendable {
        package var name: String
        package var kind: Kind
        package var description: String?
        package var isDeprecated: Bool
        package var node: Node?

        package init(
            name: String, kind: Kind, description: String? = nil, isDeprecated: Bool = false,
            node: Node? = nil
        ) {
            self.name = name
            self.kind = kind
            self.description = description
            self.isDeprecated = isDeprecated
            self.node = node
        }
    }
}

extension API.SecurityScheme {
    /// Whether the credentials of an HTTP authentication scheme depend on what the server sends
    /// first, or on the request (IANA's registry of authentication schemes).
    package static func isChallenged(_ scheme: String) -> Bool {
        [
            "digest", "dpop", "gnap", "hoba", "mutual", "negotiate", "ntlm", "scram-sha-1",
            "scram-sha-256",
        ].contains(scheme.lowercased())
    }

    package enum Kind: Sendable {
        /// An HTTP authentication scheme such as `basic` or `bearer`, as written.
        case http(scheme: String)
        case apiKey(name: String, location: API.Parameter.Location)
        case oauth2(flows: [Flow])
        case openIDConnect(url: String)
        /// A certificate of the client.
        case mutualTLS
        /// A kind that is not known, or a scheme that can't be used; it was reported.
        case other(String)
    }

    package struct Flow: Sendable {
        /// `implicit`, `password`, `clientCredentials`, `authorizationCode` or
        /// `deviceAuthorization`; Swagger 2.0's `application` and `accessCode` are spelled the newer
        /// way.
        package var name: String
        package var authorizationURL: String?
        /// Where a device asks for a code that a person confirms elsewhere (RFC 8628).
        package var deviceAuthorizationURL: String?
        package var tokenURL: String?
        package var refreshURL: String?
        /// Scope name and what it allows, in order.
        package var scopes: [(name: String, description: String)]

        package init(
            name: String, authorizationURL: String? = nil, deviceAuthorizationURL: String? = nil,
            tokenURL: String? = nil, refreshURL: String? = nil,
            scopes: [(name: String, description: String)] = []
        ) {
            self.name = name
            self.authorizationURL = authorizationURL
            self.deviceAuthorizationURL = deviceAuthorizationURL
            self.tokenURL = tokenURL
            self.refreshURL = refreshURL
            self.scopes = scopes
        }
    }
}
