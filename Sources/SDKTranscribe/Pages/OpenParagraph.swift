/// A paragraph of running text that is being read.
struct OpenParagraph {
    private var lines: [PageText] = []
    private var firstLine = 0

    var isEmpty: Bool { lines.isEmpty }

    mutating func add(_ text: PageText, line: Int) {
        if lines.isEmpty { firstLine = line }
        lines.append(text)
    }

    /// Ends the paragraph.
    ///
    /// - Returns: Its text and the line it begins in; `nil` if there is none.
    mutating func take() -> (text: String, line: Int)? {
        guard !lines.isEmpty else { return nil }
        defer { lines.removeAll(keepingCapacity: true) }
        return (lines.map(InlineText.plain).joined(separator: "\n"), firstLine)
    }
}
