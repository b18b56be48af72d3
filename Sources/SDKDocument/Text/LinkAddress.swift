/// An address that a page may link to, spelled so that nothing in it is markup.
///
/// Only `http`, `https` and `mailto`: an address of another scheme may run something where it is
/// followed, and one without a scheme is meant for the site that the text was written for.
struct LinkAddress {
    let text: String

    init?(_ written: String) {
        let bytes = written.utf8
        guard Self.schemes.contains(where: { Self.begins(bytes, with: $0) }),
            bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            // A template, whose variables nobody has filled in.
            !bytes.contains(where: { $0 == 0x7B || $0 == 0x7D })
        else { return nil }
        let isBalanced = Self.isBalanced(bytes)
        var text = ""
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            if Self.isPlain(byte) || isBalanced && (byte == 0x28 || byte == 0x29) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        self.text = text
    }

    private static let schemes = ["https://", "http://", "mailto:"].map { Array($0.utf8) }

    private static func begins(_ bytes: String.UTF8View, with scheme: [UInt8]) -> Bool {
        // Something has to follow.
        bytes.count > scheme.count && zip(bytes, scheme).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    /// Whether text in parentheses is meant as an address: `f[i](x)` is none.
    static func isLikely(_ text: String) -> Bool {
        text.utf8.first == 0x23 || text.utf8.contains { $0 == 0x2F || $0 == 0x3A }
    }

    /// Whether each parenthesis has its other one.
    static func isBalanced(_ bytes: some Sequence<UInt8>) -> Bool {
        var depth = 0
        for byte in bytes {
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    /// Letters, digits and marks that stand for themselves in an address and in Markdown.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        // ! # % & ' * + , - . / : ; = ? @ _ ~
        case 0x21, 0x23, 0x25, 0x26, 0x27, 0x2A...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E:
            true
        default: false
        }
    }
}
