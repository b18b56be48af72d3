/// The caller's rate limit, as a response reports it.
public struct RateLimit: Hashable, Sendable {
    /// Requests counted in the current period.
    public var count: Int?
    /// Requests allowed in a period.
    public var allowed: Int?
    /// Seconds until the period ends.
    public var resetSeconds: Int?

    /// Creates a rate limit; `nil` for what is not known.
    ///
    /// - Parameters:
    ///   - count: requests counted in the current period.
    ///   - allowed: requests allowed in a period.
    ///   - resetSeconds: seconds until the period ends.
    public init(count: Int? = nil, allowed: Int? = nil, resetSeconds: Int? = nil) {
        self.count = count
        self.allowed = allowed
        self.resetSeconds = resetSeconds
    }

    /// Reads the fields of a response; `nil` if none of them is present and a whole number.
    public init?(_ headers: HTTPHeaders, names: RateLimitHeaders = RateLimitHeaders()) {
        func number(_ name: String?) -> Int? {
            guard let number = name.flatMap({ headers[$0] }).flatMap(Int.init(decimal:)),
                number >= 0
            else { return nil }
            return number
        }
        self.init(
            count: number(names.count), allowed: number(names.allowed),
            resetSeconds: number(names.reset))
        if count == nil, let allowed, let remaining = number(names.remaining) {
            count = allowed > remaining ? allowed - remaining : 0
        }
        if count == nil, allowed == nil, resetSeconds == nil { return nil }
    }

    /// Requests left in the current period, 0 or more.
    public var remaining: Int? {
        guard let count, let allowed else { return nil }
        return allowed > count ? allowed - count : 0
    }
}
