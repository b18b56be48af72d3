import SDKDocument

/// Files that are put into a folder once, and belong to its owner from then on.
package struct NewFiles {
    /// The folder as the user gave it; it is made where there is none.
    let path: String

    package init(path: String) {
        self.path = path
    }

    /// Writes the files that aren't there yet. What is there stays as it is, whatever it is.
    ///
    /// - Returns: The paths of those that were there.
    package func add(_ files: [GeneratedFile]) throws(DiskError) -> [String] {
        var made: [String]? = []
        guard let location = try OutputLocation.find(path, made: &made) else { return [] }
        if try location.open() == nil { try location.parent.makeFolder(location.name) }
        guard let root = try location.open() else { return [] }
        var cursor = FolderCursor(root)
        var kept: [String] = []
        for file in files {
            guard OutputPath.isSafe(file.path) else {
                throw DiskError("write", file.path, reason: "it can't be the path of a file")
            }
            let (folder, name) = OutputPath.split(file.path)
            switch try cursor.open(folder, making: true) {
            case .folder(let folder):
                if try folder.status(name) == nil {
                    try folder.create(name, file.bytes)
                } else {
                    kept.append(file.path)
                }
            case .obstacle(let path, let kind):
                throw DiskError("write", OutputPath.join(root.path, path), reason: kind.rawValue)
            case .missing: throw DiskError("write", file.path, code: 2)
            }
        }
        return kept
    }
}
