public import Foundation
public import SDKRuntime

extension AuthorizationRequest {
    /// Reads the redirect at the end of a login.
    ///
    /// - Parameters:
    ///   - redirect: the address that the browser came back with.
    ///   - secret: the client's secret, for a code without proof key.
    ///   - now: the time at which a token's lifetime begins.
    /// - Returns: the login for an ``APIClient`` or an ``OAuthTokenProvider``.
    /// - Throws: ``AuthenticationFailure``: what the server reports (its code and description), or
    ///   ``AuthenticationFailure/Code/stateMismatch``,
    ///   ``AuthenticationFailure/Code/missingParameter``,
    ///   ``AuthenticationFailure/Code/duplicateParameter``,
    ///   ``AuthenticationFailure/Code/malformedRedirect``,
    ///   ``AuthenticationFailure/Code/invalidClientSettings`` without a secret that is needed.
    public func login(
        from redirect: URL, secret: String? = nil, now: Date = Date()
    ) throws(AuthenticationFailure) -> OAuthLogin {
        try login(from: redirect.absoluteString, secret: secret, now: now)
    }

    /// Reads the redirect at the end of a login, as ``login(from:secret:now:)-(URL,_,_)`` does.
    ///
    /// - Parameter redirect: the address, or the part from `?` or `#` on.
    /// - Throws: ``AuthenticationFailure``.
    public func login(
        from redirect: String, secret: String? = nil, now: Date = Date()
    ) throws(AuthenticationFailure) -> OAuthLogin {
        let values = try values(in: redirect)
        switch responseType {
        case .token:
            guard let access = values["access_token"] else { throw missing("access_token") }
            let lifetime = try values["expires_in"].map(lifetime)
            let token = try Token(
                access: access, type: values["token_type"], lifetime: lifetime,
                scope: values["scope"], issuedAt: now)
            return .token(token, id: clientID, secret: secret)
        case .code:
            guard let code = values["code"], !code.isEmpty else { throw missing("code") }
            if let pkce {
                return .pkce(
                    id: clientID, code: code, verifier: pkce.verifier, redirectURI: redirectURI)
            }
            guard let secret else {
                throw AuthenticationFailure(
                    code: .invalidClientSettings, message: "this login needs the client's secret")
            }
            return .authorizationCode(
                id: clientID, secret: secret, code: code, redirectURI: redirectURI)
        }
    }

    /// The parameters of a redirect, which must belong to this request and report no error.
    private func values(in redirect: String) throws(AuthenticationFailure) -> [String: String] {
        let values = try RedirectParameters.read(redirect, fromFragment: responseType == .token)
        let returned = values["state"]
        if let state {
            // Some servers leave the state out of an error, which does no harm.
            let isMatch = returned.map { Secret.isEqual(state, $0) } ?? (values["error"] != nil)
            guard isMatch else {
                throw AuthenticationFailure(
                    code: .stateMismatch, message: "the redirect belongs to another login")
            }
        }
        guard let error = values["error"] else { return values }
        let secrets = SentSecrets([state, pkce?.verifier].compactMap { $0.map(Secret.init) })
        let code = String(ServerText.clean(error, without: secrets).prefix(64))
        throw AuthenticationFailure(
            code: AuthenticationFailure.Code(rawValue: code),
            message: ServerText.clean(values["error_description"] ?? "", without: secrets))
    }

    private func lifetime(_ text: String) throws(AuthenticationFailure) -> Double {
        guard let lifetime = Double(text) else {
            throw AuthenticationFailure(
                code: .invalidExpiry, message: "expires_in is not a number")
        }
        return lifetime
    }

    private func missing(_ name: String) -> AuthenticationFailure {
        AuthenticationFailure(code: .missingParameter, message: "the redirect has no \(name)")
    }
}
