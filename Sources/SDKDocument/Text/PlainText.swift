/// Makes text of unknown origin safe to print on a terminal or in a log, on one line.
package enum PlainText {
    /// The text with every scalar that is invisible or that steers the display written as
    /// `\u{202E}`, and with its end replaced by `…` if it is longer than `limit` scalars.
    package static func harmless(_ text: String, limit: Int) -> String {
        // Nearly all texts are short and printable ASCII.
        if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            return text
        }
        var result = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            if length == limit {
                result.removeLast()
                result.append("…")
                break
            }
            length += 1
            if isHarmful(scalar) {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let padding = String(repeating: "0", count: max(0, 4 - digits.count))
                result.append(contentsOf: "\\u{\(padding)\(digits)}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Ranges instead of Unicode properties: the result must not change with the Unicode version
    /// of the standard library.
    package static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
        case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F: true
        case 0x200B...0x200F, 0x2028...0x202E: true  // zero width, separators, bidi
        case 0x2060...0x206F: true  // invisible operators, bidi isolates
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true  // private use
        case 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x3164: true
        case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
        default: scalar.value & 0xFFFE == 0xFFFE  // noncharacters at the end of each plane
        }
    }
}
