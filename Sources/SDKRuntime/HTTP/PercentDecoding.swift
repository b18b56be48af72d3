/// Undoes percent-encoding (RFC 3986 section 2.1).
enum PercentDecoding {
    /// - Returns: the bytes, where what is no escape stays as it is, and whether all `%` began one.
    static func decode(_ text: [UInt8]) -> (bytes: [UInt8], isWellFormed: Bool) {
        var result: [UInt8] = []
        var isWellFormed = true
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "%") else {
                result.append(text[index])
                index += 1
                continue
            }
            if text.count - index > 2, let high = hexValue(text[index + 1]),
                let low = hexValue(text[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                isWellFormed = false
                result.append(text[index])
                index += 1
            }
        }
        return (result, isWellFormed)
    }

    /// The value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
