extension PageReader {
    private static let fieldColumns = ["name", "type", "description", "notes"]

    // MARK: - Parameters and return types

    mutating func readParameters(_ line: PageLine) {
        switch line.kind {
        case .blank, .rule: return
        case .text where line.hasCells:
            if let field = readField(line) { operation?.parameters?.append(field) }
        case .text where Self.saysNoParameters(line.text): return
        default: reportRest(line.text.string, in: "a line of the parameters", line: line.number)
        }
    }

    /// "This endpoint does not need any parameter.", in each of its wordings.
    private static func saysNoParameters(_ text: PageText) -> Bool {
        text.hasPrefix("This endpoint does") && text.contains("any parameter")
    }

    mutating func readReturned(_ line: PageLine) {
        guard line.kind != .blank, line.kind != .rule else { return }
        guard operation?.returns == nil else {
            return reportRest(line.text.string, in: "a line", line: line.number)
        }
        let text = line.text
        let word = text.prefix { ASCII.isNamePart($0) }
        let says = TypeReader(dialect: dialect)
        let type: PageType? =
            if word.count < text.count, says.read(word) == .void { .void } else { says.read(text) }
        if let type {
            let returns = stated(type, line: line.number)
            operation?.returns = returns
        } else {
            reportRest(text.string, in: "a return type", line: line.number)
        }
    }

    // MARK: - Models

    mutating func readProperties(_ line: PageLine) {
        switch line.kind {
        case .blank, .rule: return
        case .text where line.hasCells:
            if let field = readField(line) { properties.append(field) }
        default: reportRest(line.text.string, in: "a line of the properties", line: line.number)
        }
    }

    mutating func readEnumeration(_ line: PageLine, name: String) {
        switch line.kind {
        case .blank, .rule: return
        case .text where line.hasCells:
            let cells = TableRow.cells(line.text)
            guard columns != nil else {
                columns = cells.map { $0.string }
                return
            }
            guard cells.count >= 2 else { break }
            var value = Array(InlineText.plain(InlineText.bare(cells[1])).utf8)[...]
            if let inner = value.inside("\"", "\"") { value = inner }
            // What the SDK makes of a value it does not know is no value of the platform.
            if value.isEmpty || value.isSame(as: "OutdatedSdkVersion") { return }
            enumerations[name, default: []].append(value.string)
            return
        default: break
        }
        reportRest(line.text.string, in: "a line of the values", line: line.number)
    }

    // MARK: - Rows

    /// Reads a row; `nil` for the head of the table and for what is no row.
    private mutating func readField(_ line: PageLine) -> StatedField? {
        guard let columns else {
            let cells = TableRow.cells(line.text).map { InlineText.bare($0) }
            if cells.count >= 2, cells[0].isSame(as: "Name") {
                self.columns = cells.map {
                    String(decoding: $0.map(ASCII.lowercased), as: UTF8.self)
                }
                return nil
            }
            self.columns = Self.fieldColumns
            return readField(line)
        }
        let cells = TableRow.cells(line.text, columns: columns.count)
        func cell(_ name: String) -> PageText {
            guard let place = columns.firstIndex(of: name), place < cells.count else { return [] }
            return cells[place]
        }
        var name = InlineText.bare(cell("name"))
        if name.first == 0x24 { name = name.dropFirst() }
        guard cells.count >= 2, !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 != 0x7C }) else {
            reportRest(line.text.string, in: "a row", line: line.number)
            return nil
        }
        let typeText = cell("type")
        let type = TypeReader(dialect: dialect).read(typeText)
        if type == nil { reportRest(typeText.string, in: "a type", line: line.number) }
        let notes = FieldNotes(cell("notes"))
        if !notes.rest.isEmpty { reportRest(notes.rest, in: "a note", line: line.number) }
        return StatedField(
            name: dialect.platformName(name.string),
            type: stated(Self.type(type ?? .any, values: notes.values), line: line.number),
            text: InlineText.plain(cell("description")), isOptional: notes.isOptional,
            defaultText: notes.defaultText, location: location(line.number), dialect: dialect)
    }

    /// Values make a string an enumeration, and a list of strings a list of it.
    private static func type(_ type: PageType, values: [String]) -> PageType {
        if values.isEmpty { return type }
        switch type {
        case .string: return .enumeration(values)
        case .array(.string): return .array(.enumeration(values))
        default: return type
        }
    }

    // MARK: - The end of a model

    mutating func finishModel() {
        let name = modelName
        let values = name.flatMap { enumerations[$0.value] }
        guard let name, hasProperties || values != nil else { return }
        for place in properties.indices {
            let type = properties[place].type
            properties[place].type = Stated(
                value: type.value.replacingModels { enumerations[$0].map { .enumeration($0) } },
                location: type.location, dialect: dialect)
        }
        let text = modelText.joined(separator: "\n\n")
        facts.models.append(
            StatedModel(
                name: name, text: text.isEmpty ? nil : stated(text, line: name.location.line),
                properties: properties, values: hasProperties ? nil : values))
    }
}
