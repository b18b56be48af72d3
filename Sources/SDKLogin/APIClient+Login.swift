public import SDKRuntime

extension APIClient {
    /// Creates a client that logs in when its first call needs a token, and renews the token from
    /// then on.
    ///
    /// - Parameters:
    ///   - oauth: where to log in; `nil` for the addresses that the server has.
    ///   - store: where tokens are kept between runs; `nil` keeps them in memory.
    ///   - storeKey: distinguishes this login from others in the store.
    ///   - headers: `User-Agent` is added if it is not among them.
    ///   - timeout: the longest time for one exchange.
    public init(
        server: Server, login: OAuthLogin, oauth: OAuthConfiguration? = nil,
        store: (any TokenStore)? = nil, storeKey: String? = nil,
        transport: any Transport = URLSessionTransport(), headers: HTTPHeaders = [:],
        timeout: Duration? = defaultTimeout, interceptors: [any Interceptor] = []
    ) {
        let agent = headers["User-Agent"] ?? Self.defaultUserAgent
        let provider = OAuthTokenProvider(
            login: login, oauth: oauth ?? server.oauth, transport: transport, store: store,
            storeKey: storeKey, headers: ["User-Agent": agent], timeout: timeout)
        self.init(
            server: server, tokenProvider: provider, transport: transport, headers: headers,
            timeout: timeout, interceptors: interceptors)
    }
}
