internal import SDKRuntime

/// A grant, with which a token is requested.
enum TokenGrant: Hashable, Sendable {
    /// RFC 6749 section 4.4.
    case clientCredentials(scope: String? = nil)
    /// RFC 6749 section 4.3.
    case password(username: String, password: Secret, scope: String?)
    /// RFC 8628 section 3.4.
    case deviceCode(Secret)
    /// RFC 6749 section 4.1.3.
    case authorizationCode(Secret, redirectURI: String)
    /// RFC 7636 section 4.5.
    case proofKey(Secret, verifier: Secret, redirectURI: String)
    /// RFC 6749 section 6.
    case refreshToken(Secret)
    /// RFC 7522 section 2.1, with the name of the organization.
    case saml2Bearer(organization: String, assertion: Secret)

    /// Whether the same request can get another token later.
    var isRepeatable: Bool {
        switch self {
        case .clientCredentials, .password: true
        default: false
        }
    }

    /// Scopes as they are sent (RFC 6749 section 3.3); `nil` for none.
    static func scope(_ scopes: [String]) -> String? {
        scopes.isEmpty ? nil : scopes.joined(separator: " ")
    }

    /// The fields of the request's body.
    func form(for client: ClientIdentity) -> FormBody {
        switch self {
        case .clientCredentials(let scope):
            return ["grant_type": "client_credentials", "scope": scope]
        case .password(let username, let password, let scope):
            return [
                "grant_type": "password", "username": username, "password": password.text,
                "scope": scope, "client_id": client.secret == nil ? client.id : nil,
            ]
        case .deviceCode(let code):
            return [
                "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
                "device_code": code.text, "client_id": client.id,
            ]
        case .authorizationCode(let code, let redirectURI):
            return [
                "grant_type": "authorization_code", "code": code.text, "redirect_uri": redirectURI,
            ]
        case .proofKey(let code, let verifier, let redirectURI):
            return [
                "grant_type": "authorization_code", "code": code.text,
                "code_verifier": verifier.text, "client_id": client.id,
                "redirect_uri": redirectURI,
            ]
        case .refreshToken(let token):
            // A public client has no header that identifies it (RFC 6749 section 3.2.1).
            return [
                "grant_type": "refresh_token", "refresh_token": token.text,
                "client_id": client.secret == nil ? client.id : nil,
            ]
        case .saml2Bearer(let organization, let assertion):
            return [
                "grant_type": "urn:ietf:params:oauth:grant-type:saml2-bearer",
                "orgName": organization, "assertion": assertion.text,
            ]
        }
    }

    var secrets: [Secret] {
        switch self {
        case .clientCredentials: []
        case .password(_, let password, _): [password]
        case .deviceCode(let code): [code]
        case .authorizationCode(let code, _): [code]
        case .proofKey(let code, let verifier, _): [code, verifier]
        case .refreshToken(let token): [token]
        case .saml2Bearer(_, let assertion): [assertion]
        }
    }
}
