/// A decimal number of any size, in one form only: equal numbers have equal values.
package struct ExactDecimal: Sendable, Hashable {
    let isNegative: Bool
    /// ASCII digits without zeros at either end; empty for zero.
    package let digits: [UInt8]
    /// The number is `0.digits` times ten to this power; 0 for zero.
    package let exponent: Int

    /// - Returns: `nil` if the text is not a JSON number, or if its exponent is beyond an `Int`.
    package init?(_ text: String) {
        var digits: [UInt8] = []
        var integerCount: Int?
        var exponent = 0
        var rest = Substring(text).utf8
        let isNegative = rest.first == 0x2D
        if isNegative { rest.removeFirst() }
        while let byte = rest.popFirst() {
            switch byte {
            case 0x30...0x39: digits.append(byte)
            case 0x2E where integerCount == nil: integerCount = digits.count
            case 0x45, 0x65:
                guard let value = Int(Substring(rest)) else { return nil }
                exponent = value
                rest = rest[rest.endIndex...]
            default: return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        let leadingZeros = digits.prefix { $0 == 0x30 }.count
        let sum = exponent.addingReportingOverflow((integerCount ?? digits.count) - leadingZeros)
        guard !sum.overflow else { return nil }
        digits.removeFirst(leadingZeros)
        while digits.last == 0x30 { digits.removeLast() }
        self.isNegative = isNegative && !digits.isEmpty
        self.digits = digits
        self.exponent = digits.isEmpty ? 0 : sum.partialValue
    }

    /// The value, if it is an integer and in range.
    var int: Int64? {
        if digits.isEmpty { return 0 }
        guard exponent >= digits.count, exponent <= 19 else { return nil }
        let zeros = String(repeating: "0", count: exponent - digits.count)
        let text = String(decoding: digits, as: UTF8.self) + zeros
        return Int64(isNegative ? "-" + text : text)
    }
}

extension ExactDecimal: Comparable {
    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative
            ? right.magnitudeIsLess(than: left) : left.magnitudeIsLess(than: right)
    }

    private func magnitudeIsLess(than other: ExactDecimal) -> Bool {
        if digits.isEmpty || other.digits.isEmpty { return !other.digits.isEmpty }
        if exponent != other.exponent { return exponent < other.exponent }
        return digits.lexicographicallyPrecedes(other.digits)
    }
}
