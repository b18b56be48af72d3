public import SDKRuntime

extension APICredential {
    /// An OAuth login, which begins when the first call needs a token.
    ///
    /// - Parameters:
    ///   - oauth: where to log in; `nil` for the addresses of the client's server.
    ///   - discovery: the address of the document that publishes where to log in; takes precedence
    ///     over the addresses of the client's server.
    ///   - store: where tokens are kept between runs; `nil` keeps them in memory.
    ///   - storeKey: distinguishes this login from others in the store.
    public init(
        _ scheme: String, of security: APISecurity, login: OAuthLogin,
        oauth: OAuthConfiguration? = nil, discovery: String? = nil,
        store: (any TokenStore)? = nil, storeKey: String? = nil
    ) {
        self.init(
            scheme, of: security,
            login: CredentialLogin(
                login: login, oauth: oauth, discovery: discovery, store: store, storeKey: storeKey))
    }
}

/// A login and where it is, without the transport.
private struct CredentialLogin: PendingLogin {
    var login: OAuthLogin
    var oauth: OAuthConfiguration?
    /// The address of the document that publishes the login's addresses.
    var discovery: String?
    var store: (any TokenStore)?
    var storeKey: String?

    func provider(
        at standard: OAuthConfiguration?, over transport: any Transport, as agent: String,
        timeout: Duration?
    ) -> any AccessTokenProvider {
        let headers: HTTPHeaders = ["User-Agent": agent]
        guard oauth == nil, let discovery else {
            return provider(at: oauth ?? standard, over: transport, headers, timeout)
        }
        return DiscoveredTokenProvider {
            provider(
                at: try await OAuthConfiguration.discovered(
                    at: discovery, transport: transport, headers: headers, timeout: timeout),
                over: transport, headers, timeout)
        }
    }

    private func provider(
        at oauth: OAuthConfiguration?, over transport: any Transport, _ headers: HTTPHeaders,
        _ timeout: Duration?
    ) -> OAuthTokenProvider {
        OAuthTokenProvider(
            login: login, oauth: oauth, transport: transport, store: store, storeKey: storeKey,
            headers: headers, timeout: timeout)
    }
}
