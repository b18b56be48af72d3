#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension TreeObserver {
    /// Whether bytes of a file are those that stand at an offset.
    static func matches(_ part: UnsafeRawBufferPointer, _ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset + part.count <= bytes.count else { return false }
        guard let left = part.baseAddress, !part.isEmpty else { return true }
        return bytes.withUnsafeBytes { all in
            guard let right = all.baseAddress else { return false }
            return memcmp(left, right + offset, part.count) == 0
        }
    }
}
