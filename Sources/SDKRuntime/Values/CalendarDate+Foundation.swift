public import Foundation

extension CalendarDate {
    /// The day that a moment falls on in a time zone.
    ///
    /// - Returns: `nil` outside of the years 0000 to 9999.
    public init?(_ date: Date, in timeZone: TimeZone) {
        let seconds = date.timeIntervalSinceReferenceDate.rounded(.down)
        guard abs(seconds) < 1e12 else { return nil }
        let local =
            Int64(seconds) + Int64(timeZone.secondsFromGMT(for: date)) + Gregorian.referenceSeconds
        let days =
            (local >= 0 ? local : local - Gregorian.secondsPerDay + 1) / Gregorian.secondsPerDay
        let (year, month, day) = Gregorian.date(dayNumber: Int(days))
        self.init(year: year, month: month, day: day)
    }

    /// The first moment of the day in a calendar and its time zone.
    ///
    /// - Returns: `nil` if the calendar has no such day.
    public func date(in calendar: Calendar) -> Date? {
        var gregorian = Calendar(identifier: .gregorian)
        gregorian.timeZone = calendar.timeZone
        // Noon exists on every day; midnight does not where a clock change skips it.
        guard
            let noon = gregorian.date(
                from: DateComponents(year: year, month: month, day: day, hour: 12))
        else { return nil }
        return calendar.startOfDay(for: noon)
    }

    /// The first moment of the day in a time zone.
    public func date(in timeZone: TimeZone) -> Date? {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        return date(in: calendar)
    }
}
