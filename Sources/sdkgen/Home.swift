#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where the generator's own templates and the runtime's sources are: in its repository.
enum Home {
    /// A path of the repository: the current folder's, when it is there, or that of the nearest
    /// folder around the executable that has it.
    static func path(_ path: String) -> String {
        if access(path, R_OK) == 0 { return path }
        var folder = executable ?? ""
        while folder.utf8.count > 1 {
            folder = Paths.folder(of: folder)
            let candidate = folder + "/" + path
            if access(candidate, R_OK) == 0 { return candidate }
        }
        return path
    }

    private static var executable: String? {
        #if canImport(Darwin)
            var size = UInt32(PATH_MAX)
            var buffer = [CChar](repeating: 0, count: Int(size))
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            let bytes = buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
            return String(decoding: bytes, as: UTF8.self)
        #else
            OutputPlace.target(of: "/proc/self/exe")
        #endif
    }
}
