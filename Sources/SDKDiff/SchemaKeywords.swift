import SDKDescription
import SDKDocument

/// The keywords of a schema that its `API.Schema` doesn't carry, `allOf` merged.
struct SchemaKeywords {
    private(set) var values: [String: [Node]] = [:]
    /// Whether the schema is `false`: no value is allowed.
    private(set) var allowsNothing = false
    /// What parts of an `allOf` say that have no name: only people read it.
    private(set) var remarks: [String] = []

    init(_ schema: API.Schema) {
        let isReference = if case .reference = schema.kind { true } else { false }
        add(schema.node, followsReference: !isReference, depth: 0)
    }

    subscript(key: String) -> Node? { values[key]?.first }

    private mutating func add(
        _ node: Node, followsReference: Bool, depth: Int, isPart: Bool = false
    ) {
        if node.bool == false { allowsNothing = true }
        // As deep as anyone merges by hand; a reference may lead back to itself.
        guard node.kind == .object, depth < 16 else { return }
        var isTuple = false
        for member in node.members {
            let key = member.key
            switch key {
            case "format" where node["type"] == nil:
                values[key, default: []].append(member.value)
            case "additionalProperties" where isPart && member.value.bool == false:
                values[key, default: []].append(member.value)
            case "description" where isPart, "title" where isPart:
                if let text = member.value.string { remarks.append(text) }
            case "allOf":
                for part in member.value.elements {
                    add(part, followsReference: true, depth: depth + 1, isPart: true)
                }
            case "$ref":
                guard followsReference, let text = member.value.string, text.hasPrefix("#"),
                    let target = node.document.resolve(pointer: String(text.dropFirst()))
                else { continue }
                add(target, followsReference: true, depth: depth + 1)
            case "items" where member.value.kind == .array:
                values["prefixItems", default: []].append(member.value)
            default:
                if key == "prefixItems", member.value.count > 0 { isTuple = true }
                guard !Self.carried.contains(key) else { continue }
                values[key, default: []].append(member.value)
            }
        }
        // What stands behind a tuple; it is carried where there is none.
        if isTuple, let rest = node["items"] { values["items", default: []].append(rest) }
    }

    /// What `API.Schema` tells, or what means nothing for a value. The keys of a parameter are there
    /// because it is its own schema in Swagger 2.0.
    private static let carried: Set<String> = [
        "type", "properties", "additionalProperties", "items", "allOf", "oneOf", "anyOf", "const",
        "enum", "format", "discriminator", "nullable", "x-nullable", "uniqueItems",
        "title", "description", "deprecated", "readOnly", "writeOnly", "default",
        "x-enum-varnames", "x-enumNames", "minimum", "maximum", "minLength", "maxLength",
        "minItems", "maxItems", "pattern", "$ref", "$schema", "$id", "$anchor", "$comment",
        "$defs", "definitions", "name", "in", "schema", "style", "explode", "content",
        "collectionFormat", "allowEmptyValue", "allowReserved", "headers",
    ]
}
