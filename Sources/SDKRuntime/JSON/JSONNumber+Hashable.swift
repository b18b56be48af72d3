extension JSONNumber {
    /// A number as digits and a power of ten, without zeros at either end, so that equal numbers
    /// have equal parts.
    struct Canonical: Hashable {
        var isNegative = false
        /// Most significant first; empty for zero.
        var digits: [UInt8] = []
        /// Power of ten of the last digit.
        var exponent = 0

        init(_ text: String) {
            var isFraction = false
            var power = 0
            var bytes = Array(text.utf8)[...]
            if let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
                var rest = bytes[(mark + 1)...]
                let isNegativePower = rest.first == UInt8(ascii: "-")
                rest = rest.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
                for byte in rest where power < 1 << 50 {
                    power = power * 10 + Int(byte - UInt8(ascii: "0"))
                }
                if isNegativePower { power = -power }
                bytes = bytes[..<mark]
            }
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "-"): isNegative = true
                case UInt8(ascii: "."): isFraction = true
                default:
                    if isFraction { power -= 1 }
                    if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte) }
                }
            }
            while digits.last == UInt8(ascii: "0") {
                digits.removeLast()
                power += 1
            }
            if digits.isEmpty {
                isNegative = false
            } else {
                exponent = power
            }
        }

        private var magnitude: UInt64? {
            if digits.isEmpty { return 0 }
            guard (0...20).contains(exponent), digits.count + exponent <= 20 else { return nil }
            var value: UInt64 = 0
            for index in 0..<digits.count + exponent {
                let digit = index < digits.count ? UInt64(digits[index] - UInt8(ascii: "0")) : 0
                let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
                let (sum, isSumTooLarge) = tens.addingReportingOverflow(digit)
                if isTooLarge || isSumTooLarge { return nil }
                value = sum
            }
            return value
        }

        var uint64: UInt64? { isNegative ? nil : magnitude }

        var int64: Int64? {
            guard let magnitude else { return nil }
            guard isNegative else { return Int64(exactly: magnitude) }
            return magnitude <= UInt64(Int64.max) + 1
                ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
        }
    }

    var decimal: Canonical { Canonical(description) }
}

extension JSONNumber: Hashable {
    /// Compares the values: `1`, `1.0` and `10e-1` are equal.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        switch (left.content, right.content) {
        case (.signed(let left), .signed(let right)): left == right
        case (.unsigned(let left), .unsigned(let right)): left == right
        case (.signed, .unsigned), (.unsigned, .signed): false
        default: left.decimal == right.decimal
        }
    }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        if let value = int64 {
            hasher.combine(value)
        } else if let value = uint64 {
            hasher.combine(value)
        } else {
            hasher.combine(decimal)
        }
    }
}
