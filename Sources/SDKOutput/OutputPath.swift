import SDKDocument

/// The rules for paths of generated files, whoever made them: they stay below the output folder on
/// every system. They are ASCII, so that no two systems disagree on which of them are the same.
package enum OutputPath {
    /// Most file systems take 255 bytes for a name.
    static let maximumComponentLength = 255
    static let maximumLength = 1024

    /// Whether a path stays below the folder that it begins in.
    package static func isSafe(_ path: String) -> Bool { fault(of: path) == nil }

    static func fault(of path: String) -> PathFault? {
        guard !path.isEmpty else { return .empty }
        guard path.utf8.first != 0x2F else { return .absolute }
        guard path.utf8.count <= maximumLength else { return .tooLong }
        var length = 0
        var dots = 0
        for byte in path.utf8 {
            switch byte {
            case 0x2F:
                if let fault = fault(length: length, dots: dots) { return fault }
                (length, dots) = (0, 0)
                continue
            case 0x00...0x1F, 0x5C, 0x7F...0xFF: return .forbiddenCharacter
            case 0x2E: dots += 1
            default: break
            }
            length += 1
        }
        if let fault = fault(length: length, dots: dots) { return fault }
        return isReserved(path) ? .reserved : nil
    }

    private static func fault(length: Int, dots: Int) -> PathFault? {
        if length == 0 { return .emptyComponent }
        if dots == length, length <= 2 { return .dotComponent }
        return length > maximumComponentLength ? .tooLong : nil
    }

    private static func isReserved(_ path: String) -> Bool {
        path.utf8.first == 0x2E && path.lowercased() == Manifest.fileName
    }

    /// Checks the paths of a whole output: each by itself, and that no two are the same to a file
    /// system that ignores case, nor one a file and a folder at once.
    ///
    /// - Returns: Whether all may be written.
    package static func check(_ files: [GeneratedFile], diagnostics: inout Diagnostics) -> Bool {
        var isFine = true
        var seen: [String: String] = [:]
        var folders: [String: String] = [:]
        seen.reserveCapacity(files.count)
        func report(_ rule: Rule, _ arguments: String...) {
            diagnostics.report(Diagnostic(rule: rule, arguments: arguments))
            isFine = false
        }
        for file in files {
            if let fault = fault(of: file.path) {
                report(.outputUnsafePath, file.path, fault.text)
                continue
            }
            var folder = parent(of: file.path)
            // Twins in twin folders are told once, by the folders.
            if let twin = seen.updateValue(file.path, forKey: file.path.lowercased()),
                parent(of: twin) == folder
            {
                report(.outputCaseTwins, min(twin, file.path), max(twin, file.path))
            }
            while !folder.isEmpty {
                let known = folders.updateValue(folder, forKey: folder.lowercased())
                if known == folder { break }
                if let known, parent(of: known) == parent(of: folder) {
                    report(.outputCaseTwins, min(known, folder), max(known, folder))
                }
                folder = parent(of: folder)
            }
        }
        for (key, folder) in folders {
            if let file = seen[key] { report(.outputFileAndFolder, file, folder) }
        }
        return isFine
    }

    /// The path without its last component; empty if there is only one.
    package static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "" }
        return String(path[..<slash])
    }
}
