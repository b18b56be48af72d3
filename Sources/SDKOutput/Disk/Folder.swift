#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a name in a folder stands for.
package enum EntryKind: String, Sendable {
    case file = "it is a file"
    case folder = "it is a folder"
    case symbolicLink = "it is a symbolic link"
    case other = "it is a device, a socket or a pipe"
}

/// An open folder; it is closed when the last reference to it is gone.
///
/// Everything in it is reached by a name and the folder's descriptor. So whoever renames folders or
/// puts symbolic links in their place can't lead a run elsewhere: links are followed only where
/// `followsLinks` says so.
package final class Folder: Sendable {
    /// The process's current folder. In it, paths serve as names.
    package static let current = Folder(AT_FDCWD, path: "")

    static let processNumber = getpid()

    let descriptor: Int32
    /// For messages; nothing is opened by it.
    let path: String

    private init(_ descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func path(of name: String) -> String {
        path.isEmpty || path == "/" ? path + name : path + "/" + name
    }

    // MARK: - Folders

    /// Opens a folder.
    ///
    /// - Parameter shown: Its path for messages, if it is not the one from this folder.
    package func folder(
        _ name: String, followsLinks: Bool = false, shown: String? = nil
    ) throws(DiskError) -> Folder {
        let shown = shown ?? path(of: name)
        let flags = O_RDONLY | O_DIRECTORY | (followsLinks ? 0 : O_NOFOLLOW) | O_CLOEXEC
        let value = openat(descriptor, name, flags)
        guard value >= 0 else { throw DiskError("open", shown) }
        return Folder(value, path: shown)
    }

    /// The names in the folder, sorted.
    ///
    /// A name that is not UTF-8 is an error, `EILSEQ`: as text, it can't be told from others.
    package func names() throws(DiskError) -> [String] {
        // A descriptor of its own, since reading moves a position that copies would share.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            defer { close(copy) }
            throw DiskError("read", path)
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            // The entry's name is as long as it needs to be: its array in C has a fixed length, so
            // it is not copied, but read in place up to its NUL. It is valid until the next call.
            let text = UnsafeRawPointer(entry) + (MemoryLayout.offset(of: \dirent.d_name) ?? 0)
            guard let name = String(validatingCString: text.assumingMemoryBound(to: CChar.self))
            else { throw DiskError("read", path, code: EILSEQ) }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw DiskError("read", path) }
        return names.sorted()
    }

    // MARK: - Status

    struct Status {
        let kind: EntryKind
        let size: Int
        let permissions: mode_t
        let device: UInt64
        let inode: UInt64

        fileprivate init(_ info: stat) {
            kind =
                switch info.st_mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .symbolicLink
                default: .other
                }
            size = Int(info.st_size)
            permissions = info.st_mode & 0o7777
            device = UInt64(truncatingIfNeeded: info.st_dev)
            inode = UInt64(truncatingIfNeeded: info.st_ino)
        }

        /// Whether both are the same file or folder, whatever its names.
        func isSame(as other: Status) -> Bool {
            device == other.device && inode == other.inode
        }
    }

    /// What a name stands for; `nil` if nothing has it.
    func status(_ name: String) throws(DiskError) -> Status? {
        var info = stat()
        if fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 { return Status(info) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw DiskError("read", path(of: name))
    }

    /// The status of the folder itself.
    func status() throws(DiskError) -> Status {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw DiskError("read", path) }
        return Status(info)
    }

    var isWritable: Bool { faccessat(descriptor, ".", W_OK, 0) == 0 }

    func isReadable(_ name: String) -> Bool { faccessat(descriptor, name, R_OK, 0) == 0 }

    // MARK: - Files

    /// Reads a file; anything else is an error.
    ///
    /// - Parameter limit: The most bytes that are read. The rest of the file is left out.
    package func read(
        _ name: String, upTo limit: Int = .max, followsLinks: Bool = false
    ) throws(DiskError) -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe would wait for someone to write to it.
        let flags = O_RDONLY | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW) | O_CLOEXEC
        let file = openat(descriptor, name, flags)
        guard file >= 0 else {
            let isLink = errno == ELOOP && !followsLinks
            throw isLink
                ? DiskError("read", path(of: name), reason: EntryKind.symbolicLink.rawValue)
                : DiskError("read", path(of: name))
        }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw DiskError("read", path(of: name)) }
        let status = Status(info)
        guard status.kind == .file else {
            throw DiskError("read", path(of: name), reason: status.kind.rawValue)
        }
        guard let bytes = Descriptor.bytes(of: file, expected: status.size, upTo: limit) else {
            throw DiskError("read", path(of: name))
        }
        return bytes
    }

    /// Makes a file that does not exist yet.
    ///
    /// - Parameter permissions: Instead of those that new files get.
    package func create(
        _ name: String, _ bytes: [UInt8], permissions: mode_t? = nil
    ) throws(DiskError) {
        let file = try create(name)
        defer { close(file) }
        guard Descriptor.write(bytes, to: file),
            permissions.map({ fchmod(file, $0) == 0 }) ?? true
        else { throw DiskError("write", path(of: name)) }
    }

    /// - Returns: A descriptor, to be closed by the caller.
    private func create(_ name: String) throws(DiskError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = openat(descriptor, name, flags, 0o666)
        guard file >= 0 else { throw DiskError("write", path(of: name)) }
        return file
    }

    /// Makes a file with the bytes, permissions and times of one in another folder.
    func copy(_ name: String, from other: Folder) throws(DiskError) {
        let source = openat(other.descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard source >= 0 else { throw DiskError("read", other.path(of: name)) }
        defer { close(source) }
        let target = try create(name)
        defer { close(target) }
        let size = 1 << 20
        var count = size
        while count == size {
            guard let part = Descriptor.next(size, of: source), Descriptor.write(part, to: target)
            else {
                throw DiskError("copy", other.path(of: name))
            }
            count = part.count
        }
        var info = stat()
        guard fstat(source, &info) == 0, fchmod(target, info.st_mode & 0o7777) == 0 else {
            throw DiskError("copy", other.path(of: name))
        }
        #if canImport(Darwin)
            let times = [info.st_atimespec, info.st_mtimespec]
        #else
            let times = [info.st_atim, info.st_mtim]
        #endif
        guard futimens(target, times) == 0 else { throw DiskError("copy", other.path(of: name)) }
    }
}
