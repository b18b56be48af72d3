public import Foundation

extension LocalDateTime {
    /// The date and time of a moment in a time zone, rounded down to the nanosecond.
    ///
    /// - Returns: `nil` outside of the years 0000 to 9999.
    public init?(_ date: Date, in timeZone: TimeZone) {
        guard let day = CalendarDate(date, in: timeZone) else { return nil }
        let seconds = date.timeIntervalSinceReferenceDate
        let whole = seconds.rounded(.down)
        let local = Int64(whole) + Int64(timeZone.secondsFromGMT(for: date))
        // Negative before 2001, and the reference date is a midnight.
        let second = Int(
            (local % Gregorian.secondsPerDay + Gregorian.secondsPerDay)
                % Gregorian.secondsPerDay)
        let nanosecond = min(Int((seconds - whole) * 1e9), 999_999_999)
        self.init(
            date: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60,
            nanosecond: nanosecond)
    }

    /// The current date and time in a time zone.
    ///
    /// If the clock is outside the years 0000 to 9999, this is in 1970.
    public static func now(in timeZone: TimeZone = .current) -> LocalDateTime {
        LocalDateTime(Date(), in: timeZone) ?? LocalDateTime(startOf: .today(in: timeZone))
    }
}
