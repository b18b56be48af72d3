import SDKDocument

/// Tells what a schema of a description amounts to in the terms of pages.
struct SchemaReader {
    private static let maximumDepth = 16
    private static let pointer = "#/components/schemas/"

    let document: Document

    /// The type; `nil` for what pages have no word for, such as a choice of schemas.
    func type(of schema: Node) -> PageType? { type(of: schema, depth: 0) }

    /// The schema that a reference to a model leads to.
    func model(_ name: String) -> Node? { document.root["components"]?["schemas"]?[name] }

    /// Follows references within the document; `nil` if one leads nowhere.
    func resolved(_ node: Node) -> Node? {
        var node = node
        for _ in 0..<Self.maximumDepth {
            guard let reference = node["$ref"]?.string else { return node }
            guard reference.hasPrefix("#"),
                let target = document.resolve(pointer: String(reference.dropFirst()))
            else { return nil }
            node = target
        }
        return nil
    }

    /// Whether a named schema is a scalar, a list or a map, which pages write out.
    func isAlias(_ name: String) -> Bool {
        guard let schema = model(name), let type = type(of: schema, depth: 1) else { return false }
        switch type {
        case .any, .void, .model: return false
        default: return schema["properties"] == nil
        }
    }

    private func type(of schema: Node, depth: Int) -> PageType? {
        guard depth < Self.maximumDepth else { return nil }
        if schema.kind == .bool { return .any }
        if let reference = schema["$ref"]?.string {
            guard reference.hasPrefix(Self.pointer) else { return nil }
            let tokens = JSONPointer.tokens(of: String(reference.dropFirst()))
            return tokens?.last.map { .model($0) }
        }
        if let choice = schema["allOf"] ?? schema["oneOf"] ?? schema["anyOf"] {
            let choices = choice.elements.filter { $0["type"]?.string != "null" }
            guard choices.count == 1, schema["properties"] == nil else { return nil }
            return type(of: choices[0], depth: depth + 1)
        }
        switch Self.typeName(schema) {
        case "string":
            if let values = schema["enum"] {
                return .enumeration(values.elements.compactMap(\.string))
            }
            return .scalar("string", format: Self.format(schema))
        case let name? where name == "integer" || name == "number":
            let format = schema["format"]?.string
            guard let values = schema["enum"] else { return .scalar(name, format: format) }
            return .numbers(name, format: format, values.elements.compactMap(\.numberText))
        case "boolean": return .scalar("boolean", format: nil)
        case "array":
            guard let items = schema["items"] else { return .array(.any) }
            return type(of: items, depth: depth + 1).map { .array($0) }
        case "object", nil:
            if let values = schema["additionalProperties"], values.kind == .object,
                schema["properties"] == nil
            {
                return type(of: values, depth: depth + 1).map { .map($0) }
            }
            return .any
        default: return nil
        }
    }

    /// Formats that pages write as plain strings say no more than the pages do.
    private static func format(_ schema: Node) -> String? {
        guard let format = schema["format"]?.string else { return nil }
        return ["date", "date-time", "binary", "uuid"].contains(format) ? format : nil
    }

    /// The type beside `null`.
    private static func typeName(_ schema: Node) -> String? {
        guard let type = schema["type"] else { return nil }
        if let name = type.string { return name }
        let names = type.elements.compactMap(\.string).filter { $0 != "null" }
        return names.count == 1 ? names[0] : "several"
    }
}
