/// Hashes and compares keys as bytes. Keys that differ only by Unicode normalisation are different
/// keys in JSON, so `String` comparison would be wrong.
enum KeyBytes {
    /// Seeded by the process, so that no text can be written to make its keys collide. Only the
    /// layout of a table depends on it, never what is found there.
    static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: bytes)
        return hasher.finalize()
    }

    /// A cheap hash of the length and both ends, to compare the few keys of a small object.
    @inline(__always)
    static func quickHash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        var mixed = UInt64(truncatingIfNeeded: bytes.count)
        if bytes.count >= 8 {
            mixed ^= bytes.loadUnaligned(as: UInt64.self)
            mixed = mixed &* 0x9E37_79B9_7F4A_7C15
            mixed ^= bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
        } else {
            for byte in bytes { mixed = mixed << 8 ^ UInt64(byte) }
        }
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: mixed >> 32)
    }

    @inline(__always)
    static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer)
        -> Bool
    {
        guard left.count == right.count else { return false }
        var offset = 0
        while offset + 8 <= left.count {
            let leftWord = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let rightWord = right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if leftWord != rightWord { return false }
            offset += 8
        }
        while offset < left.count {
            if left[offset] != right[offset] { return false }
            offset += 1
        }
        return true
    }
}
