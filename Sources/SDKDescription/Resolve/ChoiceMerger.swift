import SDKDocument

/// Makes one choice of a choice and what stands beside it: `oneOf` and `properties` apply together
/// (JSON Schema core §10.2, §10.3.2.1), so each alternative has the properties, too.
struct ChoiceMerger: SchemaUser {
    let merger: SchemaMerger
    /// Further names that are required, with their nodes.
    let required: [WireName: Node]
    /// The schema that all of it is about.
    let node: Node

    var schemas: SchemaBuilder { merger.schemas }

    /// Choices beside each other multiply; more than these alternatives are not what people write.
    private static let maximumAlternatives = 64

    /// What becomes of an alternative.
    private enum Outcome {
        /// It has what stands beside the choice already, or can't be looked into.
        case whole(API.Schema)
        case part(API.Schema, expanded: API.Schema)
        case noObject(API.Schema)
        /// It is what it stands in.
        case itself
    }

    /// The choice; `nil` if there is none, or one that says only which properties go together.
    ///
    /// - Parameter parts: Objects, maps, choices of them, or anything; no references.
    func choice(of parts: [API.Schema]) -> API.Schema? {
        var count = 1
        for case .union(let union) in parts.map(\.kind) {
            count *= max(union.leafCount, 1)
            guard count <= Self.maximumAlternatives else { return nil }
        }
        for (index, part) in parts.enumerated() {
            guard case .union(let union) = part.kind else { continue }
            var beside = parts
            beside.remove(at: index)
            if let choice = choice(union, of: part, beside: beside) { return choice }
        }
        return nil
    }

    private func choice(
        _ union: API.Schema.Union, of schema: API.Schema, beside: [API.Schema]
    ) -> API.Schema? {
        var inner = merger
        inner.openChoices.append(schema.node)
        let known = beside.flatMap(\.propertyNames)
        let outcomes = union.alternatives.map { outcome(of: $0, in: inner) }
        guard outcomes.contains(where: { tells($0, beside: Set(known.map(WireName.init))) })
        else { return nil }
        var alternatives: [API.Schema] = []
        for outcome in outcomes {
            switch outcome {
            case .itself: continue
            case .whole(let schema): alternatives.append(schema)
            case .noObject(let schema): input.report(.alternativeNotObject, at: schema.node)
            case .part(let schema, let expanded):
                guard input.mayCopyProperty() else { return nil }
                alternatives.append(extended(schema, expanded, by: beside, inner))
            }
        }
        if alternatives.count == 1 {
            alternatives[0].node = node
            return alternatives[0]
        }
        return API.Schema(
            kind: .union(
                API.Schema.Union(
                    alternatives: alternatives, isExclusive: union.isExclusive,
                    discriminator: union.discriminator, known: union.known + known)),
            node: node)
    }

    private func outcome(of alternative: API.Schema, in inner: SchemaMerger) -> Outcome {
        switch schemas.targets.extent(of: alternative.node, over: node) {
        case .itself: return .itself
        case .extends: return .whole(alternative)
        case .neither: break
        }
        guard let expanded = merger.expandedAlternative(alternative) else {
            return .whole(alternative)
        }
        switch SchemaFamily(expanded.kind) {
        case .union where inner.openChoices.contains(expanded.node): return .itself
        case .object, .union, .any: return .part(alternative, expanded: expanded)
        default: return .noObject(alternative)
        }
    }

    /// Whether an alternative says more than which of the properties beside the choice go together.
    private func tells(_ outcome: Outcome, beside known: Set<WireName>) -> Bool {
        switch outcome {
        case .whole: true
        case .noObject, .itself: false
        case .part(let alternative, let expanded):
            switch expanded.kind {
            case .object(let object):
                alternative.extendedModel != nil
                    || object.properties.contains { !known.contains(WireName($0.name)) }
            case .map(let value): SchemaFamily(value.kind) != .any
            case .union: true
            default: false
            }
        }
    }

    /// An alternative with what stands beside the choice; the alternative as it is where that adds
    /// nothing to it.
    private func extended(
        _ alternative: API.Schema, _ expanded: API.Schema, by beside: [API.Schema],
        _ merger: SchemaMerger
    ) -> API.Schema {
        var required = required
        switch expanded.kind {
        case .any, .map:
            let names = schemas.required.names(SchemaFields(expanded.node))
            required.merge(names) { first, _ in first }
        default: break
        }
        var result = merger.merged(beside + [expanded], required: required, alternative.node)
        if case .object(let object) = result.kind, case .object(let own) = expanded.kind,
            object.isSame(as: own)
        {
            return alternative
        }
        result.title = alternative.title
        result.description = alternative.description ?? expanded.description ?? expanded.title
        result.isDeprecated = alternative.isDeprecated || expanded.isDeprecated
        result.isNullable = alternative.isNullable
        result.extendedModel = alternative.extendedModel
        return result
    }
}

extension API.Schema.Union {
    /// How many alternatives there are with those of choices within it, which merging multiplied.
    fileprivate var leafCount: Int {
        alternatives.reduce(0) { count, alternative in
            guard case .union(let union) = alternative.kind else { return count + 1 }
            return count + union.leafCount
        }
    }
}

extension API.Schema {
    fileprivate var propertyNames: [String] {
        if case .object(let object) = kind { object.properties.map(\.name) } else { [] }
    }
}

extension API.Schema.Object {
    /// Whether two objects have the same properties, in any order, and allow the same further keys.
    fileprivate func isSame(as other: Self) -> Bool {
        guard properties.count == other.properties.count else { return false }
        switch (additional, other.additional) {
        case (.unspecified, .unspecified), (.none, .none): break
        case (.schema(let value), .schema(let otherValue)):
            guard value.isSameType(as: otherValue) else { return false }
        default: return false
        }
        let byName = Dictionary(
            other.properties.map { (WireName($0.name), $0) },
            uniquingKeysWith: { first, _ in first })
        return properties.allSatisfy { property in
            byName[WireName(property.name)].map(property.isSame) ?? false
        }
    }
}

extension API.Schema.Property {
    fileprivate func isSame(as other: Self) -> Bool {
        isRequired == other.isRequired && schema.isNullable == other.schema.isNullable
            && schema.isReadOnly == other.schema.isReadOnly
            && schema.isWriteOnly == other.schema.isWriteOnly
            && (schema.isSameType(as: other.schema) || schema.node.isEqual(to: other.schema.node))
    }
}
