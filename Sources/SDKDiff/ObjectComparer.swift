import SDKDescription
import SDKDocument
import SDKPlan

/// Compares the properties of objects, and what they allow besides.
struct ObjectComparer {
    let schemas: SchemaComparer
    let position: SchemaPosition
    /// The schemas that the objects belong to.
    let nodes: Pair<Node>

    private typealias Property = API.Schema.Property

    func compare(_ object: Pair<API.Schema.Object>) {
        let found = Matching(object.map(\.properties)) { WireName($0.name) }
        for property in found.removed {
            var context = position.context
            context.wire.subtract(schemas.sides.old.absence(of: property.schema))
            report(
                property.isRequired ? .requiredPropertyRemoved : .propertyRemoved,
                position.subject.property(property.name), [property.name], in: context,
                old: property.node)
        }
        for property in found.added { reportAdded(property) }
        for property in found.common { compare(property) }
        if !found.removed.isEmpty || !found.added.isEmpty {
            SwiftNameComparer(changes: schemas.changes).compareProperties(object, at: position)
        }
        compareInitializers(object, common: found.common)
        compareAdditional(object.map(\.additional))
    }

    private func report(
        _ rule: ChangeRule, _ subject: Subject, _ arguments: [String] = [],
        in context: ChangeContext, old: Node? = nil, new: Node? = nil
    ) {
        schemas.changes.report(rule, subject, arguments, in: context, old: old, new: new)
    }

    private func presence(_ property: Pair<Property>) -> Pair<Presence> {
        Pair(
            schemas.sides.old.schemas.presence(of: property.old),
            schemas.sides.new.schemas.presence(of: property.new))
    }

    private func need(_ property: Pair<Property>) -> Pair<ArgumentNeed> {
        Pair(
            schemas.sides.old.need(for: property.old, of: nodes.old),
            schemas.sides.new.need(for: property.new, of: nodes.new))
    }

    private func reportAdded(_ property: Property) {
        var context = position.context
        context.wire.subtract(schemas.sides.new.absence(of: property.schema))
        context.demandsOnWire = property.isDemanded
        context.demandsInSwift = schemas.sides.new.need(for: property, of: nodes.new).isAsked
        report(
            property.isRequired ? .requiredPropertyAdded : .propertyAdded,
            position.subject.property(property.name), [property.name], in: context,
            new: property.node)
    }

    private func compare(_ property: Pair<Property>) {
        let subject = position.subject.property(property.new.name)
        let presence = presence(property)
        var inner = position.part(subject)
        inner.isNullInSwift = (presence.old == .required) != (presence.new == .required)
        let absence = Pair(
            schemas.sides.old.absence(of: property.old.schema),
            schemas.sides.new.absence(of: property.new.schema))
        var context = inner.context
        context.wire.subtract(absence.old.intersection(absence.new))
        inner.context.wire.subtract(absence.old.union(absence.new))
        context.changesSwiftType = inner.isNullInSwift
        let isAsked = need(property).map(\.isAsked)
        context.demandsInSwift = !isAsked.old && isAsked.new
        context.demandsOnWire = property.map(\.isDemanded).isNew
        func compare(_ states: Pair<Bool>, _ became: ChangeRule, _ noLonger: ChangeRule) {
            guard states.differs else { return }
            report(
                states.new ? became : noLonger, subject, in: context, old: property.old.node,
                new: property.new.node)
        }
        compare(property.map(\.isRequired), .propertyBecameRequired, .propertyBecameOptional)
        compare(property.map(\.schema.isReadOnly), .becameReadOnly, .noLongerReadOnly)
        compare(property.map(\.schema.isWriteOnly), .becameWriteOnly, .noLongerWriteOnly)
        if !presence.differs { compare(isAsked, .initialValueRemoved, .initialValueAdded) }
        schemas.compare(property.map(\.schema), at: inner)
    }

    /// Tells an order of the initializer's arguments that is another one because of what is
    /// required. The order of the members themselves says nothing in JSON (RFC 8259 §4).
    private func compareInitializers(
        _ object: Pair<API.Schema.Object>, common: [Pair<Property>]
    ) {
        let needs = common.map(need)
        guard needs.contains(where: \.differs) else { return }
        // In the new order, so that an order of members alone makes no difference.
        var rank: [WireName: Int] = [:]
        for (index, property) in object.new.properties.enumerated() {
            rank[WireName(property.name)] = index
        }
        let arguments = zip(common.map { WireName($0.new.name) }, needs)
            .sorted { rank[$0.0, default: 0] < rank[$1.0, default: 0] }
        func order(_ needs: [ArgumentNeed]) -> [WireName] {
            ArgumentNeed.order(needs).map { arguments[$0].0 }
        }
        let orders = Pair(order(arguments.map(\.1.old)), order(arguments.map(\.1.new)))
        guard orders.differs else { return }
        report(
            .initializerOrderChanged, position.subject,
            orders.map { $0.map(\.text).joined(separator: ", ") }.both, in: position.context,
            old: nodes.old, new: nodes.new)
    }

    // MARK: - Further properties

    private func compareAdditional(_ additional: Pair<API.Schema.Additional>) {
        var context = position.context
        var rule: ChangeRule?
        var type: API.Schema?
        switch (additional.old, additional.new) {
        case (.unspecified, .unspecified), (.none, .none): break
        case (.unspecified, .none): rule = .additionalPropertiesClosed
        case (.none, .unspecified): rule = .additionalPropertiesOpened
        case (.schema(let left), .schema(let right)):
            schemas.compare(Pair(left, right), at: position.element(position.subject.mapValue))
        case (.schema(let schema), let other):
            rule = other.isNone ? .additionalPropertiesClosed : .additionalPropertiesUntyped
            type = schema
        case (let other, .schema(let schema)):
            rule = other.isNone ? .additionalPropertiesOpened : .additionalPropertiesTyped
            type = schema
        }
        guard let rule else { return }
        context.changesSwiftType = type != nil
        report(
            rule, position.subject, type.map { [$0.typeText] } ?? [], in: context, old: nodes.old,
            new: nodes.new)
    }
}

extension API.Schema.Property {
    /// Whether a request must carry it.
    fileprivate var isDemanded: Bool { isRequired && !schema.isReadOnly }
}

extension API.Schema.Additional {
    fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}
