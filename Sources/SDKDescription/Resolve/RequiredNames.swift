import SDKDocument

/// The names in `required`, and which of them no property has.
final class RequiredNames {
    private let input: ResolveInput
    /// By the schema with the list, or one that merges it.
    private var unmatched: [Node: [Node]] = [:]
    /// Those that a property has in a schema that merges the one with the list.
    private var matched: Set<Node> = []

    init(_ input: ResolveInput) {
        self.input = input
    }

    /// The names that a schema requires, with their nodes.
    func names(_ fields: SchemaFields) -> [WireName: Node] {
        // Swagger 2.0 parameters have a boolean of this name.
        guard let required = fields[.required], required.kind != .bool else { return [:] }
        var names: [WireName: Node] = [:]
        for node in input.elements(required) {
            guard let name = input.text(node).map(WireName.init), names[name] == nil else {
                continue
            }
            names[name] = node
        }
        return names
    }

    /// Notes those names that no property of a schema has.
    func note(
        _ required: [WireName: Node], without properties: [API.Schema.Property] = [], of node: Node
    ) {
        guard !required.isEmpty else { return }
        var required = required
        for property in properties { required[WireName(property.name)] = nil }
        guard !required.isEmpty else { return }
        unmatched[node, default: []] += required.values.sorted { $0.index < $1.index }
    }

    func unmatched(of node: Node) -> [Node] { unmatched[node] ?? [] }

    func match(_ node: Node) { matched.insert(node) }

    /// Gives the schemas of an API a property for each name that no property has, neither there nor
    /// in a schema that the one with the list became part of.
    func complete(_ api: inout API) {
        var missing = unmatched.mapValues { $0.filter { !matched.contains($0) } }
        missing = missing.filter { !$0.value.isEmpty }
        guard !missing.isEmpty else { return }
        for node in missing.values.joined() {
            input.report(.requiredUnknown, at: node, [node.quoted])
        }
        api.updateSchemas { schema in
            guard case .object(var object) = schema.kind, let names = missing[schema.node] else {
                return
            }
            var known = Set(object.properties.map { WireName($0.name) })
            for node in names {
                let name = node.string ?? node.jsonText
                guard known.insert(WireName(name)).inserted else { continue }
                object.properties.append(
                    API.Schema.Property(
                        name: name, isRequired: true, schema: .any(at: node), node: node))
            }
            schema.kind = .object(object)
        }
    }
}
