#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The names in a folder.
enum FolderNames {
    /// Sorted, without `.` and `..`.
    ///
    /// - Throws: What `errno` was. A name that is not UTF-8 gives `EILSEQ`: it can't be told apart
    ///   from others.
    static func of(_ folder: Int32) throws(ErrorCode) -> [String] {
        // A descriptor of its own: reading moves a position that copies would share.
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw ErrorCode(value: errno) }
        guard let stream = fdopendir(copy) else {
            let code = errno
            close(copy)
            throw ErrorCode(value: code)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
            let text = UnsafeRawPointer(entry) + offset
            guard let name = String(validatingCString: text.assumingMemoryBound(to: CChar.self))
            else { throw ErrorCode(value: EILSEQ) }
            if name != ".", name != ".." { names.append(name) }
        }
        if errno != 0 { throw ErrorCode(value: errno) }
        return names.sorted()
    }
}
