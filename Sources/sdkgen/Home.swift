import SDKOutput

#if canImport(Darwin)
    import Darwin
#endif

/// The repository of the generator, which holds its templates and the runtime's sources.
enum Home {
    /// Finds a path of the repository: below the current folder, or else below the nearest folder
    /// around the executable.
    static func path(_ path: String) -> String {
        if Disk.isReadable(path) { return path }
        var folder = executable ?? ""
        while folder.utf8.count > 1 {
            folder = Paths.folder(of: folder)
            if Disk.isReadable(folder + "/" + path) { return folder + "/" + path }
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
            Folder.current.target(of: "/proc/self/exe")
        #endif
    }
}
