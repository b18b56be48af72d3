internal import SDKRuntime

#if !os(Windows)
    #if canImport(Glibc)
        internal import Glibc
    #elseif canImport(Musl)
        internal import Musl
    #elseif canImport(Android)
        internal import Android
    #else
        internal import Darwin
    #endif

    /// A small file that only its owner can read.
    struct PrivateFile {
        let path: String

        static let maximumBytes = 1 << 20

        /// - Returns: `nil` if there is no file.
        /// - Throws: ``AuthenticationFailure/Code/tokenStore``.
        func contents() throws(AuthenticationFailure) -> [UInt8]? {
            let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard file >= 0 else {
                if errno == ENOENT { return nil }
                throw failure(errno == ELOOP ? "is a symbolic link" : "can't be opened")
            }
            defer { _ = close(file) }
            // Checks the open file, so that it can't be exchanged between the check and the
            // reading.
            var status = stat()
            guard fstat(file, &status) == 0 else { throw failure("can't be looked at") }
            try check(status)
            var bytes = [UInt8](repeating: 0, count: Self.maximumBytes + 1)
            var count = 0
            while count < bytes.count {
                let result = bytes.withUnsafeMutableBytes { buffer in
                    read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                }
                if result == 0 { return Array(bytes.prefix(count)) }
                if result > 0 { count += result } else if errno != EINTR { break }
            }
            throw failure(count < bytes.count ? "can't be read" : "is too large")
        }

        /// Writes a file beside this one, then renames it.
        ///
        /// - Throws: ``AuthenticationFailure/Code/tokenStore``.
        func replace(with bytes: [UInt8]) throws(AuthenticationFailure) {
            var status = stat()
            if lstat(path, &status) == 0 { try check(status) }
            let temporary = "\(path).\(UInt64.random(in: 0...UInt64.max)).tmp"
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let file = open(temporary, flags, mode_t(0o600))
            guard file >= 0 else { throw failure("can't be made") }
            let isWritten = put(bytes, in: file) && fsync(file) == 0
            guard close(file) == 0, isWritten, rename(temporary, path) == 0 else {
                _ = unlink(temporary)
                throw failure("can't be written")
            }
        }

        /// - Throws: ``AuthenticationFailure/Code/tokenStore``.
        func remove() throws(AuthenticationFailure) {
            guard unlink(path) == 0 || errno == ENOENT else { throw failure("can't be removed") }
        }

        private func put(_ bytes: [UInt8], in file: Int32) -> Bool {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }

        private func check(_ status: stat) throws(AuthenticationFailure) {
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFLNK: throw failure("is a symbolic link")
            default: throw failure("is not a file")
            }
            guard status.st_mode & 0o077 == 0 else {
                throw failure("is open to a group or to others, its mode has to be 0600")
            }
            guard status.st_uid == geteuid() else { throw failure("belongs to someone else") }
        }

        private func failure(_ reason: String) -> AuthenticationFailure {
            AuthenticationFailure(code: .tokenStore, message: "the file of the token \(reason)")
        }
    }
#endif
