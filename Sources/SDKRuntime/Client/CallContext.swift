/// What an ``Interceptor`` knows of the call it is in.
public struct CallContext: Sendable {
    /// The operation's id in the API description.
    public let operation: String
    public let method: HTTPMethod
    /// The path with `{name}` for each path parameter: fit for a metric or a log.
    public let pathTemplate: String
    public let server: Server
    /// Whether an access token is sent.
    public let isAuthenticated: Bool
    /// What this call says of retrying.
    public let retry: RetryOption
    /// Header fields that name a call in an answer; the first one present counts.
    public let correlationHeaders: [String]
    /// The client's clock.
    public let clock: any Clock<Duration>
    /// 1 for the first attempt; taken from ``HTTPRequest/attempt``.
    public internal(set) var attempt: Int
}
