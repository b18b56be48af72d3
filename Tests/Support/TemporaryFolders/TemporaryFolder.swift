import Foundation

/// A folder for one test, removed with all it holds when the test ends.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let name = "sdkgen-tests-" + UUID().uuidString
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        path = folder.appendingPathComponent(name).path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The output folder that the tests write to.
    package var output: String { path + "/out" }

    package func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    package func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + "/" + name, withDestinationPath: target)
    }

    /// The files below a folder with their text, folders as `name/`, links as `-> target`; but for
    /// the manifest.
    package func tree(_ name: String = "out") -> [String: String] {
        Self.tree(at: path + "/" + name)
    }

    package static func tree(at root: String) -> [String: String] {
        var tree: [String: String] = [:]
        let files = FileManager.default
        for name in files.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            let path = root + "/" + name
            if name == ".sdkgen-manifest.json" { continue }
            if let target = try? files.destinationOfSymbolicLink(atPath: path) {
                tree[name] = "-> " + target
            } else if let data = files.contents(atPath: path) {
                tree[name] = String(decoding: data, as: UTF8.self)
            } else {
                tree[name + "/"] = ""
            }
        }
        return tree
    }

    /// The names in the folder around the output folder.
    package var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    /// What must not change when a file is not touched.
    package func identity(_ name: String) -> [Int] {
        var info = stat()
        guard lstat(path + "/" + name, &info) == 0 else { return [] }
        #if canImport(Darwin)
            let time = info.st_mtimespec
        #else
            let time = info.st_mtim
        #endif
        return [Int(info.st_ino), Int(time.tv_sec), Int(time.tv_nsec), Int(info.st_mode)]
    }
}
