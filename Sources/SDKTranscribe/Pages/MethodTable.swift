/// The table of the methods of a class, above their sections.
struct MethodTable {
    struct Method {
        /// As the page prints it.
        let name: String
        let request: HTTPRequest?
        let summary: String
        let line: Int
    }

    private(set) var methods: [Method] = []
    private var positions: [String: Int] = [:]
    private var columns: [String]?
    private var row: OpenRow?

    subscript(name: String) -> Method? { positions[name].map { methods[$0] } }

    /// Takes a line above the operations.
    ///
    /// - Returns: Whether it is part of the table.
    mutating func read(_ line: PageLine, _ page: inout PageContext) -> Bool {
        if let columns, let row, !row.isComplete(columns: columns.count), line.kind == .text,
            !OpenRow.begins(with: line)
        {
            self.row?.append(line)
            return true
        }
        finish(&page)
        guard line.kind == .text, line.hasCells else {
            if line.kind != .rule { columns = nil }
            return line.kind == .rule
        }
        if columns != nil {
            row = OpenRow(line)
            return true
        }
        let cells = TableRow.cells(line.text).map { InlineText.bare($0) }
        guard cells.first?.isSame(as: "Method") == true else { return false }
        columns = cells.map { $0.string }
        return true
    }

    /// Ends the row that is open.
    mutating func finish(_ page: inout PageContext) {
        guard let row, let columns else { return }
        self.row = nil
        let text = row.text
        let cells = TableRow.cells(text, columns: columns.count + 1)
        let name = cells.first.map(InlineText.bare) ?? []
        guard ASCII.isName(name), cells.count >= columns.count - 1 else {
            return page.reportRest(text, in: "a row of the methods", line: row.line)
        }
        var request: HTTPRequest?
        if columns.count > 2, cells.count > 1 {
            let words = InlineText.plain(cells[1])
            request = HTTPRequest(Array(words.utf8.filter { $0 != 0x2A })[...])
            if request == nil {
                page.reportRest(Array(words.utf8)[...], in: "an HTTP request", line: row.line)
            }
        }
        let first = columns.count > 2 ? 2 : 1
        let summary =
            cells.count > first
            ? InlineText.plain(text[cells[first].startIndex..<(cells.last?.endIndex ?? 0)]) : ""
        positions[name.string] = methods.count
        methods.append(
            Method(name: name.string, request: request, summary: summary, line: row.line))
    }
}
