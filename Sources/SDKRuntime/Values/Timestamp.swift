/// Dates with a time, as RFC 3339 writes them. Reading and writing are the same on every platform
/// and use no formatter.
enum Timestamp {
    /// The length of the text that ``write(_:to:)`` writes.
    static let length = 24

    /// The seconds of the years 0000 to 9999 in UTC: what can be read can also be written.
    private static let seconds: Range<Int64> = -63_145_526_400..<252_423_993_600

    /// Seconds since 2001-01-01T00:00:00Z, or `nil` if the text is not a date. Allowed are 0 to 9
    /// fraction digits, `Z`, `z`, `±hh:mm`, `±hhmm`, `±hh`, and `T`, `t` or a space before the
    /// time. A leap second is the first second of the next minute. A date that its offset moves out
    /// of the years 0000 to 9999 is not valid.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        var scanner = TimestampScanner(bytes)
        guard let (year, month, day) = scanner.day(), scanner.separator(),
            let time = scanner.time(), let offset = scanner.offset(), scanner.isAtEnd
        else { return nil }
        let days = Gregorian.dayNumber(year: year, month: month, day: day)
        let seconds =
            Int64(days) * Gregorian.secondsPerDay + Int64(time.secondOfDay - offset)
            - Gregorian.referenceSeconds
        guard Self.seconds.contains(seconds) else { return nil }
        if time.nanosecond == 0 { return Double(seconds) }
        // Only one rounding: milliseconds are exact integers far beyond the year 9999.
        if time.nanosecond % 1_000_000 == 0 {
            return Double(seconds * 1000 + Int64(time.nanosecond / 1_000_000)) / 1000
        }
        // This close to the end of the year 9999, the nearest number is beyond it.
        let exact = Double(seconds) + Double(time.nanosecond) / 1_000_000_000
        return min(exact, Double(Self.seconds.upperBound).nextDown)
    }

    /// The nearest millisecond in the years 0000 to 9999, or `nil` for a date outside them, which
    /// RFC 3339 can't write.
    static func milliseconds(_ seconds: Double) -> Int64? {
        guard seconds < Double(Self.seconds.upperBound) else { return nil }
        let scaled = (seconds * 1000).rounded()
        guard scaled >= Double(Self.seconds.lowerBound * 1000) else { return nil }
        return min(Int64(scaled), Self.seconds.upperBound * 1000 - 1)
    }

    /// Writes `yyyy-MM-ddTHH:mm:ss.SSSZ`, ``length`` bytes.
    static func write(milliseconds: Int64, to target: UnsafeMutablePointer<UInt8>) {
        let since1970 = milliseconds + Gregorian.referenceSeconds * 1000
        var day = since1970 / 86_400_000
        var rest = Int(since1970 - day * 86_400_000)
        if rest < 0 {
            day -= 1
            rest += 86_400_000
        }
        let date = Gregorian.date(dayNumber: Int(day))
        writeDay(date.year, date.month, date.day, to: target)
        target[10] = UInt8(ascii: "T")
        two(rest / 3_600_000, to: target + 11)
        target[13] = UInt8(ascii: ":")
        two(rest / 60_000 % 60, to: target + 14)
        target[16] = UInt8(ascii: ":")
        two(rest / 1000 % 60, to: target + 17)
        target[19] = UInt8(ascii: ".")
        let fraction = rest % 1000
        target[20] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: fraction / 100)
        two(fraction % 100, to: target + 21)
        target[23] = UInt8(ascii: "Z")
    }

    /// Writes `yyyy-MM-dd`, 10 bytes.
    static func writeDay(
        _ year: Int, _ month: Int, _ day: Int, to target: UnsafeMutablePointer<UInt8>
    ) {
        two(year / 100, to: target)
        two(year % 100, to: target + 2)
        target[4] = UInt8(ascii: "-")
        two(month, to: target + 5)
        target[7] = UInt8(ascii: "-")
        two(day, to: target + 8)
    }

    @inline(__always)
    private static func two(_ value: Int, to target: UnsafeMutablePointer<UInt8>) {
        target[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value / 10)
        target[1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value % 10)
    }

    /// The text that ``write(milliseconds:to:)`` writes.
    static func text(milliseconds: Int64) -> String {
        String(unsafeUninitializedCapacity: length) { target in
            if let start = target.baseAddress { write(milliseconds: milliseconds, to: start) }
            return length
        }
    }
}
