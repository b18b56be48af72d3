#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads and writes the bytes of open files and pipes.
package enum Descriptor {
    /// All bytes that a descriptor gives.
    ///
    /// - Parameter expected: How many there probably are.
    /// - Returns: `nil` if it can't be read; `errno` says why.
    static func bytes(of descriptor: Int32, expected: Int, upTo limit: Int = .max) -> [UInt8]? {
        var bytes: [UInt8] = []
        var count = expected + 1
        while bytes.count < limit {
            let wanted = min(count, limit - bytes.count)
            guard let part = next(wanted, of: descriptor) else { return nil }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if part.count < wanted { break }
            count = max(bytes.count, 1 << 16)
        }
        return bytes
    }

    /// The next bytes of a descriptor; fewer than `count` only at its end.
    ///
    /// - Returns: `nil` if it can't be read; `errno` says why.
    static func next(_ count: Int, of descriptor: Int32) -> [UInt8]? {
        var hasFailed = false
        // `read` fills at most the rest of the buffer, and the array takes only what it has filled.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled..<count])
                let step = read(descriptor, rest.baseAddress, rest.count)
                if step < 0, errno == EINTR { continue }
                hasFailed = step < 0
                guard step > 0 else { break }
                filled += step
            }
        }
        return hasFailed ? nil : bytes
    }

    /// - Returns: False if not all bytes could be written; `errno` says why.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        // The pointers are valid in the closure, and don't leave it.
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let step = put(descriptor, rest.baseAddress, rest.count)
                if step < 0, errno == EINTR { continue }
                if step == 0 { errno = ENOSPC }
                guard step > 0 else { return false }
                rest = UnsafeRawBufferPointer(rebasing: rest[step...])
            }
            return true
        }
    }
}

/// Outside of the type, where `write` means the system's.
private func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
