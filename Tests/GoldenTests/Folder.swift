import Foundation

@testable import SDKDocument

/// A folder on disk.
struct Folder: Sendable {
    let url: URL

    init(_ url: URL) { self.url = url }

    func folder(_ name: String) -> Folder {
        Folder(url.appendingPathComponent(name, isDirectory: true))
    }

    /// The names of what is in it, sorted, hidden files left out.
    var names: [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        return all.filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Every file at any depth, by its path from the folder.
    var files: [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in names {
            if let bytes = bytes(at: name) {
                files[name] = bytes
            } else {
                for (path, bytes) in folder(name).files { files[name + "/" + path] = bytes }
            }
        }
        return files
    }

    /// The content of a file; nil when there is none.
    func bytes(at path: String) -> [UInt8]? {
        let file = url.appendingPathComponent(path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
            !isFolder.boolValue
        else { return nil }
        return (try? Data(contentsOf: file)).map { [UInt8]($0) }
    }

    /// A file under the name that diagnostics show.
    func source(at path: String, named name: String) -> SourceFile? {
        bytes(at: path).map { SourceFile(path: name, bytes: $0) }
    }

    /// Makes the folder hold these files and no others.
    func replace(with files: [String: [UInt8]]) throws {
        try? FileManager.default.removeItem(at: url)
        for (path, bytes) in files { try write(bytes, at: path) }
    }

    func write(_ bytes: [UInt8], at path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Removes a file, if it is there.
    func remove(_ path: String) throws {
        guard bytes(at: path) != nil else { return }
        try FileManager.default.removeItem(at: url.appendingPathComponent(path))
    }
}
