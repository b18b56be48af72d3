/// Reads the three date forms of RFC 9110 section 5.6.7. Names are case-sensitive there. The name
/// of the day must be one of the seven, but need not be the right one.
struct HTTPDateScanner {
    private static let shortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let longDays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    mutating func scan(now: HTTPDate) -> HTTPDate? {
        let name = word()
        if Self.shortDays.contains(name) {
            return literal(", ") ? fixdate() : literal(" ") ? asctime() : nil
        }
        guard Self.longDays.contains(name), literal(", ") else { return nil }
        return rfc850(now: now)
    }

    /// `06 Nov 1994 08:49:37 GMT`
    private mutating func fixdate() -> HTTPDate? {
        guard let day = digits(2), literal(" "), let month = month(), literal(" "),
            let year = digits(4), literal(" "), let time = time(), literal(" GMT"), rest.isEmpty
        else { return nil }
        return date(year, month, day, time)
    }

    /// `06-Nov-94 08:49:37 GMT`
    private mutating func rfc850(now: HTTPDate) -> HTTPDate? {
        guard let day = digits(2), literal("-"), let month = month(), literal("-"),
            let short = digits(2), literal(" "), let time = time(), literal(" GMT"), rest.isEmpty
        else { return nil }
        let thisYear = now.approximateYear
        var year = thisYear - thisYear % 100 + short
        if year > thisYear + 50 { year -= 100 }
        return date(year, month, day, time)
    }

    /// `Nov  6 08:49:37 1994`
    private mutating func asctime() -> HTTPDate? {
        guard let month = month(), literal(" "), let day = literal(" ") ? digits(1) : digits(2),
            literal(" "), let time = time(), literal(" "), let year = digits(4), rest.isEmpty
        else { return nil }
        return date(year, month, day, time)
    }

    private func date(
        _ year: Int, _ month: Int, _ day: Int, _ time: (hour: Int, minute: Int, second: Int)
    ) -> HTTPDate? {
        HTTPDate(
            year: year, month: month, day: day, hour: time.hour, minute: time.minute,
            second: time.second)
    }

    private mutating func time() -> (hour: Int, minute: Int, second: Int)? {
        guard let hour = digits(2), literal(":"), let minute = digits(2), literal(":"),
            let second = digits(2)
        else { return nil }
        return (hour, minute, second)
    }

    private mutating func month() -> Int? {
        Self.months.firstIndex(of: word()).map { $0 + 1 }
    }

    private mutating func word() -> String {
        let letters = rest.prefix {
            $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        }
        rest = rest.dropFirst(letters.count)
        return String(decoding: letters, as: UTF8.self)
    }

    private mutating func digits(_ count: Int) -> Int? {
        var number = 0
        for _ in 0..<count {
            guard let byte = rest.popFirst(), byte &- 48 < 10 else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    @inline(never)
    private mutating func literal(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }
}
