/// Where an output folder is or will be, with all symbolic links resolved: a name in an open folder,
/// so that it can be exchanged. A link to an output folder stays a link.
struct OutputLocation {
    /// The folder around it.
    let parent: Folder
    let name: String
    /// As the user gave it, for messages.
    let shown: String

    /// Finds a folder.
    ///
    /// - Parameters:
    ///   - path: As the user gave it.
    ///   - made: Gets the folders that were made around it, outermost first; `nil` makes none.
    /// - Returns: `nil` if even the folder around it is missing and none is made.
    static func find(_ path: String, made: inout [String]?) throws(DiskError) -> OutputLocation? {
        var target = path
        var real = try Folder.realPath(target)
        // A link to nowhere stands for the folder that it names; so may that one, for a few steps.
        for _ in 0..<8 where real == nil {
            while target.utf8.count > 1, target.utf8.last == 0x2F { target.removeLast() }
            guard let next = Folder.current.target(of: target) else { break }
            target = Paths.join(Paths.folder(of: target), next)
            real = try Folder.realPath(target)
        }
        if real == nil {
            let folder = Paths.folder(of: target)
            if made != nil { try makeFolders(folder, made: &made) }
            guard let around = try Folder.realPath(folder.isEmpty ? "." : folder) else {
                return nil
            }
            real = OutputPath.join(around == "/" ? "" : around, Paths.name(of: target))
        }
        let location = real ?? target
        let name = Paths.name(of: location)
        guard !name.isEmpty, name != ".", name != "..", !path.utf8.contains(0) else {
            throw DiskError("write", path, reason: "it can't be an output folder")
        }
        let parent = try Folder.current.folder(Paths.folder(of: location), followsLinks: true)
        return OutputLocation(parent: parent, name: name, shown: path)
    }

    private static func makeFolders(_ path: String, made: inout [String]?) throws(DiskError) {
        var folder = path.hasPrefix("/") ? "/" : ""
        for part in path.utf8.split(separator: 0x2F) {
            folder += (folder.isEmpty || folder == "/" ? "" : "/") + String(Substring(part))
            if try Folder.realPath(folder) != nil { continue }
            try Folder.current.makeFolder(folder)
            made?.append(folder)
        }
    }

    /// Opens the output folder; `nil` if there is none.
    func open() throws(DiskError) -> Folder? {
        do throws(DiskError) {
            return try parent.folder(name, shown: shown)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}
