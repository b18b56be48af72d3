/// The cells of a table row. A backslash escapes a `|`, and code in backticks keeps it.
enum TableRow {
    static func hasSeparator(_ line: PageText) -> Bool {
        var isEscaped = false
        for byte in line {
            if byte == 0x7C, !isEscaped { return true }
            isEscaped = byte == 0x5C && !isEscaped
        }
        return false
    }

    /// The cells without spaces at their ends. A `|` at the beginning or end of the line is the
    /// border of the table, not an empty cell.
    static func cells(_ line: PageText) -> [PageText] {
        let line = line.trimmed
        var cells: [PageText] = []
        var start = line.startIndex
        var position = line.startIndex
        var codeEnd = line.startIndex
        while position < line.endIndex {
            switch line[position] {
            case 0x5C: position += 1
            case 0x60 where position >= codeEnd:
                // Code only if the backtick has a partner in this line.
                if let partner = line[(position + 1)...].firstIndex(of: 0x60) {
                    codeEnd = partner + 1
                }
            case 0x7C where position >= codeEnd:
                if position > line.startIndex { cells.append(line[start..<position].trimmed) }
                start = position + 1
            default: break
            }
            position += 1
        }
        if start < line.endIndex { cells.append(line[start...].trimmed) }
        return cells
    }

    /// The cells by column, where there are more of them than columns: somebody wrote a bare `|`
    /// in the last but one column, the only one with free text.
    static func cells(_ line: PageText, columns: Int) -> [PageText] {
        var cells = cells(line)
        guard columns >= 2, cells.count > columns else { return cells }
        let text = columns - 2
        let surplus = cells.count - columns
        let joined = line[cells[text].startIndex..<cells[text + surplus].endIndex]
        cells.replaceSubrange(text...text + surplus, with: [joined])
        return cells
    }
}

/// A row that is being read. One that a line end in its text divides goes on in the lines below.
struct OpenRow {
    /// More lines than these are something else.
    private static let maximumLines = 64

    let line: Int
    private var bytes: [UInt8]
    private var lines = 1

    init(_ line: PageLine) {
        self.line = line.number
        bytes = Array(line.text)
    }

    var text: PageText { bytes[...].trimmed }

    /// Whether the last cell is there: a border ends the row, or there are as many cells as
    /// columns.
    func isComplete(columns: Int) -> Bool {
        lines >= Self.maximumLines || text.last == 0x7C
            || TableRow.cells(text).count >= columns
    }

    mutating func append(_ line: PageLine) {
        lines += 1
        bytes.append(0x0A)
        bytes += line.kind == .bullet ? Array("* ".utf8)[...] + line.text : line.text
    }

    /// Whether a line begins a row: with the border, or with a bold or linked name.
    static func begins(with line: PageLine) -> Bool {
        line.kind == .text && line.hasCells
            && (line.text.first == 0x7C || line.text.hasPrefix("**") || line.text.hasPrefix("[**")
                || line.text.hasPrefix("~~"))
    }
}
