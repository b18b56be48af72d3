/// When a request is sent again, and how long to wait before that.
public struct RetryPolicy: Hashable, Sendable {
    /// The largest number of attempts, including the first. 1 or less never retries.
    public var maximumAttempts = 4
    /// The longest wait before the second attempt; it doubles for each further one.
    public var baseDelay = Duration.milliseconds(500)
    /// The longest wait that the server didn't ask for.
    public var maximumDelay = Duration.seconds(20)
    /// The longest `Retry-After` that the client waits for. With a longer one, the call ends at
    /// once with that response.
    public var maximumRetryAfter = Duration.seconds(60)
    /// The time within which attempts may begin, counted from the first one. `nil` sets no limit.
    public var budget: Duration? = .seconds(120)
    /// Responses that are worth another attempt.
    public var statuses: Set<Int> = [429, 502, 503, 504]
    /// Failures of the connection that are worth another attempt.
    public var transportErrors: Set<TransportError.Kind> = [.cannotConnect, .connectionLost]
    /// Whether methods that are not idempotent (RFC 9110 section 9.2.2), such as POST and PATCH,
    /// are retried as well. The server may then see a request twice.
    public var retriesNonIdempotent = false
    /// Whether such methods are retried if the request has a key of ``APIClient/idempotencyKeys``,
    /// by which the server recognizes a repeated request.
    public var retriesWithIdempotencyKey = true

    /// Creates the default policy.
    public init() {}

    /// A copy with changes.
    public func with(_ edit: (inout RetryPolicy) -> Void) -> RetryPolicy {
        var copy = self
        edit(&copy)
        return copy
    }

    /// The longest wait after an attempt.
    func ceiling(after attempt: Int) -> Duration {
        var delay = min(max(baseDelay, .zero), maximumDelay)
        for _ in 1..<max(attempt, 1) where delay < maximumDelay {
            delay = min(delay * 2, maximumDelay)
        }
        return delay
    }
}

/// Whether and how one call is retried.
public enum RetryOption: Hashable, Sendable {
    /// As the client is configured.
    case inherited
    /// Never.
    case off
    /// By another policy. This has no effect in a client without a ``RetryInterceptor``.
    case policy(RetryPolicy)
}
