extension JSONReader {
    /// The parts of a number as it is written.
    struct NumberToken {
        let start: UnsafePointer<UInt8>
        let count: Int
        let isNegative: Bool
        /// The first 19 significant digits, as one integer.
        let mantissa: UInt64
        /// The number is the mantissa times ten to this power, if ``isExact``.
        let exponent: Int
        /// Whether the mantissa has all digits.
        let isExact: Bool
        /// Whether there is neither a fraction nor an exponent.
        let isInteger: Bool

        var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    mutating func readInteger(_ type: @autoclosure () -> String) throws(JSONError) -> Int64 {
        _ = peekValue()
        let first = position
        var cursor = position
        let isNegative = cursor < end && cursor.pointee == UInt8(ascii: "-")
        if isNegative { cursor += 1 }
        let digits = cursor
        var value: Int64 = 0
        while cursor < end, cursor - digits < 18 {
            let digit = cursor.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            value = value &* 10 &+ Int64(digit)
            cursor += 1
        }
        let count = cursor - digits
        let next = cursor < end ? cursor.pointee : 0
        if count > 0, count < 18, next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e"),
            count == 1 || digits.pointee != UInt8(ascii: "0")
        {
            position = cursor
            return isNegative ? -value : value
        }
        let token = try scanNumber("an integer")
        guard let value = Self.integer(token) else {
            throw JSONError(.range(type: type()), offset: first - start)
        }
        return value
    }

    /// The value of a token, if it is integral and fits.
    static func integer(_ token: NumberToken) -> Int64? {
        guard token.isExact else { return nil }
        var mantissa = token.mantissa
        var exponent = token.exponent
        if mantissa == 0 { return 0 }
        while exponent > 0 {
            let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            mantissa = product
            exponent -= 1
        }
        while exponent < 0 {
            guard mantissa % 10 == 0 else { return nil }
            mantissa /= 10
            exponent += 1
        }
        if token.isNegative {
            return mantissa <= UInt64(Int64.max) + 1
                ? Int64(truncatingIfNeeded: 0 &- mantissa) : nil
        }
        return Int64(exactly: mantissa)
    }

    /// The value of a token without fraction and exponent, if it is positive and fits.
    static func unsigned(_ token: NumberToken) -> UInt64? {
        guard token.isInteger, !token.isNegative else { return nil }
        if token.exponent == 0 { return token.mantissa }
        // The mantissa has all digits but the last.
        guard token.exponent == 1, let last = token.bytes.last else { return nil }
        let (tens, isTooLarge) = token.mantissa.multipliedReportingOverflow(by: 10)
        let (value, isOverflow) = tens.addingReportingOverflow(UInt64(last &- UInt8(ascii: "0")))
        return isTooLarge || isOverflow ? nil : value
    }

    package mutating func readDouble() throws(JSONError) -> Double {
        _ = peekValue()
        let token = try scanNumber("a number")
        guard let value = Self.double(token) else {
            throw JSONError(.range(type: "Double"), offset: token.start - start)
        }
        return value
    }

    /// The nearest finite value.
    static func double(_ token: NumberToken) -> Double? {
        // Both factors are exact, so one rounding gives the nearest value.
        if token.isExact, token.mantissa < 1 << 53, abs(token.exponent) <= 22 {
            let mantissa = Double(token.mantissa)
            let power = powersOfTen[abs(token.exponent)]
            let value = token.exponent < 0 ? mantissa / power : mantissa * power
            return token.isNegative ? -value : value
        }
        guard let value = Double(token.text), value.isFinite else { return nil }
        return value
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// Reads a number by the grammar of RFC 8259 section 6.
    mutating func scanNumber(_ expected: String) throws(JSONError) -> NumberToken {
        let first = position
        var cursor = position
        var mantissa: UInt64 = 0
        var digitCount = 0
        var exponent = 0
        var isExact = true
        let isNegative = cursor < end && cursor.pointee == UInt8(ascii: "-")
        if isNegative { cursor += 1 }

        func take(_ digit: UInt8, isFraction: Bool) {
            if digitCount < 19 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                if mantissa != 0 { digitCount += 1 }
                if isFraction { exponent -= 1 }
            } else {
                if digit != 0 { isExact = false }
                if !isFraction { exponent += 1 }
            }
        }

        let digits = cursor
        while cursor < end {
            let digit = cursor.pointee &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            take(digit, isFraction: false)
            cursor += 1
        }
        guard cursor > digits else {
            if isNegative { throw syntax("a minus sign without digits", at: first) }
            throw mismatch(expected)
        }
        if digits.pointee == UInt8(ascii: "0"), cursor - digits > 1 {
            throw syntax("a number with a leading zero", at: first)
        }
        var isInteger = true
        if cursor < end, cursor.pointee == UInt8(ascii: ".") {
            isInteger = false
            cursor += 1
            let fraction = cursor
            while cursor < end {
                let digit = cursor.pointee &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                take(digit, isFraction: true)
                cursor += 1
            }
            guard cursor > fraction else {
                throw syntax("a decimal point without digits after it", at: first)
            }
        }
        if cursor < end, cursor.pointee | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            cursor += 1
            var isNegativeExponent = false
            if cursor < end,
                cursor.pointee == UInt8(ascii: "+") || cursor.pointee == UInt8(ascii: "-")
            {
                isNegativeExponent = cursor.pointee == UInt8(ascii: "-")
                cursor += 1
            }
            let power = cursor
            var value = 0
            while cursor < end {
                let digit = cursor.pointee &- UInt8(ascii: "0")
                guard digit < 10 else { break }
                // All larger ones have the same effect: infinite, or zero.
                if value < 100_000_000 { value = value * 10 + Int(digit) }
                cursor += 1
            }
            guard cursor > power else {
                throw syntax("an exponent without digits", at: first)
            }
            exponent += isNegativeExponent ? -value : value
        }
        position = cursor
        return NumberToken(
            start: first, count: cursor - first, isNegative: isNegative, mantissa: mantissa,
            exponent: exponent, isExact: isExact, isInteger: isInteger)
    }
}
