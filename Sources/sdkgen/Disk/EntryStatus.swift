import SDKOutput

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension EntryKind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        default: self = .other
        }
    }
}

/// What the system tells about a name in a folder, without following a symbolic link.
struct EntryStatus {
    let kind: EntryKind
    let size: Int
    let permissions: mode_t
    let device: UInt64
    let inode: UInt64

    /// - Throws: What `errno` was, but for a name that does not exist, which gives `nil`.
    static func of(_ name: String, in folder: Int32) throws(ErrorCode) -> EntryStatus? {
        var info = stat()
        if fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 { return EntryStatus(info) }
        let code = errno
        if code == ENOENT || code == ENOTDIR { return nil }
        throw ErrorCode(value: code)
    }

    static func of(_ descriptor: Int32) throws(ErrorCode) -> EntryStatus {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw ErrorCode(value: errno) }
        return EntryStatus(info)
    }

    private init(_ info: stat) {
        kind = EntryKind(mode: info.st_mode)
        size = Int(info.st_size)
        permissions = info.st_mode & 0o7777
        device = UInt64(truncatingIfNeeded: info.st_dev)
        inode = UInt64(truncatingIfNeeded: info.st_ino)
    }

    func isSame(as other: EntryStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
