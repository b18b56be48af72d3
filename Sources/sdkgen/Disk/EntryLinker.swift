import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Brings an entry that is not changed from the old tree into the new one.
struct EntryLinker: Sendable {
    /// False for file systems without hard links.
    let linksFiles: Bool

    /// A second name for the same file, so that nothing of it changes; where that can't be, a copy
    /// with the same bytes, permissions and times.
    func bring(_ name: String, from old: Int32, to new: Int32, kind: EntryKind) throws(ErrorCode) {
        if linksFiles || kind == .other {
            if linkat(old, name, new, name, 0) == 0 { return }
            let code = errno
            let isUnsupported =
                [EPERM, EACCES, EMLINK, ENOSYS, EOPNOTSUPP, ENOTSUP].contains(code)
            guard isUnsupported, kind != .other else { throw ErrorCode(value: code) }
        }
        if kind == .symbolicLink {
            guard let target = OutputPlace.target(of: name, in: old) else {
                throw ErrorCode(value: errno)
            }
            guard symlinkat(target, new, name) == 0 else { throw ErrorCode(value: errno) }
        } else {
            try copy(name, from: old, to: new)
        }
    }

    private func copy(_ name: String, from old: Int32, to new: Int32) throws(ErrorCode) {
        let source = try Descriptor.file(name, in: old)
        var info = stat()
        guard fstat(source.value, &info) == 0 else { throw ErrorCode(value: errno) }
        let target = try Descriptor.newFile(name, in: new)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source.fill(buffer)
            try target.put(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            if count < buffer.count { break }
        }
        guard fchmod(target.value, info.st_mode & 0o7777) == 0 else {
            throw ErrorCode(value: errno)
        }
        #if canImport(Darwin)
            let times = [info.st_atimespec, info.st_mtimespec]
        #else
            let times = [info.st_atim, info.st_mtim]
        #endif
        guard futimens(target.value, times) == 0 else { throw ErrorCode(value: errno) }
    }
}
