/// Decodes percent-encoding (RFC 3986 section 2.1).
package enum PercentDecoding {
    /// - Returns: the bytes, in which anything that is not an escape is unchanged, and whether
    ///   every `%` began an escape.
    package static func decode(_ text: [UInt8]) -> (bytes: [UInt8], isWellFormed: Bool) {
        var result: [UInt8] = []
        var isWellFormed = true
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "%") else {
                result.append(text[index])
                index += 1
                continue
            }
            if text.count - index > 2, let high = HexDigit.value(text[index + 1]),
                let low = HexDigit.value(text[index + 2])
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
}
