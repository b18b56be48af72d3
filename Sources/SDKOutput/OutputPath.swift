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
        for name in path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
            if name.isEmpty { return .emptyComponent }
            if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) {
                return .dotComponent
            }
            if name.contains(where: { $0 < 0x20 || $0 == 0x5C || $0 > 0x7E }) {
                return .forbiddenCharacter
            }
            if name.count > maximumComponentLength { return .tooLong }
        }
        return isReserved(path) ? .reserved : nil
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
                report(.outputUnsafePath, file.path, fault.rawValue)
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
    static func parent(of path: String) -> String {
        path.utf8.lastIndex(of: 0x2F).map { String(path[..<$0]) } ?? ""
    }

    /// The folder of a path, empty for the output folder itself, and the name in it.
    static func split(_ path: String) -> (folder: String, name: String) {
        (parent(of: path), Paths.name(of: path))
    }

    /// The path of a name in a folder; an empty folder is the output folder itself.
    static func join(_ folder: String, _ name: String) -> String {
        folder.isEmpty ? name : folder + "/" + name
    }
}

/// Why a text can't be the path of a generated file.
enum PathFault: String, Sendable {
    case empty = "it is empty"
    case absolute = "it is absolute"
    case emptyComponent = "a component is empty"
    case dotComponent = "'.' and '..' are no names of files"
    case forbiddenCharacter =
        "it has a character other than the printable ones of ASCII, or a backslash"
    case tooLong = "it is too long"
    case reserved = "the name is taken by the generator"
}
