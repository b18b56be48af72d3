import SDKDescription
import SDKDocument
import SDKPlan

/// One side of a comparison: an API with what must be looked up in it.
final class ComparedAPI: Sendable {
    let api: API
    let schemas: ModelSchemas
    let models: [WireName: API.Model]
    /// The ways that values of each model travel; none for a model that no operation reaches.
    let usage: [WireName: Directions]

    init(_ api: API) {
        self.api = api
        schemas = ModelSchemas(api.models)
        models = Dictionary(api.models.map { (WireName($0.name), $0) }) { first, _ in first }
        usage = Self.usage(of: api, models: models)
    }

    private static func usage(
        of api: API, models: [WireName: API.Model]
    ) -> [WireName: Directions] {
        var usage: [WireName: Directions] = [:]
        usage.reserveCapacity(models.count)
        var open: [(API.Schema, Directions)] = []
        for operation in api.operations {
            for parameter in operation.parameters { open.append((parameter.schema, .request)) }
            for content in operation.body?.contents ?? [] {
                if let schema = content.schema { open.append((schema, .request)) }
            }
            for response in operation.responses {
                for header in response.headers { open.append((header.schema, .answer)) }
                for content in response.contents {
                    if let schema = content.schema { open.append((schema, .answer)) }
                }
            }
        }
        while let (schema, directions) = open.popLast() {
            guard case .reference(let text) = schema.kind else {
                for child in schema.children { open.append((child, directions)) }
                continue
            }
            let name = WireName(text)
            let before = usage[name] ?? []
            guard !before.isSuperset(of: directions) else { continue }
            usage[name] = before.union(directions)
            if let model = models[name] { open.append((model.schema, directions)) }
        }
        return usage
    }

    // MARK: - Following references

    /// The schema behind names that are only aliases in Swift; the annotations that stand at the
    /// reference win.
    func withoutAliases(_ schema: API.Schema) -> API.Schema {
        merged(schemas.chain(from: schema).dropFirst().prefix(while: ModelSchemas.isAlias), schema)
    }

    /// The schema behind all references.
    func target(_ schema: API.Schema) -> API.Schema {
        merged(schemas.chain(from: schema).dropFirst(), schema)
    }

    private func merged(
        _ targets: some Sequence<API.Schema>, _ schema: API.Schema
    ) -> API.Schema {
        targets.reduce(schema) { outer, schema in
            var result = schema
            result.isNullable = schema.isNullable || outer.isNullable
            result.title = outer.title ?? schema.title
            result.description = outer.description ?? schema.description
            result.isReadOnly = outer.isReadOnly
            result.isWriteOnly = outer.isWriteOnly
            result.isDeprecated = outer.isDeprecated
            result.defaultValue = outer.defaultValue ?? schema.defaultValue
            result.node = outer.node
            return result
        }
    }
}
