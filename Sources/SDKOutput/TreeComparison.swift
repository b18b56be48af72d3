import SDKDocument

/// How an output folder differs from the output it should hold.
package struct TreeComparison: Sendable {
    /// What a run would do.
    package let summary: WriteSummary
    /// Whether the manifest would change.
    package let changesManifest: Bool
    /// Unified diffs from what is there to what should be, as they are printed. Characters that
    /// steer a terminal are escaped. Empty if nothing differs.
    package private(set) var text = ""

    static let linesPerFile = 200
    static let linesInAll = 2000

    private var lineCount = 0
    private var hiddenFileCount = 0

    package var isFresh: Bool {
        !changesManifest && !changesFiles
    }

    private var changesFiles: Bool {
        !(summary.added.isEmpty && summary.changed.isEmpty && summary.removed.isEmpty)
    }

    package init(summary: WriteSummary, changesManifest: Bool) {
        self.summary = summary
        self.changesManifest = changesManifest
    }

    /// Whether nothing but the manifest differs; else its difference tells nothing new.
    package var isManifestAlone: Bool {
        changesManifest && !changesFiles
    }

    /// Whether another difference would be shown; if not, there is no need to read the file.
    package var hasRoom: Bool { lineCount < Self.linesInAll }

    /// Adds the difference of one file.
    ///
    /// - Parameters:
    ///   - old: What is there; `nil` if nothing is.
    ///   - new: What should be; `nil` if nothing should.
    package mutating func add(path: String, old: [UInt8]?, new: [UInt8]?) {
        guard hasRoom else { return skip() }
        let limit = min(Self.linesPerFile, Self.linesInAll - lineCount)
        let difference = UnifiedDiff(path: path, old: old, new: new, lineLimit: limit)
        lineCount += difference.lineCount
        text += Self.printable(difference.bytes)
        if difference.hiddenLineCount > 0 {
            text += "… \(difference.hiddenLineCount) more lines\n"
        }
    }

    /// Counts a file whose difference is not shown.
    package mutating func skip() {
        hiddenFileCount += 1
    }

    /// Says how many files were left out; to be called last.
    package mutating func finish() {
        if hiddenFileCount > 0 { text += "… and \(hiddenFileCount) more files\n" }
    }

    private static func printable(_ bytes: [UInt8]) -> String {
        let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }
        if isPlain { return String(decoding: bytes, as: UTF8.self) }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { line in
                line.split(separator: 0x09, omittingEmptySubsequences: false)
                    .map {
                        PlainText.harmless(String(decoding: $0, as: UTF8.self), limit: 4000)
                    }
                    .joined(separator: "\t")
            }
            .joined(separator: "\n")
    }
}
