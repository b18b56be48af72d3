#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Folder {
    /// Makes a folder, or takes the one that is there.
    func makeFolder(_ name: String) throws(DiskError) {
        guard mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST else {
            throw DiskError("make", path(of: name))
        }
    }

    /// Makes a folder where nothing is yet.
    func makeNewFolder(_ name: String) throws(DiskError) {
        guard mkdirat(descriptor, name, 0o777) == 0 else {
            throw DiskError("make", path(of: name))
        }
    }

    /// Brings an entry that is not a folder here: a second name for the same file, so that nothing
    /// of it changes; where that can't be, a copy with the same bytes, permissions and times.
    ///
    /// - Parameter linksFiles: False for file systems without hard links.
    func bring(
        _ name: String, _ kind: EntryKind, from other: Folder, linksFiles: Bool
    ) throws(DiskError) {
        if linksFiles || kind == .other {
            if linkat(other.descriptor, name, descriptor, name, 0) == 0 { return }
            let isUnsupported = [EPERM, EACCES, EMLINK, ENOSYS, EOPNOTSUPP, ENOTSUP]
                .contains(errno)
            guard isUnsupported, kind != .other else { throw DiskError("keep", path(of: name)) }
        }
        guard kind == .symbolicLink else { return try copy(name, from: other) }
        guard let target = other.target(of: name), symlinkat(target, descriptor, name) == 0 else {
            throw DiskError("keep", path(of: name))
        }
    }

    func setPermissions(_ permissions: mode_t) throws(DiskError) {
        guard fchmod(descriptor, permissions) == 0 else { throw DiskError("write", path) }
    }

    /// Keeps other runs away from the folder for as long as it is open.
    ///
    /// - Returns: False if another run does so already. True also where there are no locks.
    func lock() -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    }

    func removeFile(_ name: String) {
        unlinkat(descriptor, name, 0)
    }

    func removeEmptyFolder(_ name: String) {
        unlinkat(descriptor, name, AT_REMOVEDIR)
    }

    /// Removes a folder with all it holds. Symbolic links are removed, not followed; other file
    /// systems are not entered. The first thing that can't be removed is an error.
    ///
    /// - Parameter device: The file system that the folder must be on.
    func removeFolder(_ name: String, device: UInt64? = nil) throws(DiskError) {
        if let status = try status(name) {
            guard status.kind == .folder else {
                throw DiskError("remove", path(of: name), code: EPERM)
            }
            // Its owner may have taken away the rights to list it and to take names from it.
            if status.permissions & 0o700 != 0o700 { fchmodat(descriptor, name, 0o700, 0) }
        }
        let folder = try folder(name)
        let status = try folder.status()
        guard device == nil || status.device == device else {
            throw DiskError("remove", folder.path, code: EXDEV)
        }
        for name in try folder.names() where unlinkat(folder.descriptor, name, 0) != 0 {
            // A folder gives EISDIR on Linux, and EPERM as POSIX has it.
            guard errno == EISDIR || errno == EPERM else {
                throw DiskError("remove", folder.path(of: name))
            }
            try folder.removeFolder(name, device: status.device)
        }
        guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else {
            throw DiskError("remove", folder.path)
        }
    }

    // MARK: - Moving

    /// Renames an entry. A file that already has the new name is replaced.
    func move(
        _ name: String, to other: Folder, as newName: String, action: String = "replace"
    ) throws(DiskError) {
        guard renameat(descriptor, name, other.descriptor, newName) == 0 else {
            throw DiskError(action, other.path(of: newName))
        }
    }

    /// Lets two folders change places in one step, so that there is no moment without either.
    ///
    /// - Returns: False if the system or the file system has no such step; nothing has changed.
    func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
        #if canImport(Darwin)
            let result = renameatx_np(descriptor, one, descriptor, other, UInt32(RENAME_SWAP))
        #else
            guard let renameat2 = Self.renameat2 else { return false }
            let result = renameat2(descriptor, one, descriptor, other, Self.exchangeFlag)
        #endif
        if result == 0 { return true }
        if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) { return false }
        throw DiskError("replace", path(of: other))
    }

    #if !canImport(Darwin)
        private typealias RenameAt2 =
            @convention(c) (
                Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
            ) -> Int32

        /// RENAME_EXCHANGE of linux/fs.h.
        private static let exchangeFlag: UInt32 = 1 << 1

        /// Looked up by name: the module map hides it behind a feature macro, and older C libraries
        /// lack it. The type is that of `renameat2(2)`.
        private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map {
            unsafeBitCast($0, to: RenameAt2.self)
        }
    #endif

    // MARK: - Links

    /// What a symbolic link names; `nil` if it can't be read.
    package func target(of link: String) -> String? {
        // `readlinkat` writes at most as many bytes as the buffer has room for.
        let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                guard let start = buffer.baseAddress else { return }
                count = max(0, readlinkat(descriptor, link, start, buffer.count))
            }
        }
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }

    /// A path without symbolic links, `.` and `..`; `nil` if there is nothing.
    static func realPath(_ path: String) throws(DiskError) -> String? {
        guard let real = realpath(path, nil) else {
            if errno == ENOENT { return nil }
            throw DiskError("open", path)
        }
        defer { free(real) }
        return String(cString: real)
    }
}
