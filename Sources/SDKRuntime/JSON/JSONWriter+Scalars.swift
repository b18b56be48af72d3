extension JSONWriter {
    /// Writes `null`.
    public mutating func writeNull() { literal("null") }

    /// Writes a boolean.
    public mutating func write(_ value: Bool) {
        if value { literal("true") } else { literal("false") }
    }

    /// Writes an integer.
    public mutating func write(_ value: Int64) { write(magnitude: value.magnitude, value < 0) }

    /// Writes an integer.
    public mutating func write(_ value: Int) { write(Int64(value)) }

    mutating func write(magnitude: UInt64, _ isNegative: Bool) {
        reserve(20)
        var length = 1
        var bound: UInt64 = 10
        while length < 20, magnitude >= bound {
            length += 1
            if length < 20 { bound &*= 10 }
        }
        if isNegative { byte(UInt8(ascii: "-")) }
        reserve(length)
        var rest = magnitude
        var index = length
        while index > 0 {
            index -= 1
            base[count + index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += length
    }

    /// Writes the shortest text that reads back as the same number. A number that is infinite or
    /// not a number is a failure.
    public mutating func write(_ value: Double) {
        guard value.isFinite else { return fail("a number that is not finite") }
        if value.magnitude < 1e15, let integer = Int64(exactly: value), integer != 0 {
            return write(integer)
        }
        raw(ParameterForm.number(value.description))
    }

    mutating func write(_ value: Float) {
        guard value.isFinite else { return fail("a number that is not finite") }
        raw(ParameterForm.number(value.description))
    }

    /// Writes text that is already JSON.
    mutating func raw(_ text: String) {
        text.withUTF8Bytes { if let start = $0.baseAddress { bytes(start, $0.count) } }
    }

    /// Writes a date-time of RFC 3339, from seconds since 2001-01-01T00:00:00Z.
    mutating func writeDate(_ seconds: Double) {
        guard let milliseconds = Timestamp.milliseconds(seconds) else {
            return fail("a date outside of the years 0000 to 9999")
        }
        reserve(Timestamp.length + 2)
        base[count] = UInt8(ascii: "\"")
        Timestamp.write(milliseconds: milliseconds, to: base + count + 1)
        base[count + Timestamp.length + 1] = UInt8(ascii: "\"")
        count += Timestamp.length + 2
    }

    mutating func write(_ value: CalendarDate) {
        reserve(12)
        base[count] = UInt8(ascii: "\"")
        Timestamp.writeDay(value.year, value.month, value.day, to: base + count + 1)
        base[count + 11] = UInt8(ascii: "\"")
        count += 12
    }
}
