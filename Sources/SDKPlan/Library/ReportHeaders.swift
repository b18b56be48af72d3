/// The names of the response header fields in which a server reports on a call. A description has
/// none of this.
package struct ReportHeaders: Sendable {
    /// Fields that identify a call, the first one present counting; nil for the common ones.
    package var correlationID: [String]?
    /// Fields that tell the rate limit; nil for the common ones.
    package var rateLimit: RateLimit?

    package init(correlationID: [String]? = nil, rateLimit: RateLimit? = nil) {
        self.correlationID = correlationID
        self.rateLimit = rateLimit
    }

    /// What the fields of a rate limit are called; nil for what no field tells.
    package struct RateLimit: Sendable {
        package var count: String?
        package var allowed: String?
        package var remaining: String?
        package var reset: String?

        package init() {}
    }
}
