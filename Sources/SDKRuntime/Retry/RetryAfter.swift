/// A `Retry-After` of RFC 9110 section 10.2.3: a number of seconds, or a date.
public enum RetryAfter: Hashable, Sendable {
    /// Seconds from the moment at which the response arrived.
    case seconds(Int64)
    /// Seconds since 1970, UTC.
    case date(secondsSince1970: Int64)

    /// - Parameter now: seconds since 1970, to decide the century of a year of two digits.
    /// - Returns: `nil` for a text that is neither.
    public init?(_ text: String, now: Int64) {
        let text = HTTPHeaders.trimmed(text)
        if !text.isEmpty, ByteSet.digits.containsAll(text) {
            // A number too large to hold is longer than any wait.
            self = .seconds(Int64(decimal: text) ?? .max)
        } else if let date = HTTPDate(text, now: HTTPDate(secondsSince1970: now)) {
            self = .date(secondsSince1970: date.secondsSince1970)
        } else {
            return nil
        }
    }

    /// Reads the field of a response.
    public init?(_ headers: HTTPHeaders, now: Int64) {
        guard let text = headers["Retry-After"] else { return nil }
        self.init(text, now: now)
    }

    /// The wait that a response asks for; `nil` if it asks for none. A date is compared with the
    /// server's own clock, if the response has a `Date`, so that a wrong clock here does no harm.
    ///
    /// - Parameter now: seconds since 1970, for a response that has no `Date`.
    package static func delay(askedBy headers: HTTPHeaders, now: Int64) -> Duration? {
        guard let asked = RetryAfter(headers, now: now) else { return nil }
        let local = HTTPDate(secondsSince1970: now)
        let server = headers["Date"].flatMap { HTTPDate($0, now: local) } ?? local
        return asked.delay(now: server.secondsSince1970)
    }

    /// The wait, 0 or more. A date in the past means no wait.
    ///
    /// - Parameter now: seconds since 1970, by the clock of the sender of the date, if that is
    ///   known.
    public func delay(now: Int64) -> Duration {
        switch self {
        case .seconds(let seconds): return .seconds(seconds)
        case .date(let date):
            let (difference, overflow) = date.subtractingReportingOverflow(now)
            return .seconds(overflow ? Int64.max : max(0, difference))
        }
    }
}
