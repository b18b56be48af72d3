extension Comparer {
    mutating func compareUnions(
        _ before: API.Schema.Union, _ after: API.Schema.Union, _ oldSchema: API.Schema,
        _ newSchema: API.Schema, at place: SchemaPlace
    ) {
        let nodes = (oldSchema.node, newSchema.node)
        if before.isExclusive != after.isExclusive {
            let texts = [before, after].map { $0.isExclusive ? "oneOf" : "anyOf" }
            report(
                .unionKindChanged, place.subject, texts, in: place.context, old: nodes.0,
                new: nodes.1)
        }
        compareAlternatives(before, after, at: place)
        compareDiscriminators(before, after, at: place, nodes)
    }

    private mutating func compareAlternatives(
        _ before: API.Schema.Union, _ after: API.Schema.Union, at place: SchemaPlace
    ) {
        let left = Self.named(before)
        let right = Self.named(after)
        let others = Dictionary(right.map { (WireName($0.name), $0.schema) }) { first, _ in first }
        var found: Set<WireName> = []
        for (name, schema) in left {
            let subject = place.subject.alternative(name)
            if let other = others[WireName(name)] {
                found.insert(WireName(name))
                compare(schema, other, at: place.part(subject))
            } else {
                report(
                    .alternativeRemoved, subject, [name], in: place.context, old: schema.node)
            }
        }
        for (name, schema) in right where !found.contains(WireName(name)) {
            report(
                .alternativeAdded, place.subject.alternative(name), [name], in: place.context,
                new: schema.node)
        }
    }

    /// The alternatives by what they are called: the model, the title, or else the type, counted
    /// where there are several of one type.
    private static func named(
        _ union: API.Schema.Union
    ) -> [(name: String, schema: API.Schema)] {
        var counts: [WireName: Int] = [:]
        return union.alternatives.map { schema in
            let name: String
            if case .reference(let model) = schema.kind {
                name = model
            } else {
                name = schema.title ?? schema.typeText
            }
            let count = counts[WireName(name), default: 0]
            counts[WireName(name)] = count + 1
            return (count == 0 ? name : "\(name) \(count + 1)", schema)
        }
    }

    private mutating func compareDiscriminators(
        _ before: API.Schema.Union, _ after: API.Schema.Union, at place: SchemaPlace,
        _ nodes: (Node, Node)
    ) {
        let properties = [before, after].map { $0.discriminator?.property ?? "none" }
        if WireName(properties[0]) != WireName(properties[1]) {
            report(
                .discriminatorChanged, place.subject, properties, in: place.context,
                old: nodes.0, new: nodes.1)
            return
        }
        let left = Self.mapping(before)
        let right = Self.mapping(after)
        for (value, model) in left {
            if let other = right[value] {
                guard other != model else { continue }
                report(
                    .discriminatorValueChanged, place.subject, [value.text, model, other],
                    in: place.context, old: nodes.0, new: nodes.1)
            } else {
                report(
                    .discriminatorValueRemoved, place.subject, [value.text], in: place.context,
                    old: nodes.0, new: nodes.1)
            }
        }
        for value in right.keys where left[value] == nil {
            report(
                .discriminatorValueAdded, place.subject, [value.text], in: place.context,
                old: nodes.0, new: nodes.1)
        }
    }

    private static func mapping(_ union: API.Schema.Union) -> [WireName: String] {
        let pairs = union.discriminator?.mapping.map { (WireName($0.value), $0.model) } ?? []
        return Dictionary(pairs) { first, _ in first }
    }
}
