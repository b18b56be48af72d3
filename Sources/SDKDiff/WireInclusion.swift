import SDKDescription
import SDKDocument

/// Whether each JSON value that a schema of the one description allows is allowed by a schema of the
/// other one, whatever the names of the models that they go through.
///
/// It owns what it found out about pairs of models, so that each is looked at once.
final class WireInclusion {
    private struct Question: Hashable {
        var inner: String
        var outer: String
        /// Whether the old description has the inner one.
        var isForward: Bool
    }

    /// A schema and the description that it stands in.
    private struct Sided {
        var schema: API.Schema
        var side: ComparedAPI

        func with(_ schema: API.Schema) -> Sided { Sided(schema: schema, side: side) }
    }

    private let sides: Pair<ComparedAPI>
    private var proved: Set<Question> = []
    private var refuted: Set<Question> = []

    init(_ sides: Pair<ComparedAPI>) {
        self.sides = sides
    }

    /// Whether both allow the same JSON.
    func areEqual(_ schema: Pair<API.Schema>) -> Bool { relation(schema) == .same }

    /// What the new schema allows beside the old one.
    func relation(_ schema: Pair<API.Schema>) -> LimitRelation {
        let old = Sided(schema: schema.old, side: sides.old)
        let new = Sided(schema: schema.new, side: sides.new)
        switch (answer(old, in: new), answer(new, in: old)) {
        case (true, true): return .same
        case (true, false): return .looser
        case (false, true): return .tighter
        case (false, false): return .other
        }
    }

    private func answer(_ inner: Sided, in outer: Sided) -> Bool {
        var assumed = proved
        let result = holds(inner, in: outer, &assumed)
        // What was assumed on the way to a refusal proves nothing.
        if result { proved = assumed }
        return result
    }

    private func holds(_ inner: Sided, in outer: Sided, _ assumed: inout Set<Question>) -> Bool {
        guard case .reference(let left) = inner.schema.kind,
            case .reference(let right) = outer.schema.kind
        else { return targetHolds(inner, in: outer, &assumed) }
        if inner.side.schemas.isNullable(inner.schema), !outer.side.schemas.isNullable(outer.schema)
        {
            return targetHolds(inner, in: outer, &assumed)
        }
        let question = Question(
            inner: left, outer: right, isForward: inner.side === sides.old)
        if refuted.contains(question) { return false }
        // A pair that is being compared is taken as included: a difference will show elsewhere.
        guard assumed.insert(question).inserted else { return true }
        let result = targetHolds(inner, in: outer, &assumed)
        if !result { refuted.insert(question) }
        return result
    }

    private func targetHolds(
        _ inner: Sided, in outer: Sided, _ assumed: inout Set<Question>
    ) -> Bool {
        let innerSchema = inner.side.target(inner.schema)
        let outerSchema = outer.side.target(outer.schema)
        guard
            Limits.relation(Pair(innerSchema, outerSchema).map { Limits($0, SchemaKeywords($0)) })
                .isLooserOrSame
        else { return false }
        if case .any = outerSchema.kind { return true }
        if innerSchema.isNullable, !outerSchema.isNullable { return false }
        let (left, right) = (inner.with(innerSchema), outer.with(outerSchema))
        switch (innerSchema.kind, outerSchema.kind) {
        case (.union(let union), _):
            return union.alternatives.allSatisfy { holds(left.with($0), in: right, &assumed) }
        case (_, .union(let union)):
            return union.alternatives.contains { holds(left, in: right.with($0), &assumed) }
        case (.boolean, .boolean), (.integer, .number): return true
        case (.integer(let a), .integer(let b)), (.number(let a), .number(let b)):
            return NumberFormat.isIncluded(a, in: b)
        case (.string(let a), .string(let b)): return b == nil || a == b
        case (.enumeration(let enumeration), let kind):
            return Self.isIncluded(enumeration, in: kind)
        case (.array(let a, _), .array(let b, _)), (.map(let a), .map(let b)):
            return holds(left.with(a), in: right.with(b), &assumed)
        case (.object(let object), .object(let other)):
            return objectHolds(object, left, in: other, right, &assumed)
        case (.object(let object), .map(let value)):
            return object.properties.allSatisfy {
                holds(left.with($0.schema), in: right.with(value), &assumed)
            }
        case (.map, .object(let other)):
            guard case .unspecified = other.additional else { return false }
            return other.properties.isEmpty
        default: return false
        }
    }

    private static func isIncluded(
        _ enumeration: API.Schema.Enumeration, in kind: API.Schema.Kind
    ) -> Bool {
        switch (kind, enumeration.base) {
        case (.string(format: nil), .string), (.integer, .integer), (.number, .integer),
            (.number, .number), (.boolean, .boolean):
            return true
        case (.enumeration(let other), _):
            let values = Set(other.values.map { WireName($0.valueText) })
            return enumeration.values.allSatisfy { values.contains(WireName($0.valueText)) }
        default: return false
        }
    }

    private func objectHolds(
        _ inner: API.Schema.Object, _ left: Sided, in outer: API.Schema.Object, _ right: Sided,
        _ assumed: inout Set<Question>
    ) -> Bool {
        switch (inner.additional, outer.additional) {
        case (_, .unspecified), (.none, _): break
        case (.schema(let a), .schema(let b)):
            guard holds(left.with(a), in: right.with(b), &assumed) else { return false }
        case (.unspecified, _), (.schema, .none): return false
        }
        let known = Dictionary(inner.properties.map { (WireName($0.name), $0) }) {
            first, _ in first
        }
        for property in outer.properties {
            guard let other = known[WireName(property.name)] else {
                if property.isRequired { return false }
                continue
            }
            guard other.isRequired || !property.isRequired,
                other.schema.isReadOnly == property.schema.isReadOnly,
                other.schema.isWriteOnly == property.schema.isWriteOnly,
                holds(left.with(other.schema), in: right.with(property.schema), &assumed)
            else { return false }
        }
        let expected = Set(outer.properties.map { WireName($0.name) })
        // A property that only one of two objects knows makes them different kinds of things.
        return inner.properties.allSatisfy { property in
            if expected.contains(WireName(property.name)) { return true }
            guard case .schema(let schema) = outer.additional else { return false }
            return holds(left.with(property.schema), in: right.with(schema), &assumed)
        }
    }
}

/// The formats of numbers by what they hold.
enum NumberFormat {
    private static let ranks: [String?: Int] = [
        "int8": 0, "int16": 1, "int32": 2, "int64": 3, "float": 4, "double": 5,
    ]

    static func isIncluded(_ format: String?, in other: String?) -> Bool {
        if other == nil || format == other { return true }
        guard let left = ranks[format], let right = ranks[other] else { return false }
        return left < right
    }
}

extension LimitRelation {
    var isLooserOrSame: Bool { self == .same || self == .looser }
}

extension Node {
    /// A value as the comparison knows it: a string's own text in quotes, a number in one form.
    var valueText: String {
        if let int { return String(int) }
        return canonicalText
    }
}
