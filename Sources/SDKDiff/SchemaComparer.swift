import SDKDescription
import SDKDocument
import SDKPlan

/// Compares schemas, wherever they stand.
struct SchemaComparer {
    let sides: Pair<ComparedAPI>
    let changes: ChangeList
    let inclusion: WireInclusion
    private let open: OpenPairs
    /// How what a call sends is judged, and what comes back.
    private(set) var sent = ChangeContext(.request)
    private(set) var returned = ChangeContext(.response)

    init(_ sides: Pair<ComparedAPI>, changes: ChangeList) {
        self.sides = sides
        self.changes = changes
        inclusion = WireInclusion(sides)
        open = OpenPairs()
    }

    /// The comparer for calls that the server makes.
    var reversed: SchemaComparer {
        var reversed = self
        (reversed.sent, reversed.returned) = (returned, sent)
        return reversed
    }

    func compare(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        switch (schema.old.kind, schema.new.kind) {
        case (.reference(let left), .reference(let right)) where left == right:
            compareAnnotations(schema, at: position)
        case (.reference, _), (_, .reference): compareReferences(schema, at: position)
        default:
            compareAnnotations(schema, at: position)
            compareKinds(schema, at: position)
        }
    }

    /// A named schema is a struct even without properties, where others are dictionaries.
    func compareNamed(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        guard case .object(let left) = schema.old.kind, case .object(let right) = schema.new.kind
        else { return compare(schema, at: position) }
        compareAnnotations(schema, at: position)
        ObjectComparer(schemas: self, position: position, nodes: schema.map(\.node))
            .compare(Pair(left, right))
    }

    /// At least one side is a model, and not the same one: the name alone may differ.
    private func compareReferences(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        let shapes = swiftShapes(schema)
        let plain = Pair(
            sides.old.withoutAliases(schema.old), sides.new.withoutAliases(schema.new))
        if !shapes.differs, !plain.map(\.isReference).differs {
            return compare(plain, at: position)
        }
        guard !inclusion.areEqual(schema) else {
            return reportType(.typeNameChanged, schema, at: position)
        }
        let targets = Pair(sides.old.target(schema.old), sides.new.target(schema.new))
        guard targets.old.isOfSameKind(as: targets.new) else {
            return reportType(rule(for: targets), schema, at: position)
        }
        // The name is another one, and more than the name: the rest is told where it is.
        reportType(.typeNameChanged, schema, at: position)
        var position = position
        position.context.isInSwift = false
        let pair = [schema.old, schema.new].map(\.typeText)
        guard open.pairs.insert(pair).inserted else { return }
        compareAnnotations(targets, at: position)
        compareKinds(targets, at: position)
        open.pairs.remove(pair)
    }

    private func compareKinds(_ schema: Pair<API.Schema>, at outer: SchemaPosition) {
        var position = outer
        position.whole = schema.new.node
        switch (schema.old.kind, schema.new.kind) {
        case (.any, .any), (.boolean, .boolean): break
        case (.integer(let left), .integer(let right)), (.number(let left), .number(let right)):
            guard left != right else { break }
            position.context.demandsOnWire = !NumberFormat.isIncluded(left, in: right)
            reportType(.numberFormatChanged, schema, at: position)
        case (.string(let left), .string(let right)):
            if left != right { reportType(.formatChanged, schema, at: position) }
        case (.enumeration(let left), .enumeration(let right)) where left.base == right.base:
            // One value needs no type of its own.
            if swiftShapes(schema).differs { reportType(.typeNameChanged, schema, at: position) }
            compareEnumerations(Pair(left, right), at: position)
        case (.array(let left, _), .array(let right, _)):
            compare(Pair(left, right), at: position.element(position.subject.element))
        case (.map(let left), .map(let right)):
            compare(Pair(left, right), at: position.element(position.subject.mapValue))
        case (.object(let left), .object(let right)):
            // Without properties and without a name, an object is a dictionary in Swift; one that
            // another model has is of its type.
            if left.properties.isEmpty != right.properties.isEmpty || swiftShapes(schema).differs {
                reportType(.typeNameChanged, schema, at: position)
            }
            ObjectComparer(schemas: self, position: position, nodes: schema.map(\.node))
                .compare(Pair(left, right))
        case (.union(let left), .union(let right)):
            if swiftShapes(schema).differs { reportType(.typeNameChanged, schema, at: position) }
            UnionComparer(schemas: self, position: position, nodes: schema.map(\.node))
                .compare(Pair(left, right))
        default: reportType(rule(for: schema), schema, at: position)
        }
    }

    /// The rule for schemas of different kinds, by what each allows of the other. Null is told apart.
    private func rule(for schema: Pair<API.Schema>) -> ChangeRule {
        let plain = schema.map { schema in
            var plain = schema
            plain.isNullable = false
            return plain
        }
        switch inclusion.relation(plain) {
        case .same: return .typeNameChanged
        case .looser: return .typeWidened
        case .tighter: return .typeNarrowed
        case .other: return .typeChanged
        }
    }

    private func swiftShapes(_ schema: Pair<API.Schema>) -> Pair<String> {
        Pair(sides.old.swiftShape(schema.old), sides.new.swiftShape(schema.new))
    }

    private func reportType(
        _ rule: ChangeRule, _ schema: Pair<API.Schema>, at position: SchemaPosition
    ) {
        var context = position.context
        context.changesSwiftType = swiftShapes(schema).differs
        changes.report(
            rule, position.subject, schema.map(\.typeText).both, in: context,
            at: schema.map(\.node))
    }

    // MARK: - Enumerations

    private func compareEnumerations(
        _ enumeration: Pair<API.Schema.Enumeration>, at position: SchemaPosition
    ) {
        var context = position.context
        // A single value, or a boolean that may only be true or only be false, has no type of its own.
        context.changesSwiftType =
            enumeration.old.base != .boolean && enumeration.old.constant == nil
            && enumeration.new.constant == nil
        let found = Matching(enumeration.map(\.namedValues)) { WireName($0.value.valueText) }
        for (value, _) in found.removed {
            let text = value.string ?? value.valueText
            changes.report(
                .enumValueRemoved, position.subject.value(text), [text], in: context, old: value)
        }
        for (value, _) in found.added {
            let text = value.string ?? value.valueText
            changes.report(
                .enumValueAdded, position.subject.value(text), [text], in: context, new: value)
        }
        for pair in found.common {
            let text = pair.old.value.string ?? pair.old.value.valueText
            let names = pair.map { $0.name ?? text }
            guard names.differs, names.map(Namer.memberText).differs else { continue }
            changes.report(
                .enumNameChanged, position.subject.value(text), names.both, in: context,
                at: pair.map(\.value))
        }
        if !found.removed.isEmpty || !found.added.isEmpty {
            if context.changesSwiftType {
                SwiftNameComparer(changes: changes).compareValues(enumeration, at: position)
            }
        }
    }

    // MARK: - What stands beside the type

    private func compareAnnotations(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        let subject = position.subject
        let nodes = schema.map(\.node)
        if schema.old.isNullable != schema.new.isNullable {
            var context = position.context
            let isAny = if case .any = schema.new.kind { true } else { false }
            context.changesSwiftType = position.isNullInSwift && !(isAny && context.isElement)
            changes.report(
                schema.new.isNullable ? .becameNullable : .noLongerNullable, subject, in: context,
                at: nodes)
        }
        if !position.isDocumentedOutside {
            changes.compare(
                schema.map(\.description), .descriptionChanged, subject, in: position.context,
                at: nodes.map { $0 })
            changes.compareDeprecation(
                schema.map(\.isDeprecated), subject, in: position.context, at: nodes)
        }
        changes.compare(
            schema.map(\.title), .titleChanged, subject, in: position.context, at: nodes.map { $0 })
        compareDefaults(schema, at: position)
        compareKeywords(schema, at: position)
    }

    private func compareDefaults(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        let values = schema.map(\.defaultValue)
        switch (values.old, values.new) {
        case (nil, nil): return
        case (let left?, let right?) where left.isEqual(to: right): return
        default:
            changes.report(
                .defaultChanged, position.subject, values.map { $0?.canonicalText ?? "none" }.both,
                in: position.context, at: schema.map(\.node))
        }
    }

    private func compareKeywords(_ schema: Pair<API.Schema>, at position: SchemaPosition) {
        guard position.whole != schema.new.node else { return }
        let keywords = schema.map(SchemaKeywords.init)
        let limits = Pair(
            Limits(schema.old, keywords.old), Limits(schema.new, keywords.new))
        for (name, relation, texts) in Limits.differences(limits) {
            let rule: ChangeRule
            switch (relation, name) {
            case (.tighter, _): rule = .constraintTightened
            case (.looser, _): rule = .constraintLoosened
            case (_, "prefixItems"): rule = .tupleItemsChanged
            case (_, "contentMediaType"), (_, "contentEncoding"): rule = .stringContentChanged
            default: rule = .constraintChanged
            }
            changes.report(
                rule, position.subject, [name] + texts.both, in: position.context,
                at: schema.map(\.node))
        }
        if keywords.map(\.remarks).differs {
            changes.report(
                .descriptionChanged, position.subject,
                keywords.map { $0.remarks.joined(separator: "\n") }.both, in: position.context,
                at: schema.map(\.node))
        }
        OtherMembers(changes: changes).compare(
            keywords.map { $0.values.filter { !Limits.keys.contains($0.key) } }, position.subject,
            in: position.context, at: schema.map(\.node))
    }
}

/// Pairs of models that are being compared although their names differ: one may hold itself.
private final class OpenPairs {
    var pairs: Set<[String]> = []
}

extension API.Schema {
    fileprivate var isReference: Bool {
        if case .reference = kind { true } else { false }
    }

    /// Whether a difference can be told part by part.
    fileprivate func isOfSameKind(as other: API.Schema) -> Bool {
        switch (kind, other.kind) {
        case (.object, .object), (.union, .union): true
        case (.enumeration(let left), .enumeration(let right)): left.base == right.base
        default: false
        }
    }
}

extension API.Schema.Enumeration {
    /// The values, each with its given name.
    fileprivate var namedValues: [(value: Node, name: String?)] {
        let names: [String?] = names.count == values.count ? names : values.map { _ in nil }
        return zip(values, names).map { ($0, $1) }
    }
}
