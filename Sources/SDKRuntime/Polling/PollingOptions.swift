/// How often is asked how far an operation is, and for how long.
public struct PollingOptions: Hashable, Sendable {
    /// The upper bound of the wait before the first question; it doubles with each further one. At
    /// least half of it is waited, the rest at random.
    public var firstDelay: Duration
    /// The upper bound of any wait that the server did not ask for by `Retry-After`.
    public var maximumDelay: Duration
    /// The time in which questions may begin, counted from the response that started the operation.
    /// `nil` sets no limit.
    public var limit: Duration?

    /// Creates options.
    ///
    /// - Parameters:
    ///   - firstDelay: the upper bound of the wait before the first question.
    ///   - maximumDelay: the upper bound of any wait that the server did not ask for.
    ///   - limit: the time in which questions may begin; `nil` sets no limit.
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

    /// How long to wait before a question.
    ///
    /// - Parameters:
    ///   - asked: what the response before asks for.
    ///   - number: 1 for the first question.
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
