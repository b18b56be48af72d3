/// Sends requests to one server. It is a value: copies share the transport, and editing a copy
/// changes nothing else.
public struct APIClient: Sendable {
    /// Where requests go, unless a request has a server of its own.
    public var server: Server
    /// Where access tokens come from, for operations that ask for one; `nil` sends none.
    public var tokenProvider: (any AccessTokenProvider)?
    /// The credentials for security schemes; they take precedence over ``tokenProvider``.
    public var credentials: [APICredential] = []
    /// The security of the API; `nil` if it isn't known, as for requests written by hand.
    public var security: APISecurity?
    /// Exchanges requests for responses.
    public var transport: any Transport
    /// Sent with each request, unless the request has the header itself.
    public var headers: HTTPHeaders
    /// The longest time for one exchange, unless the request has its own. `nil` sets no limit.
    public var timeout: Duration?
    /// The longest time for a whole call: all attempts, the waits between them, and the wait for an
    /// access token. A call that takes longer fails with ``TransportError/Kind/timedOut``. `nil`
    /// sets no limit.
    public var overallTimeout: Duration?
    /// Retries requests; `nil` never does. Retrying is outside ``interceptors``, so they see each
    /// attempt.
    public var retry: RetryInterceptor? = RetryInterceptor()
    /// Gives each request whose method isn't idempotent, such as POST and PATCH, a key that lets it
    /// be retried, if the server supports such keys; `nil` gives none.
    public var idempotencyKeys: IdempotencyKeys?
    /// Called in this order, the first one outermost.
    public var interceptors: [any Interceptor]
    /// Measures waits and time limits of calls.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// The header fields in which the server reports on a call. At first they are those of
    /// ``server``.
    public var headerNames: ServerHeaderNames

    /// The default of ``timeout``: 60 seconds.
    public static let defaultTimeout = Duration.seconds(60)
    /// The `User-Agent` of a client for which none is set.
    public static let defaultUserAgent = "sdkgen-swift"

    /// - Parameters:
    ///   - headers: `User-Agent` is added if it is not among them.
    ///   - timeout: the longest time for one exchange.
    public init(
        server: Server, tokenProvider: (any AccessTokenProvider)? = nil,
        transport: any Transport = URLSessionTransport(), headers: HTTPHeaders = [:],
        timeout: Duration? = defaultTimeout, interceptors: [any Interceptor] = []
    ) {
        self.server = server
        self.headerNames = server.headerNames
        self.tokenProvider = tokenProvider
        self.transport = transport
        self.headers = headers
        self.timeout = timeout
        self.interceptors = interceptors
        if headers["User-Agent"] == nil { self.headers["User-Agent"] = Self.defaultUserAgent }
    }

    /// Creates a client with a fixed access token obtained elsewhere.
    public init(
        server: Server, accessToken: String, transport: any Transport = URLSessionTransport(),
        headers: HTTPHeaders = [:], timeout: Duration? = defaultTimeout,
        interceptors: [any Interceptor] = []
    ) {
        self.init(
            server: server, tokenProvider: StaticToken(accessToken), transport: transport,
            headers: headers, timeout: timeout, interceptors: interceptors)
    }

    /// An edited copy.
    public func with(_ edit: (inout APIClient) -> Void) -> APIClient {
        var copy = self
        edit(&copy)
        return copy
    }
}

extension APIClient: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The server.
    public var description: String { "APIClient(\(server))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// The server, the schemes of the credentials, the headers and the time limit; no secrets.
    public var customMirror: Mirror {
        var headers = headers
        headers.markSecrets(security?.headerNames ?? [])
        return Mirror(
            self,
            children: [
                "server": server, "credentials": credentials.map(\.scheme), "headers": headers,
                "timeout": timeout as Any,
            ])
    }
}
