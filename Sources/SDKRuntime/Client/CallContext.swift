/// What an ``Interceptor`` knows about the call.
public struct CallContext: Sendable {
    let call: RunningCall

    /// 1 for the first attempt; taken from ``HTTPRequest/attempt``.
    public internal(set) var attempt: Int

    /// The operation's id in the API description.
    public var operation: String { call.call.operation }
    /// The HTTP method.
    public var method: HTTPMethod { call.call.method }
    /// The path with `{name}` for each path parameter: suitable for a metric or a log.
    public var pathTemplate: String { call.call.path }
    /// The server of this call: its own, or the client's.
    public var server: Server { call.server }
    /// Whether credentials are sent.
    public var isAuthenticated: Bool { call.call.isAuthenticated }
    /// The security schemes of the API; `nil` for a request written by hand.
    public var security: APISecurity? { call.client.security }
    /// The retry option of this call.
    public var retry: RetryOption { call.call.retry }
    /// The keys that let a POST or PATCH be retried; `nil` if the client gives none.
    public var idempotencyKeys: IdempotencyKeys? { call.client.idempotencyKeys }
    /// The header fields in which the server reports on a call.
    public var headerNames: ServerHeaderNames { call.client.headerNames }
    /// The client's clock.
    public var clock: any Clock<Duration> { call.client.clock }

    /// The credentials that were sent so far, and those that a request of the call already has.
    package func secrets(of request: HTTPRequest) -> SentSecrets { call.secrets(of: request) }
}

/// What stays the same for a whole call. A reference, because each step of the call passes it on.
final class RunningCall: Sendable {
    let client: APIClient
    let call: OperationCall
    let server: Server
    let transfer: Transfer
    /// The texts that were sent as credentials; a server can repeat them.
    let sentSecrets = Locked<[Secret]>([])

    init(_ call: OperationCall, of client: APIClient, at server: Server, _ transfer: Transfer) {
        self.client = client
        self.call = call
        self.server = server
        self.transfer = transfer
    }

    func secrets(of request: HTTPRequest) -> SentSecrets {
        SentSecrets(sentSecrets.withLock { $0 } + request.secrets)
    }
}
