import SDKDescription
import SDKDocument
import SDKPlan

/// Compares the alternatives of unions, and what tells them apart.
struct UnionComparer {
    let schemas: SchemaComparer
    let position: SchemaPosition
    /// The schemas that the unions belong to.
    let nodes: Pair<Node>

    func compare(_ union: Pair<API.Schema.Union>) {
        let kinds = union.map { $0.isExclusive ? "oneOf" : "anyOf" }
        if kinds.differs { report(.unionKindChanged, kinds.both) }
        let sides = schemas.sides
        let cases = Pair(
            Namer.alternatives(of: union.old, in: sides.old.schemas),
            Namer.alternatives(of: union.new, in: sides.new.schemas))
        let named = Matching(
            Pair(Self.named(union.old, cases.old), Self.named(union.new, cases.new))
        ) { WireName($0.name) }
        // Models that have another name and allow the same JSON are the same alternative.
        let (removed, added, renamed) = equals(named.removed, named.added)
        for (name, schema, _) in removed {
            schemas.changes.report(
                .alternativeRemoved, position.subject.alternative(name), [name],
                in: position.context,
                old: schema.node)
        }
        for (name, schema, _) in added {
            schemas.changes.report(
                .alternativeAdded, position.subject.alternative(name), [name], in: position.context,
                new: schema.node)
        }
        for pair in named.common + renamed {
            let subject = position.subject.alternative(pair.new.name)
            let names = pair.map(\.member.text)
            if names.differs {
                schemas.changes.report(
                    .swiftNameChanged, subject, names.both, in: position.context,
                    at: pair.map(\.schema.node))
            }
            schemas.compare(pair.map(\.schema), at: position.part(subject))
        }
        compareShared(union, cases)
        compareDiscriminators(union.map(\.discriminator))
    }

    private typealias Named = (name: String, schema: API.Schema, member: MemberName)

    // MARK: - Properties of all alternatives

    private func compareShared(
        _ union: Pair<API.Schema.Union>, _ cases: Pair<[MemberName]>
    ) {
        let shared = Pair(
            shared(union.old, schemas.sides.old, cases.old),
            shared(union.new, schemas.sides.new, cases.new))
        guard shared.differs else { return }
        for name in shared.old where !shared.new.contains(name) {
            report(.sharedPropertyRemoved, [name])
        }
        for name in shared.new where !shared.old.contains(name) {
            report(.sharedPropertyAdded, [name])
        }
    }

    /// The names in Swift of the properties that all alternatives have in one type.
    private func shared(
        _ union: API.Schema.Union, _ side: ComparedAPI, _ cases: [MemberName]
    ) -> [String] {
        var common: [(name: String, shape: String)] = []
        for (index, alternative) in union.alternatives.enumerated() {
            guard case .object(let object) = side.target(alternative).kind else { return [] }
            let shapes = object.properties.map {
                (name: $0.name, shape: side.swiftShape($0.schema))
            }
            if index == 0 {
                // What is told by its kind alone is a type of each alternative's own.
                common = shapes.filter {
                    !$0.shape.replacing(".{", with: "").contains("{")
                }
            } else {
                common.removeAll { known in
                    !shapes.contains {
                        WireName($0.name) == WireName(known.name) && $0.shape == known.shape
                    }
                }
            }
        }
        guard union.alternatives.count > 1 else { return [] }
        return Namer.shared(common.map(\.name), beside: cases).map(\.text)
    }

    // MARK: - Alternatives

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
        schemas.changes.report(rule, position.subject, arguments, in: position.context, at: nodes)
    }

    /// The alternatives by what they are called: the model, the title, or else the type, counted
    /// where there are several of one type.
    private static func named(_ union: API.Schema.Union, _ cases: [MemberName]) -> [Named] {
        var counts: [WireName: Int] = [:]
        return zip(union.alternatives, cases).map { schema, member in
            let name = schema.extendedModel ?? schema.title ?? schema.typeText
            let count = counts[WireName(name), default: 0]
            counts[WireName(name)] = count + 1
            return (count == 0 ? name : "\(name) \(count + 1)", schema, member)
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
        OtherMembers(changes: schemas.changes).compareExtensions(
            nodes.map { $0["discriminator"] }, position.subject)
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
