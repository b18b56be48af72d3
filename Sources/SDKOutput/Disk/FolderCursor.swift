/// Opens the folders of many paths below a root, one after another, and never through a symbolic
/// link. The last one stays open, since neighbours in a sorted list mostly share it.
struct FolderCursor {
    enum Found {
        case folder(Folder)
        case missing
        /// Something that is not a folder stands at the path, or on the way to it.
        case obstacle(path: String, kind: EntryKind)
    }

    private let root: Folder
    private var path = ""
    private var folder: Folder

    init(_ root: Folder) {
        self.root = root
        folder = root
    }

    /// - Parameter making: Whether to make folders that are missing.
    mutating func open(_ wanted: String, making: Bool = false) throws(DiskError) -> Found {
        // To String, names are equal that the file system keeps apart.
        if wanted.utf8.elementsEqual(path.utf8) { return .folder(folder) }
        var folder = root
        var pathSoFar = ""
        for name in wanted.utf8.split(separator: 0x2F).map({ String(Substring($0)) }) {
            pathSoFar = OutputPath.join(pathSoFar, name)
            do throws(DiskError) {
                if making { try folder.makeFolder(name) }
                folder = try folder.folder(name)
            } catch {
                if error.isMissing { return .missing }
                if let status = try folder.status(name), status.kind != .folder {
                    return .obstacle(path: pathSoFar, kind: status.kind)
                }
                throw error
            }
        }
        (self.path, self.folder) = (wanted, folder)
        return .folder(folder)
    }
}
