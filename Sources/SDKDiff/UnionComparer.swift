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
        let named = Matching(union.map(Self.named)) { WireName($0.name) }
        // Models that have another name and allow the same JSON are the same alternative.
        let (removed, added, renamed) = equals(named.removed, named.added)
        for (name, schema) in removed {
            schemas.changes.report(
                .alternativeRemoved, place.subject.alternative(name), [name], in: place.context,
                old: schema.node)
        }
        for (name, schema) in added {
            schemas.changes.report(
                .alternativeAdded, place.subject.alternative(name), [name], in: place.context,
                new: schema.node)
        }
        for pair in named.common + renamed {
            let subject = place.subject.alternative(pair.new.name)
            schemas.compare(pair.map(\.schema), at: place.part(subject))
        }
        compareDiscriminators(union.map(\.discriminator))
    }

    private typealias Named = (name: String, schema: API.Schema)

    private func equals(
        _ old: [Named], _ new: [Named]
    ) -> (old: [Named], new: [Named], pairs: [Pair<Named>]) {
        var left: [Named] = []
        var right = new
        var pairs: [Pair<Named>] = []
        for alternative in old {
            let index = right.firstIndex {
                schemas.inclusion.areEqual(Pair(alternative.schema, $0.schema))
            }
            if let index {
                pairs.append(Pair(alternative, right.remove(at: index)))
            } else {
                left.append(alternative)
            }
        }
        return (left, right, pairs)
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
        switch (discriminator.old, discriminator.new) {
        case (nil, nil): return
        case (let left?, nil): return report(.discriminatorRemoved, [left.property])
        case (nil, let right?): return report(.discriminatorAdded, [right.property])
        case (let left?, let right?) where WireName(left.property) != WireName(right.property):
            return report(.discriminatorChanged, [left.property, right.property])
        default: break
        }
        let defaults = discriminator.map { $0?.defaultModel ?? "none" }
        if defaults.differs { report(.discriminatorDefaultChanged, defaults.both) }
        let found = Matching(discriminator.map { $0?.mapping ?? [] }) { WireName($0.value) }
        for entry in found.removed { report(.discriminatorValueRemoved, [entry.value]) }
        for entry in found.added { report(.discriminatorValueAdded, [entry.value]) }
        for entry in found.common where entry.old.model != entry.new.model {
            let models = entry.map { API.Schema(kind: .reference($0.model), node: nodes.old) }
            // A name that means the same is nothing on the wire.
            guard !schemas.inclusion.areEqual(models) else { continue }
            report(.discriminatorValueChanged, [entry.old.value] + entry.map(\.model).both)
        }
    }
}
