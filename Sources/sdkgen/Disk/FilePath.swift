import SDKOutput

/// A relative path, taken apart.
struct FilePath {
    let folder: String
    let name: String

    init(_ path: String) {
        folder = OutputPath.parent(of: path)
        name = folder.isEmpty ? path : String(path.utf8.dropFirst(folder.utf8.count + 1)) ?? path
    }
}
