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
        self.init(scheme, of: security) { standard, transport, agent, timeout in
            let headers: HTTPHeaders = ["User-Agent": agent]
            @Sendable func provider(_ oauth: OAuthConfiguration?) -> OAuthTokenProvider {
                OAuthTokenProvider(
                    login: login, oauth: oauth, transport: transport, store: store,
                    storeKey: storeKey, headers: headers, timeout: timeout)
            }
            guard oauth == nil, let discovery else { return provider(oauth ?? standard) }
            return DiscoveredTokenProvider {
                provider(
                    try await OAuthConfiguration.discovered(
                        at: discovery, transport: transport, headers: headers, timeout: timeout))
            }
        }
    }
}
