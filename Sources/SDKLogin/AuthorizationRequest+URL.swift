public import Foundation
public import SDKRuntime

extension AuthorizationRequest {
    /// The page to open in a browser.
    ///
    /// - Throws: ``AuthenticationFailure/Code/noEndpoint``,
    ///   ``AuthenticationFailure/Code/incompleteOrganization``,
    ///   ``AuthenticationFailure/Code/invalidClientSettings``.
    public func url(
        at configuration: OAuthConfiguration?
    ) throws(AuthenticationFailure) -> URL {
        guard !clientID.isEmpty, !redirectURI.isEmpty else {
            throw AuthenticationFailure(
                code: .invalidClientSettings, message: "a login needs client id and redirect URI")
        }
        guard (organization == nil) == (provider == nil) else {
            throw AuthenticationFailure(
                code: .incompleteOrganization,
                message: "organization and provider are given together or not at all")
        }
        let values: [(name: String, value: String?)] = [
            ("client_id", clientID),
            ("redirect_uri", redirectURI),
            ("response_type", responseType.rawValue),
            ("scope", TokenGrant.scope(scopes)),
            ("code_challenge", pkce?.challenge),
            ("code_challenge_method", pkce == nil ? nil : "S256"),
            ("state", state),
            ("org", organization),
            ("provider", provider),
            ("target", target),
            ("login_hint", loginHint),
            ("prompt", forcesLogin ? "login" : nil),
        ]
        return try OAuthConfiguration.url(
            configuration?.authorizeURL, "authorize",
            values.compactMap { pair in pair.value.map { (pair.name, $0) } })
    }
}
