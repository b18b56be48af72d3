import SDKDocument

/// What the keywords of a schema mean together, as far as can be told without following references.
extension SchemaFields {
    /// Whether the schema itself says that null is a value.
    var saysNull: Bool {
        if self[.nullable]?.bool == true || self[.xNullable]?.bool == true { return true }
        if let type = self[.type],
            type.string == "null" || type.elements.contains(where: { $0.string == "null" })
                || type.string.map(TypeNameText.listsNull) == true
        {
            return true
        }
        if self[.values]?.elements.contains(where: \.isNull) == true { return true }
        if self[.const]?.isNull == true { return true }
        guard let alternatives = self[.oneOf] ?? self[.anyOf] else { return false }
        return alternatives.elements.contains(where: \.isNullSchema)
    }

    /// Whether `oneOf` or `anyOf` tells what a value looks like. They may also say no more than
    /// which properties go together.
    var isUnion: Bool {
        guard has(.oneOf) || has(.anyOf) else { return false }
        return alternatives.contains { node in
            let alternative = SchemaFields(node)
            if hasObjectShape && alternative.isBareObject {
                return alternative.has(.allOf) || alternative.reference != nil
            }
            return alternative.hasShape
        }
    }

    /// The schema of the keys that no other keyword describes, where it says something.
    var unevaluated: Node? {
        guard let node = self[.unevaluatedProperties], node.kind == .object, node.count > 0 else {
            return nil
        }
        return node
    }

    /// The elements of `oneOf` or `anyOf`.
    var alternatives: [Node] {
        guard let list = self[.oneOf].flatMap({ $0.count > 0 ? $0 : nil }) ?? self[.anyOf] else {
            return []
        }
        // One schema stands for a list of one.
        return list.kind == .object && list.count > 0 ? [list] : Array(list.elements)
    }

    /// Whether all values are of a type.
    func isOfType(_ type: String) -> Bool {
        if let given = self[.type] {
            return given.string == type
                || given.elements.contains { $0.string == type } && given.count <= 2
        }
        if hasObjectShape || has(.allOf) { return type == "object" }
        if let values = self[.values], values.count > 0 {
            return values.elements.allSatisfy { $0.isNull || $0.fits(type: type) }
        }
        return !hasShape
    }

    var family: SchemaFamily {
        if has(.allOf) || hasObjectShape { return .object }
        switch self[.type]?.string {
        case "string": return .string
        case "integer", "number": return .number
        case "boolean": return .boolean
        case "array": return .array
        case "object": return .object
        default: return .any
        }
    }
}

extension Node {
    /// Whether this is a schema with null as its only value.
    var isNullSchema: Bool {
        guard kind == .object else { return false }
        let fields = SchemaFields(self)
        if let type = fields[.type] {
            if type.string == "null" { return true }
            if type.kind == .array, type.count == 1 { return type[0]?.string == "null" }
        }
        if let const = fields[.const] { return const.isNull }
        guard let values = fields[.values], values.count > 0 else { return false }
        return values.elements.allSatisfy(\.isNull)
    }

    /// Whether a value is of one of the JSON Schema types.
    func fits(type: String) -> Bool {
        switch type {
        case "boolean": kind == .bool
        case "integer": int != nil || isBigInteger
        case "number": kind == .number
        case "string", "file": kind == .string
        case "array": kind == .array
        case "object": kind == .object
        case "null": isNull
        default: true
        }
    }

    /// Whether it is an integer beyond 64 bits.
    private var isBigInteger: Bool {
        guard let number = numberText.flatMap(ExactDecimal.init) else { return false }
        return number.exponent >= number.digits.count
    }
}

extension API.Schema {
    /// Any JSON value, where the description says no more.
    static func any(at node: Node) -> API.Schema { API.Schema(kind: .any, node: node) }
}
