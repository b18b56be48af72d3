import SDKDocument

/// How an output folder differs from the output it should hold.
package struct TreeComparison: Sendable {
    struct Change: Sendable {
        let path: String
        /// What should be there; `nil` if nothing should.
        let new: [UInt8]?
    }

    /// What a run would do.
    let summary: WriteSummary
    /// Whether a run would change nothing, not even the manifest.
    package let isFresh: Bool
    /// Unified diffs from what is there to what should be, as they are printed. Characters that
    /// steer a terminal are escaped. Empty if nothing differs.
    package let text: String

    /// What comes after "the folder is".
    package var verdict: String {
        if isFresh { return "up to date" }
        return summary.isEmpty ? "stale: its manifest differs" : "stale: \(summary.text)"
    }

    static let linesPerFile = 200
    static let linesInAll = 2000

    /// - Parameters:
    ///   - changes: All that differs.
    ///   - prefix: Comes before each path in the text.
    ///   - old: Gives what is at a path; `nil` if nothing is. It is asked only for what is shown.
    init(
        _ summary: WriteSummary, _ changes: [Change], prefix: String = "",
        old: (String) throws(DiskError) -> [UInt8]?
    ) throws(DiskError) {
        var text = ""
        var lineCount = 0
        var hiddenFileCount = 0
        for change in changes {
            guard lineCount < Self.linesInAll else {
                hiddenFileCount += 1
                continue
            }
            let difference = UnifiedDiff(
                path: prefix + change.path, old: try old(change.path), new: change.new,
                lineLimit: min(Self.linesPerFile, Self.linesInAll - lineCount))
            lineCount += difference.lineCount
            text += Self.printable(difference.bytes)
            if difference.hiddenLineCount > 0 {
                text += "… \(difference.hiddenLineCount) more lines\n"
            }
        }
        if hiddenFileCount > 0 { text += "… and \(hiddenFileCount) more files\n" }
        self.summary = summary
        self.text = text
        isFresh = changes.isEmpty
    }

    private static func printable(_ bytes: [UInt8]) -> String {
        let isPlain = bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A || $0 == 0x09 }
        if isPlain { return String(decoding: bytes, as: UTF8.self) }
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { line in
                line.split(separator: 0x09, omittingEmptySubsequences: false)
                    .map { PlainText.harmless(String(decoding: $0, as: UTF8.self), limit: 4000) }
                    .joined(separator: "\t")
            }
            .joined(separator: "\n")
    }
}
