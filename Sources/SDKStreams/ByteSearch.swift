/// Finds bytes, eight at a time.
enum ByteSearch {
    /// The index of the first byte that is one of two; `nil` if there is none.
    ///
    /// - Parameters:
    ///   - first: a byte to find.
    ///   - second: another one. Give the same byte twice to find only that one.
    ///   - bytes: where to look.
    ///   - start: the index at which to begin.
    static func index(
        of first: UInt8, or second: UInt8, in bytes: [UInt8], from start: Int
    ) -> Int? {
        bytes.withUnsafeBytes { bytes in
            var index = start
            while bytes.count - index >= 8 {
                let word = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let found = matches(of: first, in: word) | matches(of: second, in: word)
                if found != 0 { return index + found.trailingZeroBitCount >> 3 }
                index += 8
            }
            while index < bytes.count {
                if bytes[index] == first || bytes[index] == second { return index }
                index += 1
            }
            return nil
        }
    }

    /// The high bit of each byte that is equal. Bits above the lowest one set can be wrong.
    private static func matches(of byte: UInt8, in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let difference = word ^ ones &* UInt64(byte)
        return (difference &- ones) & ~difference & (ones &* 0x80)
    }
}
