/// The only code that prints text of a description as Markdown (CommonMark 0.31, GitHub's tables).
///
/// Text stays text: nothing in it becomes a heading, a table, an image, HTML, emphasis, a formula or a
/// mention. Only paragraphs, list items, inline code and links to other sites are kept.
package enum MarkdownText {
    /// The most Unicode scalars that are shown of one text as inline code in a report.
    static let length = 240

    /// The text as inline code on one line. Nothing in it is a link, HTML, a mention or emphasis,
    /// and no grave accent ends the span.
    ///
    /// - Parameter inCell: Whether it stands in a table, where a bar would end the cell.
    package static func code(_ text: String, limit: Int = length, inCell: Bool = false) -> String {
        if text.utf8.count <= limit, text.utf8.allSatisfy(isPlainCode), !text.isEmpty {
            return "`" + text + "`"
        }
        var line = PlainText.harmless(text, limit: limit)
        guard !line.isEmpty else { return "(empty)" }
        var longest = 0
        var run = 0
        for byte in line.utf8 {
            run = byte == 0x60 ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        // A blank at both ends is taken off again (CommonMark §6.1).
        let padding = longest > 0 || line.utf8.first == 0x20 || line.utf8.last == 0x20 ? " " : ""
        // Cells are told apart before inline code is (GitHub Flavored Markdown §4.10).
        if inCell { line = line.escapingBars }
        return fence + padding + line + padding + fence
    }

    /// What is its own inline code: printable ASCII but blanks, bars and grave accents.
    private static func isPlainCode(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != 0x60 && byte != 0x7C
    }

    /// Lines of a fenced block of `diff`: each begins with its sign, so that none ends the block.
    package static func difference(old: String?, new: String?) -> [String] {
        func line(_ text: String) -> String { PlainText.harmless(text, limit: 2000) }
        return ["```diff"] + (old.map { ["- " + line($0)] } ?? [])
            + (new.map { ["+ " + line($0)] } ?? []) + ["```"]
    }
}

extension String {
    fileprivate var escapingBars: String {
        guard utf8.contains(0x7C) else { return self }
        return split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    }
}
