/// A date and time of RFC 9110 section 5.6.7, in whole seconds since 1970, UTC.
///
/// All three forms are read: IMF-fixdate, and the obsolete ones of RFC 850 and of `asctime`.
struct HTTPDate: Hashable, Sendable {
    var secondsSince1970: Int64

    init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// - Parameter now: decides the century of a year of two digits: a date more than 50 years
    ///   ahead is in the past.
    init?(_ text: String, now: HTTPDate) {
        var scanner = HTTPDateScanner(text)
        guard let date = scanner.scan(now: now) else { return nil }
        self = date
    }

    /// - Returns: `nil` for a day that the month doesn't have, or a time that a day doesn't have.
    ///   A leap second counts as the second after it.
    init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        guard 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day, 0...23 ~= hour,
            0...59 ~= minute, 0...60 ~= second
        else { return nil }
        let days = Int64(Self.daysSince1970(year: year, month: month, day: day))
        secondsSince1970 = days * 86_400 + Int64(hour * 3_600 + minute * 60 + second)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Days in the proleptic Gregorian calendar, counted in eras of 400 years from 1 March, so that
    /// the leap day comes last.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The approximate year of a date, close enough to decide the century.
    var approximateYear: Int { 1970 + Int(secondsSince1970 / 31_556_952) }
}
