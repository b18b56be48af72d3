extension Resolution {
    /// Whether two schemas are one type, as far as can be told without following references.
    func isSameType(_ left: API.Schema, _ right: API.Schema) -> Bool {
        switch (left.kind, right.kind) {
        case (.reference(let left), .reference(let right)): left == right
        case (.array(let left, _), .array(let right, _)): isSameType(left, right)
        case (.map(let left), .map(let right)): isSameType(left, right)
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left == right
        case (.boolean, .boolean), (.any, .any): true
        default: left.node == right.node
        }
    }

    /// The family of a schema, with a reference followed by what the description says and not by
    /// making the model: it may not be ready yet.
    func family(_ schema: API.Schema) -> SchemaFamily {
        guard case .reference(let name) = schema.kind, let node = modelsByName[name] else {
            return SchemaFamily(schema.kind)
        }
        let fields = SchemaFields(node)
        if fields.has(.allOf) || fields.hasObjectShape { return .object }
        switch fields[.type]?.string {
        case "string": return .string
        case "integer", "number": return .number
        case "boolean": return .boolean
        case "array": return .array
        case "object": return .object
        default: return .any
        }
    }

    /// Whether a model merges another one, at whichever remove. A thousand models are looked at:
    /// more than that is not what people write.
    mutating func composes(_ name: String, _ base: String) -> Bool {
        if name == base { return true }
        var open = [name]
        var known: Set<String> = [name]
        while let next = open.popLast(), known.count < 1000 {
            for member in modelsByName[next]?["allOf"]?.elements.map({ $0 }) ?? [] {
                guard let reference = SchemaFields(member).reference,
                    let target = schemaTarget(of: reference), known.insert(target.name).inserted
                else { continue }
                if target.name == base { return true }
                open.append(target.name)
            }
        }
        return false
    }
}
