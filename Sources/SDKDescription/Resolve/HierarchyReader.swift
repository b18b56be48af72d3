import SDKDocument

/// Makes choices of schemas that others build on: a discriminator in the schema that they merge says
/// which of them a value is (OpenAPI 3.1 §4.8.25).
struct HierarchyReader: SchemaUser {
    let schemas: SchemaBuilder
    /// The names of all models.
    let names: [String]

    /// The choice between the models that merge one; `nil` for one that is no such base.
    ///
    /// - Parameters:
    ///   - object: The model itself, with the properties that the others have from it.
    ///   - base: The model's name.
    func choice(of object: API.Schema, named base: String) -> API.Schema? {
        guard case .object = object.kind, let node = schemas.registry[base] else { return nil }
        guard let fields = discriminating(node) else { return nil }
        let parts = names.filter { $0 != base && schemas.targets.composes($0, base) }
        let reader = UnionReader(schemas: schemas)
        guard !parts.isEmpty,
            var discriminator = reader.discriminator(
                fields, names: Set(parts + [base]), order: parts)
        else { return nil }
        var alternatives = parts.map { API.Schema(kind: .reference($0), node: node) }
        let hasMapping = fields[.discriminator]?["mapping"] != nil
        // A value may be of the base alone, unless the values that name models leave it out.
        if !hasMapping || discriminator.mapping.contains(where: { $0.model == base }) {
            if !hasMapping, reader.isTag(base, of: discriminator.property, in: node) {
                discriminator.mapping.append((base, base))
            }
            var own = object
            own.description =
                object.description ?? object.title ?? "A value without what the others add."
            own.title = "Base"
            own.isNullable = false
            alternatives.append(own)
        }
        var choice = object
        choice.kind = .union(
            API.Schema.Union(
                alternatives: alternatives, isExclusive: true, discriminator: discriminator))
        return choice
    }

    /// The keywords beside a discriminator: those of the schema, or of what it writes out in `allOf`,
    /// as a schema does that builds on another one and is built on itself.
    private func discriminating(_ node: Node) -> SchemaFields? {
        let fields = SchemaFields(node)
        guard !fields.isUnion, fields.reference == nil else { return nil }
        if fields.has(.discriminator) { return fields }
        let parts = fields[.allOf]?.elements.map { SchemaFields($0) } ?? []
        return parts.first { part in
            part.has(.discriminator) && !part.isUnion && part.reference == nil
        }
    }
}
