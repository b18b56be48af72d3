#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where an output folder is, with all symbolic links resolved, so that it can be exchanged by its
/// name in the folder around it. A link to an output folder stays a link.
struct OutputPlace {
    /// The folder around it, absolute.
    let parent: String
    let name: String
    let exists: Bool

    var path: String { parent == "/" ? "/" + name : parent + "/" + name }

    /// Finds a folder.
    ///
    /// - Parameters:
    ///   - path: As the user gave it.
    ///   - made: Gets the folders that were made around it, outermost first.
    /// - Returns: `nil` if even the folder around it is missing and `makesParents` is false.
    static func find(
        _ path: String, makesParents: Bool, made: inout [String]
    ) throws(IOFault) -> OutputPlace? {
        var path = path
        // A link to nowhere stands for the folder that it names.
        for _ in 0..<8 {
            while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
            if let real = real(path) {
                guard isFolder(real) else {
                    throw IOFault("write", path, reason: IOFault.text(of: ENOTDIR))
                }
                return try OutputPlace(path: real, exists: true)
            }
            guard errno == ENOENT else { throw IOFault("open", path) }
            guard let target = target(of: path) else {
                return try missing(path, makesParents: makesParents, made: &made)
            }
            path = Paths.join(Paths.folder(of: path), target)
        }
        throw IOFault("open", path, reason: IOFault.text(of: ELOOP))
    }

    private init(path: String, exists: Bool) throws(IOFault) {
        let name = path.utf8.lastIndex(of: 0x2F).map { path[path.utf8.index(after: $0)...] } ?? ""
        guard !name.isEmpty else {
            throw IOFault("write", path, reason: "the root folder can't be an output folder")
        }
        self.name = String(name)
        parent = Paths.folder(of: path)
        self.exists = exists
    }

    private static func missing(
        _ path: String, makesParents: Bool, made: inout [String]
    ) throws(IOFault) -> OutputPlace? {
        let folder = Paths.folder(of: path)
        let name =
            folder == "/" ? path.dropFirst() : path.dropFirst(folder.isEmpty ? 0 : folder.count + 1)
        guard !name.isEmpty, name != ".", name != "..", !name.utf8.contains(0) else {
            throw IOFault("write", path, reason: IOFault.text(of: ENOENT))
        }
        if makesParents { try makeFolders(folder, made: &made) }
        guard let parent = real(folder.isEmpty ? "." : folder) else {
            guard errno == ENOENT, !makesParents else { throw IOFault("open", folder) }
            return nil
        }
        return try OutputPlace(
            path: parent == "/" ? "/" + name : parent + "/" + name, exists: false)
    }

    private static func makeFolders(_ path: String, made: inout [String]) throws(IOFault) {
        var end = path.startIndex
        while end < path.endIndex {
            let slash = path.utf8[end...].dropFirst().firstIndex(of: 0x2F)
            end = slash ?? path.endIndex
            let folder = String(path[..<end])
            if mkdir(folder, 0o777) == 0 {
                made.append(folder)
            } else if errno != EEXIST, !isFolder(folder) {
                throw IOFault("make", folder)
            }
        }
    }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    static func target(of link: String, in folder: Int32 = AT_FDCWD) -> String? {
        let target = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
            count = max(0, readlinkat(folder, link, base, bytes.count))
        }
        return target.isEmpty ? nil : String(decoding: target, as: UTF8.self)
    }
}
