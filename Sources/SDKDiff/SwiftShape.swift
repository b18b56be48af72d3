import SDKDescription
import SDKDocument
import SDKPlan

extension ComparedAPI {
    /// How Swift spells the type of a schema, but for the names of types that have none in the
    /// description: those are told by their kind. Two schemas of one position with the same shape have
    /// the same Swift type.
    func swiftShape(_ schema: API.Schema) -> String {
        let schema = withoutAliases(schema)
        if let builtin = SwiftType.Builtin(schema.kind) { return builtin.rawValue }
        switch schema.kind {
        case .array(let element, _): return "[" + elementShape(element) + "]"
        case .map(let value): return "[String: " + elementShape(value) + "]"
        case .reference(let name): return models[WireName(name)]?.swiftName ?? name
        case .enumeration(let enumeration):
            return owner(of: schema) + "{enum: \(EnumDeclaration.Raw(enumeration.base).rawValue)}"
        case .object(let object) where object.properties.isEmpty:
            guard case .schema(let value) = object.additional else { return "[String: JSONValue]" }
            return "[String: " + elementShape(value) + "]"
        case .object: return owner(of: schema) + "{struct}"
        case .union: return owner(of: schema) + "{union}"
        default: return "JSONValue"
        }
    }

    /// What stands before a type that another model has.
    private func owner(of schema: API.Schema) -> String {
        guard let model = schema.origin.flatMap({ models[WireName($0.model)] }) else { return "" }
        return (model.swiftName ?? model.name) + "."
    }

    private func elementShape(_ schema: API.Schema) -> String {
        let shape = swiftShape(schema)
        return schemas.isNullable(schema) && shape != "JSONValue"
            ? "Nullable<" + shape + ">" : shape
    }
}

extension API.Schema {
    /// The type in the words of a description, for messages.
    var typeText: String {
        switch kind {
        case .any: "any value"
        case .boolean: "boolean"
        case .integer(let format): Self.text("integer", format)
        case .number(let format): Self.text("number", format)
        case .string(let format): Self.text("string", format)
        case .enumeration(let enumeration):
            enumeration.constant.map { "constant " + $0.jsonText }
                ?? "enumeration of \(enumeration.base)s"
        case .array(let element, _): "array of " + element.typeText
        case .map(let value): "map of " + value.typeText
        case .object: "object"
        case .union: "union"
        case .reference(let name): name
        }
    }

    private static func text(_ type: String, _ format: String?) -> String {
        format.map { "\(type) (\($0))" } ?? type
    }
}
