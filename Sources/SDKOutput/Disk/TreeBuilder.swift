import SDKDocument

/// Fills the new tree, beside the old one.
struct TreeBuilder: Sendable {
    /// The output folder; `nil` if there is none yet.
    let old: Folder?
    let new: Folder
    let options: OutputTree.Options

    /// Adds the generated files: those that are kept under a second name, the others anew, with
    /// the permissions of the file before.
    func add(_ files: [GeneratedFile], _ actions: [WritePlan.Action]) throws(DiskError) {
        _ = try Array(zip(files, actions)).inParts { (part) throws(DiskError) -> [Never] in
            var source = FolderCursor(old ?? new)
            var target = FolderCursor(new)
            for (file, action) in part {
                try options.checkpoint(.placing(file.path))
                let (path, name) = OutputPath.split(file.path)
                let folder = try Self.folder(path, in: &target)
                guard action != .add, old != nil, case .folder(let former) = try source.open(path)
                else {
                    try folder.create(name, file.bytes)
                    continue
                }
                if action == .keep {
                    try folder.bring(name, .file, from: former, linksFiles: options.linksFiles)
                } else {
                    let permissions = try former.status(name)?.permissions
                    try folder.create(name, file.bytes, permissions: permissions)
                }
            }
            return []
        }
    }

    /// Brings over what is not ours, and gives each folder, at last the tree itself, the permissions
    /// that it had.
    ///
    /// - Parameter ours: The paths of files in the old tree that are replaced, or that go. At the path
    ///   of a new file nothing may stand.
    func keepOthers(than ours: Set<String>) throws(DiskError) {
        try bringOthers(than: ours, isLate: false)
    }

    /// Moves files over that others changed or made in the old tree while the new one was built, such
    /// as those that an editor has just saved.
    func rescueLateChanges(than ours: Set<String>) throws(DiskError) {
        try bringOthers(than: ours, isLate: true)
    }

    private func bringOthers(than ours: Set<String>, isLate: Bool) throws(DiskError) {
        guard let old else { return }
        var target = FolderCursor(new)
        let device = try old.status().device

        func bring(_ folder: Folder, _ path: String) throws(DiskError) {
            let names = try folder.names()
            // An empty folder is kept as well. One that held files of ours only is not.
            if names.isEmpty { _ = try Self.folder(path, in: &target) }
            for name in names {
                let inner = OutputPath.join(path, name)
                guard let status = try folder.status(name) else { continue }
                if status.kind == .folder {
                    guard status.device == device else {
                        throw DiskError(
                            "move", folder.path(of: name),
                            reason: "another file system is mounted there")
                    }
                    try bring(folder.folder(name), inner)
                } else if !ours.containsExactly(inner) {
                    try bring(name, status, from: folder, to: Self.folder(path, in: &target), inner)
                }
            }
            if !isLate, case .folder(let new) = try target.open(path) {
                try new.setPermissions(folder.status().permissions)
            }
        }

        func bring(
            _ name: String, _ status: Folder.Status, from folder: Folder, to new: Folder,
            _ path: String
        ) throws(DiskError) {
            if isLate {
                if try new.status(name)?.isSame(as: status) != true {
                    try folder.move(name, to: new, as: name, action: "keep")
                }
                return
            }
            do throws(DiskError) {
                try new.bring(name, status.kind, from: folder, linksFiles: options.linksFiles)
            } catch {
                throw error.isInTheWay ? Self.conflict(path) : error
            }
        }

        try bring(old, "")
    }

    private static func folder(
        _ path: String, in cursor: inout FolderCursor
    ) throws(DiskError) -> Folder {
        guard case .folder(let folder) = try cursor.open(path, making: true) else {
            throw conflict(path)
        }
        return folder
    }

    private static func conflict(_ path: String) -> DiskError {
        DiskError("write", path, reason: WritePlan.foreign, rule: .outputForeign)
    }
}

extension Set<String> {
    /// Whether a path is in the set, byte for byte. To String, paths are equal that the file system
    /// keeps apart, such as `K` and a Kelvin sign.
    fileprivate func containsExactly(_ path: String) -> Bool {
        firstIndex(of: path).map { self[$0].utf8.elementsEqual(path.utf8) } ?? false
    }
}
