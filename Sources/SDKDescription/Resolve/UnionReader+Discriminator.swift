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
        mapping += ownTags(of: property, fields, parts ?? [], besides: &mapped)
        return API.Schema.Discriminator(
            property: property, mapping: mapping,
            defaultModel: defaultModel(node, names: names))
    }

    /// The values that stand for alternatives which `mapping` doesn't name. A value that several of
    /// them have tells none of them.
    private func ownTags(
        of property: String, _ fields: SchemaFields, _ parts: [String],
        besides mapped: inout Set<String>
    ) -> [(value: String, model: String)] {
        let beside = tagValues(of: property, in: fields.node) ?? .free
        var tags: [(value: String, model: String)] = []
        let order = fields[.oneOf] ?? fields[.anyOf]
        for alternative in order?.elements.map({ $0 }) ?? [] {
            guard let reference = SchemaFields(alternative).reference,
                let target = schemas.targets.target(of: reference),
                mapped.insert(target.name).inserted
            else { continue }
            let values = tagValues(of: property, in: target.node) ?? beside
            tags += values.tags(for: implicitName(reference, target)).map { ($0, target.name) }
        }
        for name in parts where mapped.insert(name).inserted {
            let values = schemas.registry[name].flatMap { tagValues(of: property, in: $0) }
            tags += (values ?? .free).tags(for: name).map { ($0, name) }
        }
        let counts = Dictionary(tags.map { (WireName($0.value), 1) }, uniquingKeysWith: +)
        return tags.filter { counts[WireName($0.value)] == 1 }
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

    /// Whether a schema allows its own name as the value of a property.
    func isTag(_ name: String, of property: String, in schema: Node) -> Bool {
        (tagValues(of: property, in: schema) ?? .free).tags(for: name) == [name]
    }

    /// What a schema says of a property, itself or by what it merges; nil if it has none.
    private func tagValues(of property: String, in schema: Node) -> TagValues? {
        var open = [schema]
        var seen: Set<Node> = []
        while let next = open.popLast(), seen.count < 100 {
            let fields = SchemaFields(next)
            guard seen.insert(next).inserted else { continue }
            if let tag = next["properties"]?[property] { return values(of: tag) }
            if let reference = fields.reference {
                if let target = schemas.targets.target(of: reference) { open.append(target.node) }
            }
            // The last one goes before the others, as in a merge.
            open += fields[.allOf]?.elements.map { $0 } ?? []
            // Each of the shapes would have to be asked.
            if fields.isUnion, next != schema { return .free }
        }
        return nil
    }

    private func values(of property: Node) -> TagValues {
        var node = property
        if let reference = SchemaFields(property).reference {
            guard let target = schemas.targets.target(of: reference) else { return .free }
            node = target.node
        }
        if let value = node["const"]?.string { return .listed([value]) }
        let values = node["enum"]?.elements.compactMap(\.string) ?? []
        return values.isEmpty ? .free : .listed(values)
    }
}

/// What an alternative allows for the property that tells it from the others.
private enum TagValues {
    /// Any text.
    case free
    /// These texts.
    case listed([String])

    /// The values that stand for the alternative on the wire: the one that it allows, or else its
    /// name. None where it doesn't allow that: its name is nothing that a server would send.
    func tags(for name: String) -> [String] {
        switch self {
        case .free: [name]
        case .listed(let values) where values.count == 1: values
        case .listed(let values): values.contains(name) ? [name] : []
        }
    }
}
