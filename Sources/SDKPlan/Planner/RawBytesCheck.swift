import SDKDescription
import SDKDocument

/// Tells where JSON is described to hold raw bytes, which no text can: such a value is a string.
struct RawBytesCheck {
    private let schemas: ModelSchemas
    private var visited: Set<WireName> = []
    private(set) var diagnostics = Diagnostics()

    init(_ schemas: ModelSchemas) { self.schemas = schemas }

    mutating func check(_ operation: API.Operation) {
        if let body = operation.body { check(body.contents) }
        for response in operation.responses { check(response.contents) }
    }

    private mutating func check(_ contents: [API.Content]) {
        for content in contents {
            guard let schema = content.schema, !isVisited(schema),
                MediaType.coding(of: content, in: schemas) == .json
            else { continue }
            visit(schema)
        }
    }

    private func isVisited(_ schema: API.Schema) -> Bool {
        guard case .reference(let name) = schema.kind else { return false }
        return visited.contains(WireName(name))
    }

    private mutating func visit(_ schema: API.Schema) {
        switch schema.kind {
        case .string("binary"): diagnostics.report(.rawBytesInJSON, at: schema.node)
        case .reference(let name):
            guard visited.insert(WireName(name)).inserted, let model = schemas[name] else { return }
            visit(model)
        case .array(let inner, _), .map(let inner): visit(inner)
        case .object(let object):
            for property in object.properties { visit(property.schema) }
            if case .schema(let schema) = object.additional { visit(schema) }
        case .union(let union): for schema in union.alternatives { visit(schema) }
        case .any, .boolean, .integer, .number, .string, .enumeration: return
        }
    }
}
