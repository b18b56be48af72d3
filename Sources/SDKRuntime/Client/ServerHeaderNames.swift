/// The names of the response header fields in which a server reports on a call. Generated code sets
/// those of its API for each of its servers.
public struct ServerHeaderNames: Hashable, Sendable {
    /// Fields that identify a call; the first one present counts.
    public var correlationID: [String]
    /// Fields that report the caller's rate limit.
    public var rateLimit: RateLimitHeaders

    /// Creates a set of names. The defaults are those that many servers use.
    public init(
        correlationID: [String] = ["X-Request-Id", "X-Correlation-Id"],
        rateLimit: RateLimitHeaders = RateLimitHeaders()
    ) {
        self.correlationID = correlationID
        self.rateLimit = rateLimit
    }
}

/// The names of the response header fields that report a rate limit; `nil` for what no field
/// reports.
public struct RateLimitHeaders: Hashable, Sendable {
    /// Requests counted in the current period.
    public var count: String?
    /// Requests allowed in a period.
    public var allowed: String?
    /// Requests left in the current period; used for the count if no field has that.
    public var remaining: String?
    /// Seconds until the period ends.
    public var reset: String?

    /// Creates a set of names. The defaults are those of the IETF's draft "RateLimit header fields
    /// for HTTP" in its third revision, which has no field for the count.
    public init(
        count: String? = nil, allowed: String? = "RateLimit-Limit",
        remaining: String? = "RateLimit-Remaining", reset: String? = "RateLimit-Reset"
    ) {
        self.count = count
        self.allowed = allowed
        self.remaining = remaining
        self.reset = reset
    }
}
