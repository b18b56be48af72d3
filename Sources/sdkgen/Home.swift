import SDKOutput

#if canImport(Darwin)
    import Darwin
#endif

/// The repository of the generator, which holds its templates and the runtime's sources.
enum Home {
    /// Finds a path of the repository: below the current folder, or else below the nearest folder
    /// around the executable, or where this file was when it was compiled. The last is for a
    /// generator that another package built.
    static func path(_ path: String) -> String {
        if Disk.isReadable(path) { return path }
        var folder = executable ?? ""
        while folder.utf8.count > 1 {
            folder = Paths.folder(of: folder)
            if Disk.isReadable(folder + "/" + path) { return folder + "/" + path }
        }
        let compiled = Paths.join(compiledFolder, path)
        return Disk.isReadable(compiled) ? compiled : path
    }

    /// The repository's folder.
    static var folder: String {
        let mark = "Sources/sdkgen/Home.swift"
        let path = path(mark)
        return path == mark ? "." : String(path.dropLast(mark.utf8.count + 1))
    }

    /// The folder of the repository at the time of compiling.
    private static let compiledFolder = Paths.join(Paths.folder(of: #filePath), "../..")

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
