/// What an answer says of the caller's rate limit.
public struct RateLimit: Hashable, Sendable {
    /// Requests counted in the current period.
    public var count: Int?
    /// Requests allowed in a period.
    public var allowed: Int?
    /// Seconds until the period ends.
    public var resetSeconds: Int?

    public init(count: Int? = nil, allowed: Int? = nil, resetSeconds: Int? = nil) {
        self.count = count
        self.allowed = allowed
        self.resetSeconds = resetSeconds
    }

    /// Reads the fields of an answer; `nil` if none of them is there and a whole number.
    public init?(_ headers: HTTPHeaders, names: RateLimitHeaders = RateLimitHeaders()) {
        self.init(
            count: Self.number(headers[names.count]), allowed: Self.number(headers[names.allowed]),
            resetSeconds: Self.number(headers[names.reset]))
        if count == nil, allowed == nil, resetSeconds == nil { return nil }
    }

    /// Requests left in the current period, 0 or more.
    public var remaining: Int? {
        guard let count, let allowed else { return nil }
        return allowed > count ? allowed - count : 0
    }

    private static func number(_ text: String?) -> Int? {
        guard let number = text.flatMap(Int.init(decimal:)), number >= 0 else { return nil }
        return number
    }
}
