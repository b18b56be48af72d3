import SDKDocument

extension UnionReader {
    /// The discriminator of a union (OpenAPI 3.1 §4.8.25).
    ///
    /// - Parameters:
    ///   - names: The models among the alternatives.
    ///   - order: The models that have a value of their own where `mapping` has none; those of
    ///     `oneOf` or `anyOf` where it is nil.
    func discriminator(
        _ fields: SchemaFields, names: Set<String>, order parts: [String]? = nil
    ) -> API.Schema.Discriminator? {
        guard let node = fields[.discriminator] else { return nil }
        guard let property = node.string ?? input.text(node["propertyName"]) else {
            input.report(.partMissing, at: node, ["propertyName"])
            return nil
        }
        if node.kind == .object { input.checkKeys(of: node, .discriminator) }
        var mapping: [(value: String, model: String)] = []
        var mapped: Set<String> = []
        for member in node["mapping"].map({ input.members($0) }) ?? [] {
            guard let name = mappedModel(member.value) else { continue }
            guard names.contains(name) else {
                input.report(.discriminatorMapping, at: member.value, [member.key, name])
                continue
            }
            mapping.append((member.key, name))
            mapped.insert(name)
        }
        let order = fields[.oneOf] ?? fields[.anyOf]
        for alternative in order?.elements.map({ $0 }) ?? [] {
            guard let reference = SchemaFields(alternative).reference,
                let target = schemas.targets.target(of: reference),
                mapped.insert(target.name).inserted
            else { continue }
            let values = tagValues(of: property, in: target.node)
            for value in values.isEmpty ? [implicitName(reference, target)] : values {
                mapping.append((value, target.name))
            }
        }
        for name in parts ?? [] where mapped.insert(name).inserted {
            let values = schemas.registry[name].map { tagValues(of: property, in: $0) } ?? []
            for value in values.isEmpty ? [name] : values { mapping.append((value, name)) }
        }
        return API.Schema.Discriminator(
            property: property, mapping: mapping,
            defaultModel: defaultModel(node, names: names))
    }

    /// The model of `defaultMapping`, which must be one of the alternatives.
    private func defaultModel(_ node: Node, names: Set<String>) -> String? {
        guard let value = node["defaultMapping"], let name = mappedModel(value) else { return nil }
        if names.contains(name) { return name }
        input.report(.discriminatorMapping, at: value, ["defaultMapping", name])
        return nil
    }

    /// The model that a value of `mapping` names: a schema's name, or a reference to it.
    private func mappedModel(_ node: Node) -> String? {
        guard let text = input.text(node) else { return nil }
        let isName = !text.contains("#") && schemas.registry[text] != nil
        var pointer = input.dialect.schemaPrefix
        JSONPointer.append(text, to: &pointer)
        let isReference = text.contains("#") || text.contains("/") || text.hasSuffix(".json")
        guard
            let target = references.lookUp(
                isName || !isReference ? pointer : text, at: node)
        else {
            return nil
        }
        return schemas.registry.name(of: target)
    }

    /// The last part of the reference: what stands for the alternative on the wire.
    private func implicitName(_ reference: Node, _ target: SchemaTarget) -> String {
        guard let key = target.node.key,
            input.documents.path(of: target.node) == input.documents.mainPath
        else { return target.name }
        return key
    }

    /// The values that an alternative itself allows for the property; they are what is on the
    /// wire, whatever the alternative's name.
    private func tagValues(of property: String, in schema: Node) -> [String] {
        let parts = [schema] + (schema["allOf"]?.elements.map { $0 } ?? [])
        for tag in parts.reversed().compactMap({ $0["properties"]?[property] }) {
            if let value = tag["const"]?.string { return [value] }
            let values = tag["enum"]?.elements.compactMap(\.string) ?? []
            if values.count == 1 { return values }
        }
        return []
    }
}
