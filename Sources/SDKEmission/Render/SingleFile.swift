import SDKDocument

/// Joins the Swift files of a module into one, for builds that have to know their files beforehand.
package enum SingleFile {
    /// The header, all imports, and the declarations in the order of the files. The file that makes the
    /// module's imports those of its importers is left out: there are none.
    package static func join(_ files: [GeneratedFile]) -> [UInt8] {
        var header: Substring = ""
        var imported: Set<Substring> = []
        var bodies: [Substring] = []
        for file in files where file.path.contains("/") {
            let text = Substring(String(decoding: file.bytes, as: UTF8.self))
            var rest = text
            // A file is its header, its imports and its declarations, with empty lines in between.
            while let end = rest.utf8.firstIndex(of: 0x0A) {
                let line = rest[..<end]
                if line.hasPrefix("// ") {
                    header = line
                } else if isImport(line) {
                    imported.insert(line)
                } else if !line.isEmpty {
                    break
                }
                rest = rest[rest.utf8.index(after: end)...]
            }
            if !rest.isEmpty { bodies.append(rest) }
        }
        let parts = [header + "\n", imported.sorted().joined(separator: "\n") + "\n"] + bodies
        return Array(parts.joined(separator: "\n").utf8)
    }

    private static func isImport(_ line: Substring) -> Bool {
        line.hasPrefix("public import ") || line.hasPrefix("@_spi(Generated) public import ")
    }
}
