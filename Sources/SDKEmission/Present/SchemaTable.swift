import SDKPlan

/// The table that tells the runtime a model's fields: a line per field, and the list of types that
/// its names stand for.
struct SchemaTable {
    let scope: SpellingScope
    private(set) var rows: [String] = []
    private(set) var types: [String] = []
    private var seen: Set<TypeName> = []

    init(scope: SpellingScope) {
        self.scope = scope
    }

    mutating func add(_ property: PropertyDeclaration) {
        let key = SwiftLiteral.tableKey(property.wireName)
        let name = property.name.text
        var row = (name == key ? key : name + "=" + key) + ": " + text(property.type)
        switch property.presence {
        case .optional: break
        case .required: row += "!"
        case .requiredNullable: row += "?!"
        }
        if property.isSecret { row += " secret" }
        rows.append(row)
    }

    mutating func add(additional type: SwiftType) {
        rows.append("*: " + text(type))
    }

    private mutating func text(_ type: SwiftType) -> String {
        let resolved = type.resolved
        for name in resolved.named where seen.insert(name).inserted {
            types.append(scope.spell(name) + ".self")
        }
        return resolved.text(\.path)
    }
}
