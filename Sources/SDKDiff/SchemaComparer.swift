import SDKDescription
import SDKDocument
import SDKPlan

/// Compares schemas, wherever they stand.
struct SchemaComparer {
    let sides: Pair<ComparedAPI>
    let changes: ChangeList
    let equality: WireEquality

    init(_ sides: Pair<ComparedAPI>, changes: ChangeList) {
        self.sides = sides
        self.changes = changes
        equality = WireEquality(sides)
    }

    func compare(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        switch (schema.old.kind, schema.new.kind) {
        case (.reference(let left), .reference(let right)) where left == right:
            compareAnnotations(schema, at: place)
        case (.reference, _), (_, .reference): compareReferences(schema, at: place)
        default:
            compareAnnotations(schema, at: place)
            compareKinds(schema, at: place)
        }
    }

    /// A named schema is a struct even without properties, where others are dictionaries.
    func compareNamed(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        guard case .object(let left) = schema.old.kind, case .object(let right) = schema.new.kind
        else { return compare(schema, at: place) }
        compareAnnotations(schema, at: place)
        ObjectComparer(schemas: self, place: place, nodes: schema.map(\.node))
            .compare(Pair(left, right))
    }

    /// At least one side is a model, and not the same one: the name alone may differ.
    private func compareReferences(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        let shapes = swiftShapes(schema)
        let plain = Pair(
            sides.old.withoutAliases(schema.old), sides.new.withoutAliases(schema.new))
        if !shapes.differs, !plain.map(\.isReference).differs { return compare(plain, at: place) }
        let isSame = equality.areEqual(schema.old, schema.new)
        reportType(isSame ? .typeNameChanged : .typeChanged, schema, at: place)
    }

    private func compareKinds(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        switch (schema.old.kind, schema.new.kind) {
        case (.any, .any), (.boolean, .boolean): break
        case (.integer(let left), .integer(let right)), (.number(let left), .number(let right)):
            if left != right { reportType(.numberFormatChanged, schema, at: place) }
        case (.string(let left), .string(let right)):
            if left != right { reportType(.formatChanged, schema, at: place) }
        case (.enumeration(let left), .enumeration(let right)) where left.base == right.base:
            compareEnumerations(Pair(left, right), at: place)
        case (.array(let left, let isUnique), .array(let right, let willBeUnique)):
            if isUnique != willBeUnique {
                reportLimit("uniqueItems", Pair("\(isUnique)", "\(willBeUnique)"), schema, place)
            }
            compare(Pair(left, right), at: place.element(place.subject.element))
        case (.map(let left), .map(let right)):
            compare(Pair(left, right), at: place.element(place.subject.mapValue))
        case (.object(let left), .object(let right)):
            // Without properties and without a name, an object is a dictionary in Swift.
            if left.properties.isEmpty != right.properties.isEmpty {
                reportType(.typeNameChanged, schema, at: place)
            }
            ObjectComparer(schemas: self, place: place, nodes: schema.map(\.node))
                .compare(Pair(left, right))
        case (.union(let left), .union(let right)):
            UnionComparer(schemas: self, place: place, nodes: schema.map(\.node))
                .compare(Pair(left, right))
        default:
            let rule: ChangeRule =
                Self.isWider(schema.new, than: schema.old)
                ? .typeWidened
                : Self.isWider(schema.old, than: schema.new) ? .typeNarrowed : .typeChanged
            reportType(rule, schema, at: place)
        }
    }

    /// Whether each value of the one schema is a value of the other, as far as kinds tell.
    private static func isWider(_ schema: API.Schema, than other: API.Schema) -> Bool {
        switch (schema.kind, other.kind) {
        case (.any, _), (.number, .integer): true
        case (.string(format: nil), .enumeration(let enumeration)): enumeration.base == .string
        case (.integer, .enumeration(let enumeration)): enumeration.base == .integer
        case (.number, .enumeration(let enumeration)):
            enumeration.base == .integer || enumeration.base == .number
        case (.boolean, .enumeration(let enumeration)): enumeration.base == .boolean
        default: false
        }
    }

    private func swiftShapes(_ schema: Pair<API.Schema>) -> Pair<String> {
        Pair(sides.old.swiftShape(schema.old), sides.new.swiftShape(schema.new))
    }

    private func reportType(_ rule: ChangeRule, _ schema: Pair<API.Schema>, at place: SchemaPlace) {
        var context = place.context
        context.changesSwiftType = swiftShapes(schema).differs
        changes.report(
            rule, place.subject, schema.map(\.typeText).both, in: context,
            at: schema.map(\.node))
    }

    // MARK: - Enumerations

    private func compareEnumerations(
        _ enumeration: Pair<API.Schema.Enumeration>, at place: SchemaPlace
    ) {
        var context = place.context
        // A boolean that may only be true or only be false is a Bool in Swift.
        context.changesSwiftType = enumeration.old.base != .boolean
        let found = Matching(enumeration.map(\.namedValues)) { WireName($0.value.valueText) }
        for (value, _) in found.removed {
            let text = value.string ?? value.valueText
            changes.report(
                .enumValueRemoved, place.subject.value(text), [text], in: context, old: value)
        }
        for (value, _) in found.added {
            let text = value.string ?? value.valueText
            changes.report(
                .enumValueAdded, place.subject.value(text), [text], in: context, new: value)
        }
        for pair in found.common {
            let text = pair.old.value.string ?? pair.old.value.valueText
            let names = pair.map { $0.name ?? text }
            guard names.differs, names.map(Namer.memberText).differs else { continue }
            changes.report(
                .enumNameChanged, place.subject.value(text), names.both, in: context,
                at: pair.map(\.value))
        }
        if !found.removed.isEmpty || !found.added.isEmpty {
            SwiftNameComparer(changes: changes).compareValues(enumeration, at: place)
        }
    }

    // MARK: - What stands beside the type

    private func compareAnnotations(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        let subject = place.subject
        let nodes = schema.map(\.node)
        if schema.old.isNullable != schema.new.isNullable {
            var context = place.context
            let isAny = if case .any = schema.new.kind { true } else { false }
            context.changesSwiftType = place.isNullInSwift && !(isAny && context.isElement)
            changes.report(
                schema.new.isNullable ? .becameNullable : .noLongerNullable, subject, in: context,
                at: nodes)
        }
        if !place.isDocumentedOutside {
            changes.compare(
                schema.map(\.description), .descriptionChanged, subject, in: place.context,
                at: nodes.map { $0 })
            changes.compareDeprecation(
                schema.map(\.isDeprecated), subject, in: place.context, at: nodes)
        }
        changes.compare(
            schema.map(\.title), .titleChanged, subject, in: place.context, at: nodes.map { $0 })
        compareDefaults(schema, at: place)
        compareLimits(schema, at: place)
    }

    private func compareDefaults(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        let values = schema.map(\.defaultValue)
        switch (values.old, values.new) {
        case (nil, nil): return
        case (let left?, let right?) where left.isEqual(to: right): return
        default:
            changes.report(
                .defaultChanged, place.subject, values.map { $0?.canonicalText ?? "none" }.both,
                in: place.context, at: schema.map(\.node))
        }
    }

    private func compareLimits(_ schema: Pair<API.Schema>, at place: SchemaPlace) {
        let limits = schema.map(\.constraints)
        guard limits.differs else { return }
        func compare(_ name: String, _ limit: (API.Schema.Constraints) -> String?) {
            let texts = limits.map(limit)
            guard texts.differs else { return }
            if name != "pattern", let left = texts.old, let right = texts.new,
                let number = ExactDecimal(left), number == ExactDecimal(right)
            {
                return
            }
            reportLimit(name, texts.map { $0 ?? "none" }, schema, place)
        }
        compare("minimum", \.minimum)
        compare("maximum", \.maximum)
        compare("pattern", \.pattern)
        compare("minLength") { $0.minimumLength.map(String.init) }
        compare("maxLength") { $0.maximumLength.map(String.init) }
        compare("minItems") { $0.minimumItems.map(String.init) }
        compare("maxItems") { $0.maximumItems.map(String.init) }
    }

    private func reportLimit(
        _ name: String, _ texts: Pair<String>, _ schema: Pair<API.Schema>, _ place: SchemaPlace
    ) {
        changes.report(
            .constraintChanged, place.subject, [name] + texts.both, in: place.context,
            at: schema.map(\.node))
    }
}

extension API.Schema {
    fileprivate var isReference: Bool {
        if case .reference = kind { true } else { false }
    }
}

extension API.Schema.Enumeration {
    /// The values, each with its given name.
    fileprivate var namedValues: [(value: Node, name: String?)] {
        let names: [String?] = names.count == values.count ? names : values.map { _ in nil }
        return zip(values, names).map { ($0, $1) }
    }
}
