/// Sends requests to one server. It is a value: copies share the transport, and editing a copy
/// changes nothing else.
public struct APIClient: Sendable {
    /// What the properties say.
    private struct Settings: Sendable {
        var server: Server
        var tokenProvider: (any AccessTokenProvider)?
        var credentials: [APICredential] = []
        var security: APISecurity?
        var transport: any Transport
        var headers: HTTPHeaders
        var timeout: Duration?
        var overallTimeout: Duration?
        var retry: RetryInterceptor? = RetryInterceptor()
        var idempotencyKeys: IdempotencyKeys?
        var interceptors: [any Interceptor]
        var clock: any Clock<Duration> = ContinuousClock()
        var headerNames: ServerHeaderNames
    }

    private var settings: CopyOnWrite<Settings>

    /// Where requests go, unless a request has a server of its own.
    public var server: Server {
        get { settings.value.server }
        _modify { yield &settings.value.server }
    }

    /// Where access tokens come from, for operations that ask for one; `nil` sends none.
    public var tokenProvider: (any AccessTokenProvider)? {
        get { settings.value.tokenProvider }
        _modify { yield &settings.value.tokenProvider }
    }

    /// The credentials for security schemes; they take precedence over ``tokenProvider``.
    public var credentials: [APICredential] {
        get { settings.value.credentials }
        _modify { yield &settings.value.credentials }
    }

    /// The security of the API; `nil` if it isn't known, as for requests written by hand.
    public var security: APISecurity? {
        get { settings.value.security }
        _modify { yield &settings.value.security }
    }

    /// Exchanges requests for responses.
    public var transport: any Transport {
        get { settings.value.transport }
        _modify { yield &settings.value.transport }
    }

    /// Sent with each request, unless the request has the header itself.
    public var headers: HTTPHeaders {
        get { settings.value.headers }
        _modify { yield &settings.value.headers }
    }

    /// The longest time for one exchange, unless the request has its own. `nil` sets no limit.
    public var timeout: Duration? {
        get { settings.value.timeout }
        _modify { yield &settings.value.timeout }
    }

    /// The longest time for a whole call: all attempts, the waits between them, and the wait for an
    /// access token. A call that takes longer fails with ``TransportError/Kind/timedOut``. `nil`
    /// sets no limit.
    public var overallTimeout: Duration? {
        get { settings.value.overallTimeout }
        _modify { yield &settings.value.overallTimeout }
    }

    /// Retries requests; `nil` never does. Retrying is outside ``interceptors``, so they see each
    /// attempt.
    public var retry: RetryInterceptor? {
        get { settings.value.retry }
        _modify { yield &settings.value.retry }
    }

    /// Gives each request whose method isn't idempotent, such as POST and PATCH, a key that lets it
    /// be retried, if the server supports such keys; `nil` gives none.
    public var idempotencyKeys: IdempotencyKeys? {
        get { settings.value.idempotencyKeys }
        _modify { yield &settings.value.idempotencyKeys }
    }

    /// Called in this order, the first one outermost.
    public var interceptors: [any Interceptor] {
        get { settings.value.interceptors }
        _modify { yield &settings.value.interceptors }
    }

    /// Measures waits and time limits of calls.
    public var clock: any Clock<Duration> {
        get { settings.value.clock }
        _modify { yield &settings.value.clock }
    }

    /// The header fields in which the server reports on a call. At first they are those of
    /// ``server``.
    public var headerNames: ServerHeaderNames {
        get { settings.value.headerNames }
        _modify { yield &settings.value.headerNames }
    }

    /// The default of ``timeout``: 60 seconds.
    public static let defaultTimeout = Duration.seconds(60)
    /// The `User-Agent` of a client for which none is set.
    public static let defaultUserAgent = "sdkgen-swift"

    /// - Parameters:
    ///   - headers: `User-Agent` is added if it is not among them.
    ///   - timeout: the longest time for one exchange.
    @inline(never)
    public init(
        server: Server, tokenProvider: (any AccessTokenProvider)? = nil,
        transport: any Transport = URLSessionTransport(), headers: HTTPHeaders = [:],
        timeout: Duration? = defaultTimeout, interceptors: [any Interceptor] = []
    ) {
        var headers = headers
        if headers["User-Agent"] == nil { headers["User-Agent"] = Self.defaultUserAgent }
        settings = CopyOnWrite(
            Settings(
                server: server, tokenProvider: tokenProvider, transport: transport,
                headers: headers, timeout: timeout, interceptors: interceptors,
                headerNames: server.headerNames))
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
