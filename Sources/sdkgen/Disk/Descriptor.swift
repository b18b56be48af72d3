#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file or folder, closed when it goes out of scope.
struct Descriptor: ~Copyable {
    let value: Int32

    /// Takes over an open descriptor.
    init(owning value: Int32) {
        self.value = value
    }

    deinit { close(value) }

    /// Opens a folder, never through a symbolic link.
    static func folder(_ name: String, in parent: Int32 = AT_FDCWD) throws(ErrorCode) -> Descriptor
    {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
        let value = openat(parent, name, flags)
        guard value >= 0 else { throw ErrorCode(value: errno) }
        return Descriptor(owning: value)
    }

    /// Opens a folder that the user named, through symbolic links too; the current one if the path
    /// is empty.
    static func any(_ path: String) throws(ErrorCode) -> Descriptor {
        let value = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard value >= 0 else { throw ErrorCode(value: errno) }
        return Descriptor(owning: value)
    }

    /// Opens a file for reading, never through a symbolic link and never waiting for a pipe.
    static func file(_ name: String, in folder: Int32) throws(ErrorCode) -> Descriptor {
        let value = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard value >= 0 else { throw ErrorCode(value: errno) }
        return Descriptor(owning: value)
    }

    /// Makes a file that does not exist yet.
    static func newFile(_ name: String, in folder: Int32) throws(ErrorCode) -> Descriptor {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let value = openat(folder, name, flags, 0o666)
        guard value >= 0 else { throw ErrorCode(value: errno) }
        return Descriptor(owning: value)
    }
}
