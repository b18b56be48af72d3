/// The last column of a table: `[optional] [default to 7]<br />**Values**: a, b`.
struct FieldNotes {
    var isOptional = false
    var isReadOnly = false
    var defaultText: String?
    var values: [String] = []
    /// What was not understood.
    var rest = ""

    /// Whether nothing was understood although there is something.
    var saysNothing: Bool {
        !rest.isEmpty && !isOptional && !isReadOnly && defaultText == nil && values.isEmpty
    }

    init(_ cell: PageText) {
        var text = Array(InlineText.plain(cell).utf8)[...]
        var rest: [UInt8] = []
        while let first = text.first {
            if first == 0x5B, let end = Self.closingBracket(text) {
                if !read(text[(text.startIndex + 1)..<end]) { rest += text[...end] }
                text = text[(end + 1)...]
            } else if let values = Self.values(text) {
                self.values = values
                text = text.dropFirst(text.count)
            } else {
                rest.append(first)
                text.removeFirst()
            }
        }
        self.rest = rest[...].trimmed.string
    }

    private mutating func read(_ note: PageText) -> Bool {
        if note.trimmed.isSame(as: "optional") {
            isOptional = true
        } else if note.hasPrefix("default to ") {
            let text = InlineText.unquoted(note.dropFirst(11).trimmed).string
            // How the languages say that there is none.
            if !["null", "NULL", "nil", "None", "undefined"].contains(text) { defaultText = text }
        } else if note.trimmed.isSame(as: "readonly") {
            isReadOnly = true
        } else if note.hasPrefix("enum:") {
            values = Self.list(note.dropFirst(5))
        } else {
            return note.trimmed.isSame(as: "required")
        }
        return true
    }

    /// Looks no farther than a note can be long, so that a row of brackets costs no more.
    private static func closingBracket(_ text: PageText) -> Int? {
        var depth = 0
        for position in text.prefix(256).indices {
            if text[position] == 0x5B { depth += 1 }
            if text[position] == 0x5D {
                depth -= 1
                if depth == 0 { return position }
            }
        }
        return nil
    }

    /// `**Values**: a, b`, to the end of the cell.
    private static func values(_ text: PageText) -> [String]? {
        guard text.hasPrefix("**Values**:") else { return nil }
        return list(text.dropFirst(11))
    }

    private static func list(_ text: PageText) -> [String] {
        text.split(separator: 0x2C).map { InlineText.unquoted(InlineText.bare($0)).string }
            .filter { !$0.isEmpty }
    }
}
