import SDKDocument

/// What of an output folder is ours: the files of the last run, each with the hash of its bytes.
///
/// It depends on nothing but the files: no date, version or place.
package struct Manifest: Sendable, Hashable {
    /// Hidden, so that SwiftPM takes no notice of it.
    package static let fileName = ".sdkgen-manifest.json"

    package struct Entry: Sendable, Hashable {
        package let path: String
        package let hash: ContentHash
    }

    /// Sorted by path, each path once.
    package let entries: [Entry]

    /// - Parameter entries: In any order, each path once.
    init(entries: [Entry]) {
        self.entries = entries.sorted { $0.path < $1.path }
    }

    /// - Parameters:
    ///   - files: Each path once.
    ///   - hashes: Of the files' bytes, in the same order.
    package init(_ files: [GeneratedFile], hashes: [ContentHash]) {
        self.init(entries: zip(files, hashes).map { Entry(path: $0.path, hash: $1) })
    }

    /// The manifest as it is written: JSON, a line for each file.
    package var bytes: [UInt8] {
        var text = Array("{\n  \"files\": {".utf8)
        text.reserveCapacity(entries.count * 64 + 32)
        for (place, entry) in entries.enumerated() {
            text += place == 0 ? "\n    ".utf8 : ",\n    ".utf8
            JSONString.append(entry.path.utf8, to: &text)
            text += ": \"".utf8
            entry.hash.append(to: &text)
            text.append(0x22)
        }
        text += entries.isEmpty ? "}\n}\n".utf8 : "\n  }\n}\n".utf8
        return text
    }
}
