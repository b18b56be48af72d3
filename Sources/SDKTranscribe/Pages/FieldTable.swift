/// A table of parameters or of properties.
struct FieldTable {
    private static let fieldColumns = ["name", "type", "description", "notes"]

    private(set) var fields: [StatedField] = []
    /// `nil` before the head of the table.
    private var columns: [String]?
    private var row: OpenRow?

    /// Takes a line of the section.
    ///
    /// - Parameter part: What the section is, for messages.
    mutating func read(_ line: PageLine, in part: String, _ page: inout PageContext) {
        if let columns, let row, !row.isComplete(columns: columns.count),
            line.kind != .rule, !OpenRow.begins(with: line)
        {
            self.row?.append(line)
            return
        }
        finish(&page)
        switch line.kind {
        case .blank, .rule: return
        case .text where line.hasCells:
            if columns == nil, readHead(line.text) { return }
            columns = columns ?? Self.fieldColumns
            row = OpenRow(line)
        case .text where Self.saysNone(line.text): return
        default: page.reportRest(line.text, in: "a line of the \(part)", line: line.number)
        }
    }

    /// "This endpoint does not need any parameter.", in each of its wordings.
    private static func saysNone(_ text: PageText) -> Bool {
        text.hasPrefix("This endpoint does") && text.contains("any parameter")
    }

    private mutating func readHead(_ text: PageText) -> Bool {
        let cells = TableRow.cells(text).map { InlineText.bare($0) }
        guard cells.count >= 2, cells[0].isSame(as: "Name") else { return false }
        columns = cells.map { String(decoding: $0.map(ASCII.lowercased), as: UTF8.self) }
        return true
    }

    /// Ends the row that is open.
    mutating func finish(_ page: inout PageContext) {
        guard let row, let columns else { return }
        self.row = nil
        let cells = TableRow.cells(row.text, columns: columns.count)
        func cell(_ name: String) -> PageText {
            guard let position = columns.firstIndex(of: name), position < cells.count else {
                return []
            }
            return cells[position]
        }
        var name = InlineText.bare(cell("name"))
        if name.first == 0x24 { name = name.dropFirst() }
        guard cells.count >= 2, !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 != 0x7C }) else {
            return page.reportRest(row.text, in: "a row", line: row.line)
        }
        if page.dialect.isOwnArgument(name.string) { return }
        let type = TypeReader(dialect: page.dialect).read(cell("type"))
        if type == nil { page.reportRest(cell("type"), in: "a type", line: row.line) }
        var text = InlineText.plain(cell("description"))
        var notes = FieldNotes(cell("notes"))
        if notes.saysNothing, page.dialect == .java {
            // A row without notes has no cell for them: this is the text behind a bare `|`.
            text += " | " + notes.rest
            notes.rest = ""
        }
        if type == .scalar("boolean", format: nil), let text = notes.defaultText?.lowercased(),
            text == "true" || text == "false"
        {
            // Python writes `True`.
            notes.defaultText = text
        }
        let full = Self.type(type ?? .any, values: notes.values)
        if let type, full == type, !notes.values.isEmpty, type != .scalar("boolean", format: nil) {
            let values = Array(notes.values.joined(separator: ", ").utf8)
            page.reportRest(values[...], in: "a list of values", line: row.line)
        }
        if !notes.rest.isEmpty {
            page.reportRest(Array(notes.rest.utf8)[...], in: "a note", line: row.line)
        }
        fields.append(
            StatedField(
                name: page.dialect.wireName(name.string),
                type: page.stated(full, line: row.line),
                text: text, isOptional: notes.isOptional, isReadOnly: notes.isReadOnly,
                defaultText: notes.defaultText, location: page.location(row.line),
                dialect: page.dialect))
    }

    /// Values make a string or a number an enumeration, and a list of them a list of it.
    private static func type(_ type: PageType, values: [String]) -> PageType {
        if values.isEmpty { return type }
        switch type {
        case .string: return .enumeration(values)
        case .scalar(let kind, let format)
        where (kind == "integer" || kind == "number")
            && values.allSatisfy { type.fits(default: $0) }:
            return .numbers(kind, format: format, values)
        case .array(let element): return .array(Self.type(element, values: values))
        default: return type
        }
    }
}
