/// Sends requests to one server. A value: copies share the transport, and editing a copy changes
/// nothing else.
public struct APIClient: Sendable {
    /// Where requests go, unless a request has a server of its own.
    public var server: Server
    /// Where access tokens come from, for operations that ask for one; `nil` sends none.
    public var tokenProvider: (any AccessTokenProvider)?
    /// What is sent for security schemes; goes before ``tokenProvider``.
    public var credentials: [APICredential] = []
    /// What operations ask for; `nil` if that isn't known, as for requests made by hand.
    public var security: APISecurity?
    /// What exchanges requests for responses.
    public var transport: any Transport
    /// Sent with each request, unless the request has that header itself.
    public var headers: HTTPHeaders
    /// The longest time for one exchange, unless the request has its own. `nil` waits for ever.
    public var timeout: Duration?
    /// The longest time for a whole call: all attempts, the waits between them and the wait for an
    /// access token. Ends with ``TransportError/Kind/timedOut``. `nil` sets no such limit.
    public var overallTimeout: Duration?
    /// Sends a request again when that can help; `nil` never does. Outside of ``interceptors``, so
    /// that they see each attempt.
    public var retry: RetryInterceptor? = RetryInterceptor()
    /// Gives each POST or PATCH a key that lets it be retried, if the server knows such keys; `nil`
    /// gives none.
    public var idempotencyKeys: IdempotencyKeys?
    /// Called in order, the first one outermost.
    public var interceptors: [any Interceptor]
    /// Measures waits and time limits of calls.
    public var clock: any Clock<Duration> = ContinuousClock()
    /// The header fields in which the server reports on a call; those of the first ``server``.
    public var headerNames: ServerHeaderNames

    /// The longest time for one exchange, unless another one is set: 60 seconds.
    public static let defaultTimeout = Duration.seconds(60)
    /// The `User-Agent` of a client that is given none.
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

    /// A client with a fixed access token obtained elsewhere.
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

    /// The server, what it is shown without the secrets, the headers and the time limit.
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
