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
        var place = line.startIndex
        var codeEnd = line.startIndex
        while place < line.endIndex {
            switch line[place] {
            case 0x5C: place += 1
            case 0x60 where place >= codeEnd:
                // Code only if the backtick has a partner in this line.
                if let partner = line[(place + 1)...].firstIndex(of: 0x60) { codeEnd = partner + 1 }
            case 0x7C where place >= codeEnd:
                if place > line.startIndex { cells.append(line[start..<place].trimmed) }
                start = place + 1
            default: break
            }
            place += 1
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
