public import Foundation

extension CalendarDate {
    /// The day of a moment in a time zone.
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

    /// Today in a time zone.
    ///
    /// If the clock is outside the years 0000 to 9999, this is the first day of 1970.
    public static func today(in timeZone: TimeZone = .current) -> CalendarDate {
        CalendarDate(Date(), in: timeZone) ?? CalendarDate(unchecked: 1970, 1, 1)
    }

    /// The first moment of the day in a calendar and its time zone.
    public func date(in calendar: Calendar) -> Date {
        // Noon exists on every day; midnight does not if a clock change skips it. It is computed
        // here, because Foundation's Gregorian calendar is the Julian one before 1582.
        let days = Int64(Gregorian.dayNumber(year: year, month: month, day: day))
        let noon = Date(timeIntervalSince1970: Double(days * Gregorian.secondsPerDay + 43_200))
        let offset = calendar.timeZone.secondsFromGMT(for: noon)
        return calendar.startOfDay(for: noon - TimeInterval(offset))
    }

    /// The first moment of the day in a time zone.
    public func date(in timeZone: TimeZone) -> Date {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        return date(in: calendar)
    }
}
