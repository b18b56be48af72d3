#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Descriptor {
    /// Reads until the buffer is full or the file ends.
    ///
    /// - Returns: How many bytes were read.
    func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(ErrorCode) -> Int {
        var count = 0
        while count < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
            let step = read(value, rest.baseAddress, rest.count)
            if step < 0, errno == EINTR { continue }
            guard step >= 0 else { throw ErrorCode(value: errno) }
            if step == 0 { break }
            count += step
        }
        return count
    }

    /// Writes all bytes.
    func put(_ bytes: UnsafeRawBufferPointer) throws(ErrorCode) {
        var rest = bytes
        while !rest.isEmpty {
            let step = write(value, rest.baseAddress, rest.count)
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw ErrorCode(value: step == 0 ? ENOSPC : errno) }
            rest = UnsafeRawBufferPointer(rebasing: rest[step...])
        }
    }

    func put(_ bytes: [UInt8]) throws(ErrorCode) {
        let failure = bytes.withUnsafeBytes { bytes -> ErrorCode? in
            do throws(ErrorCode) { try put(bytes) } catch { return error }
            return nil
        }
        if let failure { throw failure }
    }

    /// The rest of a file.
    ///
    /// - Parameter expected: How many bytes there probably are.
    func readAll(expected: Int) throws(ErrorCode) -> [UInt8] {
        var bytes: [UInt8] = []
        var size = expected
        while true {
            var failure: ErrorCode?
            let part = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
                do throws(ErrorCode) {
                    count = try fill(UnsafeMutableRawBufferPointer(buffer))
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if part.count <= size { return bytes }
            size = max(bytes.count, 1 << 16)
        }
    }
}
