/// How often an operation is polled, and for how long.
public struct PollingOptions: Hashable, Sendable {
    /// The longest wait before the first poll; it doubles for each further one. Half of a wait is
    /// fixed, the other half is random.
    public var firstDelay: Duration
    /// The longest wait that the server didn't ask for with `Retry-After`.
    public var maximumDelay: Duration
    /// The time within which polls may begin, counted from the response that started the operation.
    /// `nil` sets no limit.
    public var limit: Duration?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - firstDelay: the longest wait before the first poll.
    ///   - maximumDelay: the longest wait that the server didn't ask for.
    ///   - limit: the time within which polls may begin; `nil` sets no limit.
    public init(
        firstDelay: Duration = .seconds(1), maximumDelay: Duration = .seconds(30),
        limit: Duration? = .seconds(600)
    ) {
        self.firstDelay = firstDelay
        self.maximumDelay = maximumDelay
        self.limit = limit
    }

    /// The longest wait, whatever a server asks for: a day.
    private static let longest = Duration.seconds(86_400)

    /// Returns the wait before a poll.
    ///
    /// - Parameters:
    ///   - asked: the wait that the previous response asks for.
    ///   - number: 1 for the first poll.
    ///   - random: from 0 up to, but not including, 1.
    func delay(askedBy asked: Duration?, before number: Int, random: Double) -> Duration {
        let policy = RetryPolicy().with {
            $0.baseDelay = firstDelay
            $0.maximumDelay = max(maximumDelay, .zero)
        }
        let half = policy.ceiling(after: number) / 2
        return min(asked ?? half, Self.longest) + half * random
    }
}
