/// The forms that RFC 3339 section 5.6 has for dates.
enum DateForm {
    /// Whether an example shows that values of a format have a form of their own, such as
    /// `/Date(1573755038314)/`. What has no digit is a placeholder.
    static func isOwn(_ example: String, of format: String) -> Bool {
        guard example.utf8.contains(where: isDigit) else { return false }
        var rest = example.utf8[...]
        guard take(&rest, "dddd-dd-dd") else { return true }
        if format == "date" { return !rest.isEmpty }
        guard let separator = rest.popFirst(), separator | 0x20 == 0x74 || separator == 0x20,
            take(&rest, "dd:dd:dd")
        else { return true }
        if rest.first == 0x2E {
            rest.removeFirst()
            guard rest.first.map(isDigit) == true else { return true }
            rest = rest.drop(while: isDigit)
        }
        if rest.first.map({ $0 | 0x20 == 0x7A }) == true { return rest.count > 1 }
        guard let sign = rest.popFirst(), sign == 0x2B || sign == 0x2D, take(&rest, "dd") else {
            return true
        }
        if rest.first == 0x3A { rest.removeFirst() }
        return !take(&rest, "dd") || !rest.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Takes what a pattern asks for from the start, `d` for a digit.
    private static func take(_ rest: inout Substring.UTF8View, _ pattern: String) -> Bool {
        for expected in pattern.utf8 {
            guard let byte = rest.popFirst(), expected == 0x64 ? isDigit(byte) : byte == expected
            else { return false }
        }
        return true
    }
}
