import SDKDescription
import SDKDocument

/// Whether a schema of the old description and one of the new one allow the same JSON, whatever
/// the names of the models that they go through.
final class WireEquality {
    private struct Names: Hashable {
        var old: String
        var new: String
    }

    private let old: ComparedAPI
    private let new: ComparedAPI
    private var equal: Set<Names> = []
    private var different: Set<Names> = []

    init(_ sides: Pair<ComparedAPI>) {
        old = sides.old
        new = sides.new
    }

    func areEqual(_ before: API.Schema, _ after: API.Schema) -> Bool {
        var assumed = equal
        let result = compare(before, after, &assumed)
        // What was assumed on the way to a difference proves nothing.
        if result { equal = assumed }
        return result
    }

    private func compare(
        _ before: API.Schema, _ after: API.Schema, _ assumed: inout Set<Names>
    ) -> Bool {
        guard case .reference(let a) = before.kind, case .reference(let b) = after.kind else {
            return compareTargets(old.target(before), new.target(after), &assumed)
        }
        guard
            before.isNullable == after.isNullable
                || old.schemas.isNullable(before) == new.schemas.isNullable(after)
        else { return false }
        let pair = Names(old: a, new: b)
        if different.contains(pair) { return false }
        // A pair that is being compared is taken as equal: a difference will show elsewhere.
        guard assumed.insert(pair).inserted else { return true }
        let result = compareTargets(old.target(before), new.target(after), &assumed)
        if !result { different.insert(pair) }
        return result
    }

    private func compareTargets(
        _ before: API.Schema, _ after: API.Schema, _ assumed: inout Set<Names>
    ) -> Bool {
        guard before.isNullable == after.isNullable else { return false }
        switch (before.kind, after.kind) {
        case (.any, .any), (.boolean, .boolean): return true
        case (.integer(let a), .integer(let b)), (.number(let a), .number(let b)),
            (.string(let a), .string(let b)):
            return a == b
        case (.enumeration(let a), .enumeration(let b)):
            return a.base == b.base
                && Set(a.values.map { WireName($0.valueText) })
                    == Set(b.values.map { WireName($0.valueText) })
        case (.array(let a, _), .array(let b, _)), (.map(let a), .map(let b)):
            return compare(a, b, &assumed)
        case (.object(let a), .object(let b)): return compareObjects(a, b, &assumed)
        case (.union(let a), .union(let b)):
            guard a.alternatives.count == b.alternatives.count,
                a.discriminator.map({ WireName($0.property) })
                    == b.discriminator.map({ WireName($0.property) })
            else { return false }
            for (x, y) in zip(a.alternatives, b.alternatives) where !compare(x, y, &assumed) {
                return false
            }
            return true
        default: return false
        }
    }

    private func compareObjects(
        _ before: API.Schema.Object, _ after: API.Schema.Object, _ assumed: inout Set<Names>
    ) -> Bool {
        guard before.properties.count == after.properties.count else { return false }
        switch (before.additional, after.additional) {
        case (.unspecified, .unspecified), (.none, .none): break
        case (.schema(let a), .schema(let b)):
            guard compare(a, b, &assumed) else { return false }
        default: return false
        }
        let others = Dictionary(after.properties.map { (WireName($0.name), $0) }) {
            first, _ in first
        }
        for property in before.properties {
            guard let other = others[WireName(property.name)],
                property.isRequired == other.isRequired,
                property.schema.isReadOnly == other.schema.isReadOnly,
                property.schema.isWriteOnly == other.schema.isWriteOnly,
                compare(property.schema, other.schema, &assumed)
            else { return false }
        }
        return true
    }
}

extension Node {
    /// A value as the comparison knows it: a string's own text in quotes, a number in one form.
    var valueText: String {
        if let int { return String(int) }
        return canonicalText
    }
}
