internal import SDKRuntime

/// How a client gets its first access token, and how it renews it.
public struct OAuthLogin: Hashable, Sendable {
    /// What comes first.
    enum Start: Hashable, Sendable {
        case grant(TokenGrant)
        case token(Token)
        case stored
    }

    let client: ClientIdentity
    let start: Start

    /// The login of an application that acts for itself. It is renewed as often as needed.
    ///
    /// - Parameter scopes: the scopes of the token; empty for the server's default.
    public static func clientCredentials(
        id: String, secret: String, scopes: [String] = []
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id, secret: secret),
            start: .grant(.clientCredentials(scope: TokenGrant.scope(scopes))))
    }

    /// The login of a person whose name and password the application knows (RFC 6749 section 4.3),
    /// for servers that offer nothing better. It is renewed as often as needed.
    ///
    /// - Parameters:
    ///   - secret: the client's secret; `nil` for a client without one.
    ///   - scopes: the scopes of the token; empty for the server's default.
    public static func password(
        id: String, secret: String? = nil, username: String, password: String,
        scopes: [String] = []
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id, secret: secret),
            start: .grant(
                .password(
                    username: username, password: Secret(password),
                    scope: TokenGrant.scope(scopes))))
    }

    /// A person's login in a browser, finished by an application that has a client secret.
    ///
    /// - Parameters:
    ///   - code: from the redirect; see ``AuthorizationRequest``.
    ///   - redirectURI: that of the authorization request.
    public static func authorizationCode(
        id: String, secret: String, code: String, redirectURI: String
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id, secret: secret),
            start: .grant(.authorizationCode(Secret(code), redirectURI: redirectURI)))
    }

    /// A person's login in a browser, finished by an application without a client secret.
    ///
    /// - Parameters:
    ///   - code: from the redirect; see ``AuthorizationRequest``.
    ///   - verifier: the ``PKCE/verifier`` of the authorization request.
    ///   - redirectURI: that of the authorization request.
    public static func pkce(
        id: String, code: String, verifier: String, redirectURI: String
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id),
            start: .grant(
                .proofKey(Secret(code), verifier: Secret(verifier), redirectURI: redirectURI)))
    }

    /// A login with the assertion of a SAML 2.0 identity provider.
    ///
    /// - Parameters:
    ///   - organization: the name of the organization, sent as `orgName`.
    ///   - assertion: the base64 text of the assertion.
    public static func saml2Bearer(
        id: String, secret: String, organization: String, assertion: String
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id, secret: secret),
            start: .grant(.saml2Bearer(organization: organization, assertion: Secret(assertion))))
    }

    /// Continues with a refresh token that was kept.
    ///
    /// - Parameter secret: `nil` for a token obtained with PKCE.
    public static func refreshToken(
        id: String, secret: String? = nil, refreshToken: String
    ) -> OAuthLogin {
        OAuthLogin(
            client: ClientIdentity(id: id, secret: secret),
            start: .grant(.refreshToken(Secret(refreshToken))))
    }

    /// Continues with a token, for example one of the implicit grant.
    ///
    /// - Parameter secret: `nil` for a client without one.
    public static func token(_ token: Token, id: String, secret: String? = nil) -> OAuthLogin {
        OAuthLogin(client: ClientIdentity(id: id, secret: secret), start: .token(token))
    }

    /// Continues with the token in a ``TokenStore``. Without a token there, calls fail with
    /// ``AuthenticationFailure/loginRequired``.
    ///
    /// - Parameter secret: `nil` for a token obtained with PKCE.
    public static func stored(id: String, secret: String? = nil) -> OAuthLogin {
        OAuthLogin(client: ClientIdentity(id: id, secret: secret), start: .stored)
    }
}

extension OAuthLogin: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The client's id, no secret.
    public var description: String { "OAuthLogin(client \(client.id))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["client": client.id]) }
}
