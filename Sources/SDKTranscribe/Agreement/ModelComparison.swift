import SDKDocument

/// Compares a model of a page with the schema that a description has.
enum ModelComparison {
    static func compare(_ model: StatedModel, _ differences: inout PageDifferences) {
        let subject = model.name.value
        guard let schema = differences.schemas.model(subject) else {
            return differences.add(
                .model, subject, "described", "nothing", at: model.name.location, nil)
        }
        guard let properties = schema["properties"] else { return }
        let required = Set(schema["required"]?.elements.compactMap(\.string) ?? [])
        var known: [String: Node] = [:]
        for property in properties.members { known[ASCII.folded(property.key)] = property.value }
        for field in model.properties {
            guard let property = known.removeValue(forKey: field.key) else {
                differences.add(
                    .property, subject, field: field.name, "listed", "not listed",
                    at: field.location, properties)
                continue
            }
            differences.compareType(of: field, property, subject)
            differences.compareNeed(
                of: field, isRequired: required.contains(property.key ?? ""), subject, property)
        }
        for property in known.values.sorted(by: { $0.index < $1.index }) {
            differences.add(
                .property, subject, field: property.key, "not listed", "listed",
                at: model.name.location, property)
        }
    }
}
