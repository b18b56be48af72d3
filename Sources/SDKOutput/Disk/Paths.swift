/// Paths as text, with `/`.
package enum Paths {
    /// The path without its last component: `/` for a name in the root, empty for a name alone.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last component.
    package static func name(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[path.utf8.index(after: $0)...]) } ?? path
    }

    /// The path from a folder; `..` at its start is taken off the folder where that is possible.
    package static func join(_ folder: String, _ path: String) -> String {
        guard !folder.isEmpty, !path.hasPrefix("/") else { return path }
        var parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for part in path.split(separator: "/") {
            if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
                parts.removeLast()
            } else if part != "." {
                parts.append(String(part))
            }
        }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// A path as it is from a folder; both may be relative to the current folder, or absolute.
    package static func relative(_ path: String, to folder: String) -> String {
        let target = absolute(path)
        let base = absolute(folder)
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: base.count - shared)
        let parts = up + target[shared...].map(String.init)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    private static func absolute(_ path: String) -> [Substring] {
        let whole = path.hasPrefix("/") ? path : ((try? Folder.realPath(".")) ?? "/") + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        return parts
    }
}
