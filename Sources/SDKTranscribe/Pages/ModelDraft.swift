/// The model that a page describes.
struct ModelDraft {
    private(set) var name: Stated<String>?
    private var text: [String] = []
    private var enumerations: [String: [String]] = [:]
    private var isInValues = false
    var hasProperties = false
    var properties: [StatedField] = []

    mutating func nameIfFirst(_ name: Stated<String>) { self.name = self.name ?? name }

    mutating func add(paragraph: String) { text.append(paragraph) }

    mutating func beginValues() { isInValues = false }

    /// Takes a line of the values of an enumeration: a row with name and value, or
    /// `` `NAME` (value: `"open"`) ``.
    mutating func readValue(_ line: PageLine, of name: String, _ page: inout PageContext) {
        switch line.kind {
        case .blank, .rule: return
        case .text where line.hasCells:
            let cells = TableRow.cells(line.text)
            guard isInValues else {
                isInValues = true
                return
            }
            guard cells.count >= 2 else { break }
            return add(value: InlineText.bare(cells[1]), to: name)
        case .bullet:
            guard let start = line.text.firstRange(of: "(value:")?.upperBound,
                line.text.last == 0x29
            else { break }
            return add(value: InlineText.bare(line.text[start...].dropLast()), to: name)
        default: break
        }
        page.reportRest(line.text, in: "a line of the values", line: line.number)
    }

    private mutating func add(value: PageText, to name: String) {
        var value = Array(InlineText.plain(value).utf8)[...]
        if let inner = value.inside("\"", "\"") { value = inner }
        // What the SDK makes of a value that it does not know is no value on the wire.
        if value.isEmpty || value.isSame(as: "OutdatedSdkVersion") { return }
        enumerations[name, default: []].append(value.string)
    }

    /// The model; `nil` if the page has none.
    func finished(_ page: PageContext) -> StatedModel? {
        guard let name else { return nil }
        let values = enumerations[name.value]
        guard hasProperties || values != nil else { return nil }
        let properties = properties.map { field in
            var field = field
            field.type = Stated(
                value: field.type.value.replacingModels {
                    enumerations[$0].map { .enumeration($0) }
                },
                location: field.type.location, dialect: field.type.dialect)
            return field
        }
        let text = text.joined(separator: "\n\n")
        return StatedModel(
            name: name, text: text.isEmpty ? nil : page.stated(text, line: name.location.line),
            properties: properties, values: hasProperties ? nil : values)
    }
}
