import SDKDescription
import SDKDocument

/// Compares the alternatives of unions, and what tells them apart.
struct UnionComparer {
    let schemas: SchemaComparer
    let place: SchemaPlace
    /// The schemas that the unions belong to.
    let nodes: Pair<Node>

    func compare(_ union: Pair<API.Schema.Union>) {
        let kinds = union.map { $0.isExclusive ? "oneOf" : "anyOf" }
        if kinds.differs { report(.unionKindChanged, kinds.both) }
        let alternatives = Matching(union.map(Self.named)) { WireName($0.name) }
        for (name, schema) in alternatives.removed {
            schemas.changes.report(
                .alternativeRemoved, place.subject.alternative(name), [name], in: place.context,
                old: schema.node)
        }
        for (name, schema) in alternatives.added {
            schemas.changes.report(
                .alternativeAdded, place.subject.alternative(name), [name], in: place.context,
                new: schema.node)
        }
        for pair in alternatives.common {
            let subject = place.subject.alternative(pair.new.name)
            schemas.compare(pair.map(\.schema), at: place.part(subject))
        }
        compareDiscriminators(union.map(\.discriminator))
    }

    private func report(_ rule: ChangeRule, _ arguments: [String]) {
        schemas.changes.report(rule, place.subject, arguments, in: place.context, at: nodes)
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

    private func compareDiscriminators(_ discriminator: Pair<API.Schema.Discriminator?>) {
        let properties = discriminator.map { $0?.property ?? "none" }
        guard !properties.map(WireName.init).differs else {
            return report(.discriminatorChanged, properties.both)
        }
        let found = Matching(discriminator.map { $0?.mapping ?? [] }) { WireName($0.value) }
        for entry in found.removed { report(.discriminatorValueRemoved, [entry.value]) }
        for entry in found.added { report(.discriminatorValueAdded, [entry.value]) }
        for entry in found.common where entry.old.model != entry.new.model {
            report(.discriminatorValueChanged, [entry.old.value] + entry.map(\.model).both)
        }
    }
}
