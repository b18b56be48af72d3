/// The well-formed byte sequences of UTF-8 (Unicode Standard, table 3-7).
enum UTF8Sequence {
    /// The length of the sequence at a pointer, or 0 if it is not well-formed.
    static func length(_ pointer: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Int {
        let count = end - pointer
        guard count > 0 else { return 0 }
        let first = pointer[0]
        if first < 0x80 { return 1 }
        guard count > 1 else { return 0 }
        let second = pointer[1]
        let bounds: ClosedRange<UInt8>
        let length: Int
        switch first {
        case 0xC2...0xDF: (bounds, length) = (0x80...0xBF, 2)
        case 0xE0: (bounds, length) = (0xA0...0xBF, 3)
        case 0xED: (bounds, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (bounds, length) = (0x80...0xBF, 3)
        case 0xF0: (bounds, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (bounds, length) = (0x80...0xBF, 4)
        case 0xF4: (bounds, length) = (0x80...0x8F, 4)
        default: return 0
        }
        guard count >= length, bounds.contains(second) else { return 0 }
        for index in 2..<max(2, length) where pointer[index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}

extension String {
    /// The bytes without a copy, if the text is held as UTF-8, which is nearly always so.
    @inline(__always)
    func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}

/// Eight bytes of a JSON string at a time, the first one lowest.
enum JSONBytes {
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of each byte that must be escaped: a quote, a backslash or a control character.
    /// Bits above the lowest one set can be wrong.
    @inline(__always)
    static func escaped(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found =
            (quote &- ones) & ~quote | (backslash &- ones) & ~backslash
            | (word &- ones &* 0x20) & ~word
        return found & highBits
    }
}
