#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Lets two folders change places in one step, so that there is no moment without either.
enum FolderExchange {
    /// - Returns: False if the system or the file system has no such step; nothing has changed.
    static func exchange(_ one: String, _ other: String, in parent: Int32) throws(ErrorCode) -> Bool
    {
        #if canImport(Darwin)
            let result = renameatx_np(parent, one, parent, other, UInt32(RENAME_SWAP))
        #else
            guard let renameat2 else { return false }
            let result = renameat2(parent, one, parent, other, exchangeFlag)
        #endif
        if result == 0 { return true }
        let code = errno
        if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(code) { return false }
        throw ErrorCode(value: code)
    }

    #if !canImport(Darwin)
        private typealias RenameAt2 =
            @convention(c) (
                Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
            ) -> Int32

        /// RENAME_EXCHANGE of linux/fs.h.
        private static let exchangeFlag: UInt32 = 1 << 1

        /// Looked up by name: the module map hides it behind a feature macro, and older C
        /// libraries lack it.
        private static let renameat2: RenameAt2? = dlsym(nil, "renameat2").map {
            unsafeBitCast($0, to: RenameAt2.self)
        }
    #endif
}
