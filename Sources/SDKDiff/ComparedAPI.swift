import SDKDescription
import SDKDocument
import SDKPlan

/// One side of a comparison: an API with what must be looked up in it.
final class ComparedAPI: Sendable {
    let api: API
    let schemas: ModelSchemas
    let models: [WireName: API.Model]
    private let tags: DiscriminatorTags
    private let modelNames: [Node: String]
    /// The ways that values of each model travel; none for a model that no operation reaches.
    private let usage: [WireName: Usage]

    private struct Usage {
        /// Where the Swift type is used.
        var directions: Directions = []
        /// Where values are sent: one in a read-only property is in responses only.
        var wire: Directions = []

        /// - Returns: Whether that was new.
        mutating func add(_ other: Usage) -> Bool {
            let before = (directions, wire)
            directions.formUnion(other.directions)
            wire.formUnion(other.wire)
            return before != (directions, wire)
        }
    }

    init(_ api: API) {
        self.api = api
        schemas = ModelSchemas(api.models)
        models = Dictionary(api.models.map { (WireName($0.name), $0) }) { first, _ in first }
        tags = DiscriminatorTags(api)
        modelNames = Dictionary(api.models.map { ($0.schema.node, $0.name) }) { first, _ in first }
        usage = Self.usage(of: api, models: models)
    }

    /// How the initializer of an object takes a property.
    ///
    /// - Parameter object: the node of the object's schema.
    func need(for property: API.Schema.Property, of object: Node) -> ArgumentNeed {
        let tag = tags.tag(
            of: modelNames[object] ?? tags.extendedModels[object], property.name)
        return ArgumentNeed(
            schemas.presence(of: property),
            hasInitial: InitialValue(of: property, tag: tag, in: schemas) != nil)
    }

    func context(of model: API.Model) -> ChangeContext {
        let usage = usage[WireName(model.name)] ?? Usage()
        return ChangeContext(usage.directions, wire: usage.wire)
    }

    /// The directions in which a property's value doesn't travel.
    func absence(of schema: API.Schema) -> Directions {
        guard case .reference = schema.kind else { return Self.absence(of: schema) }
        return schemas.chain(from: schema).reduce([]) { $0.union(Self.absence(of: $1)) }
    }

    private static func absence(of schema: API.Schema) -> Directions {
        var absence: Directions = []
        if schema.isReadOnly { absence.insert(.request) }
        if schema.isWriteOnly { absence.insert(.response) }
        return absence
    }

    private static func usage(
        of api: API, models: [WireName: API.Model]
    ) -> [WireName: Usage] {
        var usage: [WireName: Usage] = [:]
        usage.reserveCapacity(models.count)
        var open: [(API.Schema, Usage)] = []
        for operation in api.operations {
            push(operation, Usage(directions: .request, wire: .request), to: &open)
            for event in operation.callbacks { pushEvent(event, to: &open) }
        }
        for event in api.webhooks { pushEvent(event, to: &open) }
        while let (schema, way) = open.popLast() {
            var way = way
            way.wire.subtract(absence(of: schema))
            guard case .reference(let text) = schema.kind else {
                for child in schema.children { open.append((child, way)) }
                continue
            }
            let name = WireName(text)
            if usage[name, default: Usage()].add(way), let model = models[name] {
                open.append((model.schema, way))
            }
        }
        return usage
    }

    /// What a server sends to its client: an app reads the body.
    private static func pushEvent(_ event: API.Operation, to open: inout [(API.Schema, Usage)]) {
        push(event, Usage(directions: .response, wire: .response), to: &open)
    }

    private static func push(
        _ operation: API.Operation, _ sent: Usage, to open: inout [(API.Schema, Usage)]
    ) {
        let returned = Usage(
            directions: sent.directions.reversed, wire: sent.wire.reversed)
        open += operation.parameters.map { ($0.schema, sent) }
        open += (operation.body?.contents ?? []).flatMap { $0.schemas.map { ($0, sent) } }
        for response in operation.responses {
            open += response.headers.map { ($0.schema, returned) }
            open += response.contents.flatMap { $0.schemas.map { ($0, returned) } }
        }
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
