/// The one place that prints text of a description as Markdown (CommonMark 0.31, GitHub's tables).
enum MarkdownText {
    /// The most Unicode scalars that are shown of one text.
    static let length = 240

    /// The text as inline code on one line. Nothing in it is a link, HTML, a mention or emphasis,
    /// and neither a grave accent nor a bar ends the span or a table's cell.
    static func code(_ text: String, limit: Int = length) -> String {
        let line = line(text, limit: limit)
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
        return fence + padding + line + padding + fence
    }

    /// Lines of a fenced block of `diff`: each begins with its sign, so that none ends the block.
    static func difference(old: String?, new: String?) -> [String] {
        ["```diff"] + (old.map { ["- " + line($0, limit: 2000)] } ?? [])
            + (new.map { ["+ " + line($0, limit: 2000)] } ?? []) + ["```"]
    }

    private static func line(_ text: String, limit: Int) -> String {
        PlainText.harmless(text, limit: limit)
    }
}
