/// When a request is sent again, and how long to wait before.
public struct RetryPolicy: Hashable, Sendable {
    /// How many times a request is sent at most, the first time included. 1 or less never retries.
    public var maximumAttempts = 4
    /// The upper bound of the wait before the second attempt; it doubles with each further one.
    public var baseDelay = Duration.milliseconds(500)
    /// The upper bound of any wait that the server did not ask for.
    public var maximumDelay = Duration.seconds(20)
    /// The longest `Retry-After` that is waited for. With a longer one the call ends at once, with
    /// that response.
    public var maximumRetryAfter = Duration.seconds(60)
    /// The time in which attempts may begin, counted from the first one. `nil` sets no limit.
    public var budget: Duration? = .seconds(120)
    /// Responses that are worth another attempt.
    public var statuses: Set<Int> = [429, 502, 503, 504]
    /// Failures of the connection that are worth another attempt.
    public var transportErrors: Set<TransportError.Kind> = [.cannotConnect, .connectionLost]
    /// Whether methods that are not idempotent (RFC 9110 section 9.2.2), POST and PATCH above all,
    /// are retried as well. Then the server can see a request twice.
    public var retriesNonIdempotent = false
    /// Whether they are where the request has a key by which the server sees that it comes again, of
    /// ``APIClient/idempotencyKeys``.
    public var retriesWithIdempotencyKey = true

    /// Creates the default policy.
    public init() {}

    /// A copy with changes.
    public func with(_ edit: (inout RetryPolicy) -> Void) -> RetryPolicy {
        var copy = self
        edit(&copy)
        return copy
    }

    /// The upper bound of the wait after an attempt.
    func ceiling(after attempt: Int) -> Duration {
        var delay = min(max(baseDelay, .zero), maximumDelay)
        for _ in 1..<max(attempt, 1) where delay < maximumDelay {
            delay = min(delay * 2, maximumDelay)
        }
        return delay
    }
}

/// What one call says of retrying.
public enum RetryOption: Hashable, Sendable {
    /// As the client does.
    case inherited
    /// Never.
    case off
    /// By another policy. Without effect in a client that has no ``RetryInterceptor``.
    case policy(RetryPolicy)
}
