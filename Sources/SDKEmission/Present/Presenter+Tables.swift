import SDKPlan

extension Presenter {
    /// What the runtime knows of types and of those within them, outer ones first.
    func tables(_ types: [TypeDeclaration]) -> [TableView] {
        types.flatMap { type in
            (TableView.isNeeded(for: type) ? [table(of: type)] : []) + tables(type.nested)
        }
    }

    private func table(of type: TypeDeclaration) -> TableView {
        let inner = scope.extending(nested: type.nested)
        var view = TableView(name: scope.spell(type.name))
        switch type.kind {
        case .model(let model):
            var table = SchemaTable(scope: inner)
            for property in model.properties { table.add(property) }
            if let additional = model.additional { table.add(additional: additional) }
            view.model = TableView.ModelTable(table)
        case .enumeration(let enumeration):
            view.enumeration = TableView.ValueTable(enumeration.values.map(\.wireText))
        case .union(let union): view.union = self.table(union, inner)
        case .alias, .multipart, .headers, .events: break
        }
        return view
    }

    /// Whether a model is told from others by its property `id`. A type `ID` within the model would
    /// be taken for that of the property.
    func isIdentifiable(_ type: TypeDeclaration) -> Bool {
        guard hasIdentifiableModels, case .model(let model) = type.kind,
            let id = model.properties.first(where: { $0.name.text == "id" }), !id.isDeprecated,
            !type.nested.contains(where: { $0.name.text == "ID" })
        else { return false }
        switch id.type.resolved {
        case .builtin, .named: return true
        case .array, .dictionary, .nullable: return false
        }
    }
}

extension TableView {
    static func isNeeded(for type: TypeDeclaration) -> Bool {
        switch type.kind {
        case .model, .enumeration, .union: true
        case .alias, .multipart, .headers, .events: false
        }
    }
}

extension TableView.ModelTable {
    /// The longest line of a table, and of a list of types.
    private static let width = 91

    fileprivate init(_ table: SchemaTable) {
        var lines: [String] = []
        for row in table.rows {
            if let line = lines.last, line.utf8.count + 2 + row.utf8.count <= Self.width {
                lines[lines.count - 1] = line + "; " + row
            } else {
                lines.append(row)
            }
        }
        let types = Self.list(table.types)
        let isShort = lines.count < 2 && types.utf8.count <= Self.width - 2
        self.init(
            line: isShort ? lines.first ?? "" : nil, lines: isShort ? [] : lines, types: types)
    }

    /// The list in as many lines as it needs; those within it begin below its first type.
    private static func list(_ types: [String]) -> String {
        guard let first = types.first else { return "" }
        var text = ", [" + first
        var count = text.utf8.count + 3
        for type in types.dropFirst() {
            count += type.utf8.count + 2
            if count > Self.width {
                text += ",\n            " + type
                count = type.utf8.count + 6
            } else {
                text += ", " + type
            }
        }
        return text + "]"
    }
}

extension TableView.ValueTable {
    /// The longest text of a table on a line of its own, and beside its declaration.
    private static let width = 84
    private static let shortWidth = 53

    /// Words with space between them.
    init(_ values: [String]) {
        var lines: [String] = []
        for value in values {
            let word = value.isEmpty ? "%" : SwiftLiteral.tableKey(value)
            if let line = lines.last, line.utf8.count + 1 + word.utf8.count <= Self.width {
                lines[lines.count - 1] = line + " " + word
            } else {
                lines.append(word)
            }
        }
        let isShort = lines.count < 2 && (lines.first ?? "").utf8.count <= Self.shortWidth
        self.init(line: isShort ? lines.first ?? "" : nil, lines: isShort ? [] : lines)
    }
}
