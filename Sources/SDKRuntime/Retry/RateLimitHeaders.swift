/// The names of the header fields that tell a rate limit.
public struct RateLimitHeaders: Hashable, Sendable {
    /// Requests counted in the current period.
    public var count: String
    /// Requests allowed in a period.
    public var allowed: String
    /// Seconds until the period ends.
    public var reset: String

    /// The platform's names, unless others are given.
    public init(
        count: String = "inin-ratelimit-count", allowed: String = "inin-ratelimit-allowed",
        reset: String = "inin-ratelimit-reset"
    ) {
        self.count = count
        self.allowed = allowed
        self.reset = reset
    }
}
