extension DocumentParser {
    /// Reads a string from its opening to behind its closing quote, checking every escape and
    /// every byte of its UTF-8. Nothing is decoded.
    mutating func scanString() throws(DocumentError) -> EncodedText {
        let opening = position
        position += 1
        var hasEscapes = false
        while true {
            skipPlainText()
            guard position < end else { throw error(.unterminatedString, at: opening) }
            switch byte {
            case 0x22:
                position += 1
                return EncodedText(length: position - opening - 2, hasEscapes: hasEscapes)
            case 0x5C:
                hasEscapes = true
                try skipEscape(stringAt: opening)
            case 0..<0x20: throw error(.controlCharacter(byte))
            default: try skipMultibyteScalar()
            }
        }
    }

    /// Skips ASCII that stands for itself, eight bytes at a time.
    @inline(__always)
    private mutating func skipPlainText() {
        while position + 8 <= end {
            let word = UInt64(
                littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let ones: UInt64 = 0x0101_0101_0101_0101
            let highs: UInt64 = 0x8080_8080_8080_8080
            // The classic test for a zero byte: the lowest bit set is exact, the others are not.
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let special =
                ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
                | ((word &- (ones &* 0x20)) & ~word) | word
            let marks = special & highs
            if marks != 0 {
                position += marks.trailingZeroBitCount >> 3
                return
            }
            position += 8
        }
        while position < end {
            switch byte {
            case 0x22, 0x5C, 0..<0x20, 0x80...: return
            default: position += 1
            }
        }
    }

    private mutating func skipEscape(stringAt opening: Int) throws(DocumentError) {
        let start = position
        position += 1
        guard position < end else { throw error(.unterminatedString, at: opening) }
        switch byte {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: position += 1
        case 0x75:
            let unit = try scanCodeUnit(escapeAt: start)
            guard unit & 0xF800 == 0xD800 else { return }
            guard unit < 0xDC00, byte == 0x5C, position + 1 < end,
                base.load(fromByteOffset: position + 1, as: UInt8.self) == 0x75
            else { throw error(.loneSurrogate(unit), at: start) }
            let second = position
            position += 1
            guard try scanCodeUnit(escapeAt: second) & 0xFC00 == 0xDC00 else {
                throw error(.loneSurrogate(unit), at: start)
            }
        default: throw error(.invalidEscape)
        }
    }

    /// Reads `uXXXX`.
    private mutating func scanCodeUnit(escapeAt start: Int) throws(DocumentError) -> UInt16 {
        position += 1
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = HexDigit.value(of: byte) else {
                throw error(.invalidUnicodeEscape, at: start)
            }
            unit = unit << 4 | UInt16(digit)
            position += 1
        }
        return unit
    }

    /// Skips one scalar of two to four bytes, by table 3-7 of the Unicode Standard.
    private mutating func skipMultibyteScalar() throws(DocumentError) {
        let start = position
        let lead = byte
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        let fault: UTF8Fault
        switch lead {
        case 0xC2...0xDF: (length, fault) = (2, .truncated(lead))
        case 0xE0: (length, second, fault) = (3, 0xA0...0xBF, .overlong(lead))
        case 0xED: (length, second, fault) = (3, 0x80...0x9F, .surrogate)
        case 0xE1...0xEF: (length, fault) = (3, .truncated(lead))
        case 0xF0: (length, second, fault) = (4, 0x90...0xBF, .overlong(lead))
        case 0xF1...0xF3: (length, fault) = (4, .truncated(lead))
        case 0xF4: (length, second, fault) = (4, 0x80...0x8F, .aboveMaximum)
        case 0x80...0xBF: throw error(.invalidUTF8(.unexpectedContinuation(lead)))
        case 0xC0, 0xC1: throw error(.invalidUTF8(.overlong(lead)))
        default: throw error(.invalidUTF8(.impossibleByte(lead)))
        }
        position += 1
        guard second.contains(byte) else {
            let isContinuation = byte & 0xC0 == 0x80
            throw error(.invalidUTF8(isContinuation ? fault : .truncated(lead)), at: start)
        }
        for _ in 1..<length {
            guard byte & 0xC0 == 0x80 else {
                throw error(.invalidUTF8(.truncated(lead)), at: start)
            }
            position += 1
        }
    }
}
