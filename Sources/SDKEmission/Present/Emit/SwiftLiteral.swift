import SDKPlan

/// The only code that prints text of a description as a Swift string literal.
enum SwiftLiteral {
    /// A literal on one line, quotes included, whose value is exactly `text`.
    ///
    /// All but printable ASCII is escaped as `\u{…}`: no quote, backslash, line end, control or
    /// direction character of a description reaches the source.
    static func string(_ text: String) -> String {
        "\"" + escaped(text) + "\""
    }

    /// A literal of pieces with a variable's value between each two of them.
    static func string(_ pieces: [String], around variable: MemberName) -> String {
        "\"" + pieces.map(escaped).joined(separator: "\\(\(variable.declared))") + "\""
    }

    /// A literal with expressions in it: nil stands for the next of them.
    static func string(_ pieces: [String?], around expressions: [String]) -> String {
        var rest = expressions[...]
        let text = pieces.map { piece in
            piece.map(escaped) ?? "\\(\(rest.popFirst() ?? ""))"
        }
        return "\"" + text.joined() + "\""
    }

    private static func escaped(_ text: String) -> String {
        if text.allBytes({ 0x20..<0x7F ~= $0 && $0 != 0x22 && $0 != 0x5C }) { return text }
        var literal = ""
        literal.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: literal += "\\\""
            case 0x5C: literal += "\\\\"
            case 0x20..<0x7F: literal.unicodeScalars.append(scalar)
            default: literal += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            }
        }
        return literal
    }

    /// A wire key for a schema's table: every byte but `[A-Za-z0-9_$.-]` percent-encoded.
    static func tableKey(_ text: String) -> String {
        if text.allBytes(isPlainInTable) { return text }
        var key = ""
        key.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if isPlainInTable(byte) {
                key.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                key += byte < 0x10 ? "%0" : "%"
                key += String(byte, radix: 16, uppercase: true)
            }
        }
        return key
    }

    private static func isPlainInTable(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24, 0x2E, 0x2D: true
        default: false
        }
    }
}

extension String {
    /// Whether all bytes are such. An array goes through them several times as fast as a string.
    func allBytes(_ isSuch: (UInt8) -> Bool) -> Bool { Array(utf8).allSatisfy(isSuch) }
}
