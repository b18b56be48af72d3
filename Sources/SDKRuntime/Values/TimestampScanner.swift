/// Reads the fields of dates and times from ASCII text.
struct TimestampScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// A number with exactly this many digits.
    @inline(__always)
    mutating func digits(_ count: Int) -> Int? {
        guard bytes.count - index >= count else { return nil }
        var value = 0
        for offset in 0..<count {
            let digit = bytes[index + offset] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        index += count
        return value
    }

    /// `yyyy-MM-dd`.
    mutating func day() -> (year: Int, month: Int, day: Int)? {
        guard let year = digits(4), skip(UInt8(ascii: "-")), let month = digits(2),
            skip(UInt8(ascii: "-")), let day = digits(2), (1...12).contains(month), day >= 1,
            day <= 28 || day <= Gregorian.days(inMonth: month, of: year)
        else { return nil }
        return (year, month, day)
    }

    /// `T`, `t` or a space, as RFC 3339 section 5.6 allows.
    mutating func separator() -> Bool {
        guard let byte = next, byte | 0x20 == UInt8(ascii: "t") || byte == 0x20 else {
            return false
        }
        index += 1
        return true
    }

    /// `HH:mm:ss`, with a fraction of up to nine digits. Second 60 is a leap second.
    mutating func time(secondsOptional: Bool = false) -> TimeOfDay? {
        guard let hour = digits(2), hour < 24, skip(UInt8(ascii: ":")), let minute = digits(2),
            minute < 60
        else { return nil }
        var time = TimeOfDay(hour: hour, minute: minute, second: 0, nanosecond: 0)
        guard skip(UInt8(ascii: ":")) else { return secondsOptional ? time : nil }
        guard let second = digits(2), second <= 60 else { return nil }
        time.second = second
        guard skip(UInt8(ascii: ".")) else { return time }
        var count = 0
        while count < 9, let digit = digits(1) {
            time.nanosecond = time.nanosecond * 10 + digit
            count += 1
        }
        guard count > 0 else { return nil }
        for _ in count..<9 { time.nanosecond *= 10 }
        return time
    }

    /// `Z`, `±hh:mm`, `±hhmm` or `±hh`, in seconds east of UTC.
    mutating func offset() -> Int? {
        if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
        let sign: Int
        if skip(UInt8(ascii: "+")) {
            sign = 1
        } else if skip(UInt8(ascii: "-")) {
            sign = -1
        } else {
            return nil
        }
        guard let hours = digits(2), hours < 24 else { return nil }
        if isAtEnd { return sign * hours * 3600 }
        _ = skip(UInt8(ascii: ":"))
        guard let minutes = digits(2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}

/// A time as a clock shows it.
struct TimeOfDay: Hashable, Sendable {
    var hour: Int
    var minute: Int
    var second: Int
    var nanosecond: Int

    var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}
