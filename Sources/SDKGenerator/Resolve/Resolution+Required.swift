extension Resolution {
    /// The names in `required` with their nodes.
    mutating func requiredNames(_ fields: SchemaFields) -> [WireName: Node] {
        // Swagger 2.0 parameters have a boolean of this name.
        guard let required = fields[.required], required.kind == .array else { return [:] }
        var names: [WireName: Node] = [:]
        for node in required.elements {
            guard let name = text(node).map(WireName.init), names[name] == nil else { continue }
            names[name] = node
        }
        return names
    }

    /// Keeps in mind names in `required` that no property has.
    mutating func noteUnmatched(
        _ required: [WireName: Node], properties: [API.Schema.Property], of node: Node
    ) {
        guard !required.isEmpty else { return }
        var required = required
        for property in properties { required[WireName(property.name)] = nil }
        guard !required.isEmpty else { return }
        unmatchedRequired[node, default: []] += required.values.sorted { $0.index < $1.index }
    }

    /// Reports names in `required` that no property has, neither there nor in a schema that the
    /// one with the list became part of.
    mutating func reportUnmatchedRequired() {
        for (_, nodes) in unmatchedRequired {
            for node in nodes where !matchedRequired.contains(node) {
                report(.requiredUnknown, at: node, [node.string ?? ""])
            }
        }
    }
}
