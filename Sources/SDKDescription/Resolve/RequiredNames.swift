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
        guard let required = fields[.required], required.kind == .array else { return [:] }
        var names: [WireName: Node] = [:]
        for node in required.elements {
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

    /// Reports names that no property has, neither there nor in a schema that the one with the list
    /// became part of.
    func reportUnmatched() {
        for (_, nodes) in unmatched {
            for node in nodes where !matched.contains(node) {
                input.report(.requiredUnknown, at: node, [node.string ?? ""])
            }
        }
    }
}
