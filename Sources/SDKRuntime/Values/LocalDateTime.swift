/// A date with a time, without a time zone. The text is kept as it came, so nothing is lost when it
/// is sent back.
public struct LocalDateTime: Sendable {
    /// For example `2026-11-05T14:30:00.000`.
    public let text: String
    /// The date.
    public let date: CalendarDate
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// 0 to 60, which is a leap second.
    public let second: Int
    /// 0 to 999,999,999.
    public let nanosecond: Int

    /// - Returns: `nil` for a time that doesn't exist.
    public init?(date: CalendarDate, hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second),
            (0..<1_000_000_000).contains(nanosecond)
        else { return nil }
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        var fraction = String(nanosecond)
        fraction = String(repeating: "0", count: 9 - fraction.utf8.count) + fraction
        // As few groups of three digits as hold the value.
        while fraction.utf8.count > 3, fraction.hasSuffix("000") { fraction.removeLast(3) }
        self.text = "\(date)T\(two(hour)):\(two(minute)):\(two(second)).\(fraction)"
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.nanosecond = nanosecond
    }

    /// Midnight.
    init(startOf day: CalendarDate) {
        (text, date) = ("\(day)T00:00:00.000", day)
        (hour, minute, second, nanosecond) = (0, 0, 0, 0)
    }
}

extension LocalDateTime: Hashable {
    /// Whether both are the same date and time, however they are written.
    public static func == (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.order == right.order
    }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(date)
        hasher.combine(hour)
        hasher.combine(minute)
        hasher.combine(second)
        hasher.combine(nanosecond)
    }
}

extension LocalDateTime: Comparable {
    private var order: (Int64, Int, Int) {
        (date.packed, hour * 10_000 + minute * 100 + second, nanosecond)
    }

    /// Whether a date and time is before another one, if both are of the same time zone.
    public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
        left.order < right.order
    }
}

extension LocalDateTime: LosslessStringConvertible, CustomDebugStringConvertible {
    /// Reads `yyyy-MM-ddTHH:mm`, with or without seconds and a fraction of up to nine digits.
    /// Anything else is `nil`, also text with a time zone.
    public init?(_ description: String) {
        let parts = description.withUTF8Bytes { bytes -> (CalendarDate, TimeOfDay)? in
            var scanner = TimestampScanner(bytes)
            guard let (year, month, day) = scanner.day(), scanner.separator(),
                let time = scanner.time(secondsOptional: true), scanner.isAtEnd
            else { return nil }
            return (CalendarDate(unchecked: year, month, day), time)
        }
        guard let (date, time) = parts else { return nil }
        self.text = description
        self.date = date
        self.hour = time.hour
        self.minute = time.minute
        self.second = time.second
        self.nanosecond = time.nanosecond
    }

    /// ``text``
    public var description: String { text }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

extension LocalDateTime: ParameterValue {}
