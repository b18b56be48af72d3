import SDKDocument

/// Reads what the command line names.
package enum Disk {
    /// The most bytes of one file: as many as a description may have.
    private static let sizeLimit = JSONLimits.default.maximumBytes
    private static let templateSuffix = ".mustache"

    /// Reads a file. A symbolic link is followed: the user named it.
    package static func read(_ path: String) throws(DiskError) -> SourceFile {
        try read(path, in: .current, shown: path, followsLinks: true)
    }

    private static func read(
        _ name: String, in folder: Folder, shown path: String, followsLinks: Bool = false
    ) throws(DiskError) -> SourceFile {
        let bytes = try folder.read(name, upTo: sizeLimit + 1, followsLinks: followsLinks)
        guard bytes.count <= sizeLimit else {
            throw DiskError("read", path, reason: "it has more than \(sizeLimit) bytes")
        }
        return SourceFile(path: path, bytes: bytes)
    }

    /// Whether a file or folder is there and may be read.
    package static func isReadable(_ path: String) -> Bool {
        Folder.current.isReadable(path)
    }

    /// Gives the files that a description refers to, by their paths from its folder. A path that
    /// leaves the folder, in itself or by a symbolic link, gives `nil`, as does every file that
    /// can't be read.
    package static func loader(beside spec: String) -> @Sendable (String) -> SourceFile? {
        let folder = Paths.folder(of: spec)
        return { path in
            guard OutputPath.isSafe(path), let root = try? open(folder) else { return nil }
            let (inner, name) = OutputPath.split(path)
            var cursor = FolderCursor(root)
            guard case .folder(let found)? = try? cursor.open(inner) else { return nil }
            return try? read(name, in: found, shown: Paths.join(folder, path))
        }
    }

    /// Opens a folder that the user named, through symbolic links too; the current one if the path
    /// is empty.
    private static func open(_ path: String) throws(DiskError) -> Folder {
        try Folder.current.folder(path.isEmpty ? "." : path, followsLinks: true, shown: path)
    }

    /// Reads the files of a folder whose names end with `.mustache`, in the order of their names;
    /// not those of folders inside it, and nothing through a symbolic link.
    package static func readTemplates(_ path: String) throws(DiskError) -> [SourceFile] {
        let folder = try open(path)
        let names = try folder.names().filter { $0.hasSuffix(templateSuffix) }
        guard !names.isEmpty else {
            throw DiskError("read", path, reason: "no file in it ends with '\(templateSuffix)'")
        }
        return try names.map { (name) throws(DiskError) in
            try read(name, in: folder, shown: folder.path(of: name))
        }
    }

    /// Reads the Swift files of a folder and of those inside it, with paths from the folder; nothing
    /// through a symbolic link.
    package static func readSources(_ path: String) throws(DiskError) -> [SourceFile] {
        func sources(_ folder: Folder, _ prefix: String) throws(DiskError) -> [SourceFile] {
            var files: [SourceFile] = []
            for name in try folder.names() {
                switch try folder.status(name)?.kind {
                case .folder: files += try sources(folder.folder(name), prefix + name + "/")
                case .file where name.hasSuffix(".swift"):
                    files.append(try read(name, in: folder, shown: prefix + name))
                default: continue
                }
            }
            return files
        }
        return try sources(open(path), "")
    }

    /// Replaces a file as a whole: a reader sees the old text or the new one.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(DiskError) {
        let staging = path + ".sdkgen-\(Folder.processNumber)"
        try Folder.current.create(staging, bytes)
        do throws(DiskError) {
            try Folder.current.move(staging, to: .current, as: path)
        } catch {
            Folder.current.removeFile(staging)
            throw error
        }
    }
}
