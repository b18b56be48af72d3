/// A day of the Gregorian calendar without a time and a time zone: `yyyy-MM-dd`, the `full-date` of
/// RFC 3339. No time zone shifts it.
public struct CalendarDate: Hashable, Sendable {
    /// 0 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// - Returns: `nil` if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Gregorian.days(inMonth: month, of: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = TimestampScanner(bytes)
        guard let (year, month, day) = scanner.day(), scanner.isAtEnd else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// The day as one number; later days have larger numbers.
    var packed: Int64 { Int64(year * 512 + month * 32 + day) }

    init?(packed: Int64) {
        guard (0..<(10_000 * 512)).contains(packed) else { return nil }
        let value = Int(packed)
        self.init(year: value / 512, month: value / 32 % 16, day: value % 32)
    }
}

extension CalendarDate: Comparable {
    /// Whether a date is before another one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.packed < right.packed
    }
}

extension CalendarDate: LosslessStringConvertible, CustomDebugStringConvertible {
    /// Reads `yyyy-MM-dd`; anything else is `nil`.
    public init?(_ description: String) {
        guard let value = description.withUTF8Bytes({ CalendarDate(bytes: $0) }) else {
            return nil
        }
        self = value
    }

    /// `yyyy-MM-dd`
    public var description: String {
        String(unsafeUninitializedCapacity: 10) { target in
            if let start = target.baseAddress {
                Timestamp.writeDay(year, month, day, to: start)
            }
            return 10
        }
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

extension CalendarDate: ParameterValue {}
