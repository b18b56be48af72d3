/// The names of the response header fields in which a server reports on a call. A description has
/// none of this.
public struct ReportHeaders: Sendable {
    /// Fields that identify a call, the first one present counting; nil for the common ones.
    public var correlationID: [String]?
    /// Fields that tell the rate limit; nil for the common ones.
    public var rateLimit: RateLimit?

    public init(correlationID: [String]? = nil, rateLimit: RateLimit? = nil) {
        self.correlationID = correlationID
        self.rateLimit = rateLimit
    }

    /// What the fields of a rate limit are called; nil for what no field tells.
    public struct RateLimit: Sendable {
        public var count: String?
        public var allowed: String?
        public var remaining: String?
        public var reset: String?

        public init() {}
    }
}
