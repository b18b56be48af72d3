extension Comparer {
    mutating func compare(_ before: API.Schema, _ after: API.Schema, at place: SchemaPlace) {
        switch (before.kind, after.kind) {
        case (.reference(let left), .reference(let right)) where left == right:
            compareAnnotations(before, after, at: place)
        case (.reference, _), (_, .reference): compareReferences(before, after, at: place)
        default:
            compareAnnotations(before, after, at: place)
            compareKinds(before, after, at: place)
        }
    }

    /// At least one side is a model, and not the same one: the name alone may differ.
    private mutating func compareReferences(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        let shapes = (old.swiftShape(before), new.swiftShape(after))
        let plain = (old.withoutAliases(before), new.withoutAliases(after))
        if shapes.0 == shapes.1, plain.0.isReference == plain.1.isReference {
            return compare(plain.0, plain.1, at: place)
        }
        var place = place
        place.context.changesSwiftType = shapes.0 != shapes.1
        let isSame = equality.areEqual(before, after)
        report(
            isSame ? .typeNameChanged : .typeChanged, place.subject,
            [before.typeText, after.typeText], in: place.context, old: before.node,
            new: after.node)
    }

    private mutating func compareKinds(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        switch (before.kind, after.kind) {
        case (.any, .any), (.boolean, .boolean): break
        case (.integer(let left), .integer(let right)), (.number(let left), .number(let right)):
            if left != right { reportType(.numberFormatChanged, before, after, at: place) }
        case (.string(let left), .string(let right)):
            if left != right { reportType(.formatChanged, before, after, at: place) }
        case (.enumeration(let left), .enumeration(let right)) where left.base == right.base:
            compareEnumerations(left, right, at: place)
        case (.array(let left, let isUnique), .array(let right, let willBeUnique)):
            if isUnique != willBeUnique {
                reportLimit("uniqueItems", "\(isUnique)", "\(willBeUnique)", before, after, place)
            }
            compare(left, right, at: place.element(place.subject.element))
        case (.map(let left), .map(let right)):
            compare(left, right, at: place.element(place.subject.mapValue))
        case (.object(let left), .object(let right)):
            // Without properties and without a name, an object is a dictionary in Swift.
            if left.properties.isEmpty != right.properties.isEmpty {
                reportType(.typeNameChanged, before, after, at: place)
            }
            compareObjects(left, right, before, after, at: place)
        case (.union(let left), .union(let right)):
            compareUnions(left, right, before, after, at: place)
        default: reportOtherType(before, after, at: place)
        }
    }

    private mutating func reportOtherType(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        let rule: ChangeRule
        if Self.isWider(after, than: before) {
            rule = .typeWidened
        } else if Self.isWider(before, than: after) {
            rule = .typeNarrowed
        } else {
            rule = .typeChanged
        }
        reportType(rule, before, after, at: place)
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

    private mutating func reportType(
        _ rule: ChangeRule, _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        var context = place.context
        context.changesSwiftType = old.swiftShape(before) != new.swiftShape(after)
        report(
            rule, place.subject, [before.typeText, after.typeText], in: context, old: before.node,
            new: after.node)
    }

    // MARK: - Enumerations

    private mutating func compareEnumerations(
        _ before: API.Schema.Enumeration, _ after: API.Schema.Enumeration, at place: SchemaPlace
    ) {
        var context = place.context
        // A boolean that may only be true or only be false is a Bool in Swift.
        context.changesSwiftType = before.base != .boolean
        var open: [WireName: (node: Node, name: String?)] = [:]
        for (index, value) in after.values.enumerated() {
            open[WireName(value.valueText)] = (value, after.name(at: index))
        }
        for (index, value) in before.values.enumerated() {
            let text = value.string ?? value.valueText
            let subject = place.subject.value(text)
            guard let other = open.removeValue(forKey: WireName(value.valueText)) else {
                report(.enumValueRemoved, subject, [text], in: context, old: value)
                continue
            }
            let names = [before.name(at: index) ?? text, other.name ?? text]
            if names[0] != names[1], Namer.memberText(names[0]) != Namer.memberText(names[1]) {
                report(.enumNameChanged, subject, names, in: context, old: value, new: other.node)
            }
        }
        if before.values.count != after.values.count || !open.isEmpty {
            compareValueNames(before, after, at: place)
        }
        for value in after.values where open[WireName(value.valueText)] != nil {
            let text = value.string ?? value.valueText
            report(.enumValueAdded, place.subject.value(text), [text], in: context, new: value)
        }
    }

    // MARK: - What stands beside the type

    mutating func compareAnnotations(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        let subject = place.subject
        let nodes = (before.node, after.node)
        if before.isNullable != after.isNullable {
            var context = place.context
            let isAny = if case .any = after.kind { true } else { false }
            context.changesSwiftType = place.isNullInSwift && !(isAny && context.isElement)
            report(
                after.isNullable ? .becameNullable : .noLongerNullable, subject, in: context,
                old: nodes.0, new: nodes.1)
        }
        if !place.isDocumentedOutside {
            compareText(
                .descriptionChanged, before.description, after.description, subject,
                place.context, nodes.0, nodes.1)
            compareDeprecation(
                before.isDeprecated, after.isDeprecated, subject, place.context, nodes.0, nodes.1)
        }
        compareText(
            .titleChanged, before.title, after.title, subject, place.context, nodes.0, nodes.1)
        compareDefaults(before, after, at: place)
        compareLimits(before, after, at: place)
    }

    private mutating func compareDefaults(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        let values = (before.defaultValue, after.defaultValue)
        switch values {
        case (nil, nil): return
        case (let left?, let right?) where left.isEqual(to: right): return
        default: break
        }
        let texts = [values.0, values.1].map { $0.map { $0.canonicalText } ?? "none" }
        report(
            .defaultChanged, place.subject, texts, in: place.context, old: before.node,
            new: after.node)
    }

    private mutating func compareLimits(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        let (left, right) = (before.constraints, after.constraints)
        func compare(_ name: String, _ one: String?, _ other: String?) {
            guard one != other else { return }
            if let one, let other, let number = ExactDecimal(one), number == ExactDecimal(other) {
                return
            }
            reportLimit(name, one ?? "none", other ?? "none", before, after, place)
        }
        compare("minimum", left.minimum, right.minimum)
        compare("maximum", left.maximum, right.maximum)
        if left.pattern != right.pattern {
            reportLimit(
                "pattern", left.pattern ?? "none", right.pattern ?? "none", before, after, place)
        }
        let counts = [
            ("minLength", left.minimumLength, right.minimumLength),
            ("maxLength", left.maximumLength, right.maximumLength),
            ("minItems", left.minimumItems, right.minimumItems),
            ("maxItems", left.maximumItems, right.maximumItems),
        ]
        for (name, one, other) in counts where one != other {
            compare(name, one.map { String($0) }, other.map { String($0) })
        }
    }

    private mutating func reportLimit(
        _ name: String, _ one: String, _ other: String, _ before: API.Schema,
        _ after: API.Schema, _ place: SchemaPlace
    ) {
        report(
            .constraintChanged, place.subject, [name, one, other], in: place.context,
            old: before.node, new: after.node)
    }
}

extension API.Schema {
    fileprivate var isReference: Bool {
        if case .reference = kind { true } else { false }
    }
}

extension API.Schema.Enumeration {
    fileprivate func name(at index: Int) -> String? {
        names.count == values.count && names.indices.contains(index) ? names[index] : nil
    }
}
