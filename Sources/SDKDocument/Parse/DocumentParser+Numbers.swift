extension DocumentParser {
    /// Reads a number by the grammar of RFC 8259, section 6.
    mutating func scanNumber() throws(DocumentError) {
        let start = position
        if byte == 0x2D { position += 1 }
        if byte == 0x30 {
            position += 1
            if isDigit(byte) { throw error(.leadingZero, at: start) }
        } else {
            try skipDigits(after: "-")
        }
        if byte == 0x2E {
            position += 1
            try skipDigits(after: ".")
        }
        if byte | 0x20 == 0x65 {
            var before = byte == 0x65 ? "e" : "E"
            position += 1
            if byte == 0x2B || byte == 0x2D {
                before = byte == 0x2B ? "+" : "-"
                position += 1
            }
            try skipDigits(after: before)
        }
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    @inline(__always)
    private mutating func skipDigits(after text: String) throws(DocumentError) {
        guard isDigit(byte) else { throw error(.expectedDigit(after: text)) }
        repeat { position += 1 } while isDigit(byte)
    }
}
