extension Comparer {
    mutating func compareModels() {
        for model in old.api.models where new.models[WireName(model.name)] == nil {
            report(
                .modelRemoved, Subject(model.name), in: context(of: model.name),
                old: model.schema.node)
        }
        for model in new.api.models {
            guard let other = old.models[WireName(model.name)] else {
                report(
                    .modelAdded, Subject(model.name), in: context(of: model.name),
                    new: model.schema.node)
                continue
            }
            var place = SchemaPlace(Subject(model.name), context(of: model.name))
            // A model that can be null makes whatever refers to it optional.
            place.isNullInSwift = true
            compareNamed(other.schema, model.schema, at: place)
        }
    }

    /// A model is judged by the ways in which it travels before: nothing that was built then uses it
    /// in a new way. A model that is new is judged by its own ways.
    private func context(of model: String) -> ChangeContext {
        let name = WireName(model)
        let side = old.models[name] == nil ? new : old
        return ChangeContext(side.usage[name] ?? [])
    }

    /// A named schema is a struct even without properties, where others are dictionaries.
    private mutating func compareNamed(
        _ before: API.Schema, _ after: API.Schema, at place: SchemaPlace
    ) {
        guard case .object(let left) = before.kind, case .object(let right) = after.kind else {
            return compare(before, after, at: place)
        }
        compareAnnotations(before, after, at: place)
        compareObjects(left, right, before, after, at: place)
    }

    // MARK: - Properties

    mutating func compareObjects(
        _ before: API.Schema.Object, _ after: API.Schema.Object, _ oldSchema: API.Schema,
        _ newSchema: API.Schema, at place: SchemaPlace
    ) {
        // Nearly always the names are the same and in the same order: then no dictionary is needed.
        let isAligned =
            before.properties.count == after.properties.count
            && zip(before.properties, after.properties).allSatisfy {
                WireName($0.name) == WireName($1.name)
            }
        var open: [WireName: API.Schema.Property] = [:]
        var mayMove = false
        if isAligned {
            for (property, other) in zip(before.properties, after.properties) {
                mayMove =
                    mayMove || old.schemas.presence(of: property) != new.schemas.presence(of: other)
                compare(property, other, at: place)
            }
        } else {
            open = Dictionary(after.properties.map { (WireName($0.name), $0) }) { first, _ in first
            }
        }
        for property in before.properties where !isAligned {
            guard let other = open.removeValue(forKey: WireName(property.name)) else {
                report(
                    property.isRequired ? .requiredPropertyRemoved : .propertyRemoved,
                    place.subject.property(property.name), [property.name], in: place.context,
                    old: property.node, new: nil)
                continue
            }
            mayMove =
                mayMove || old.schemas.presence(of: property) != new.schemas.presence(of: other)
            compare(property, other, at: place)
        }
        for property in after.properties where open[WireName(property.name)] != nil {
            reportAdded(property, at: place)
        }
        if !isAligned { comparePropertyNames(before, after, at: place) }
        if mayMove {
            compareInitializers(before, after, oldSchema, newSchema, at: place)
        }
        compareAdditional(before, after, oldSchema, newSchema, at: place)
    }

    private mutating func reportAdded(_ property: API.Schema.Property, at place: SchemaPlace) {
        var context = place.context
        let subject = place.subject.property(property.name)
        context.demandsOnWire = property.isRequired && !property.schema.isReadOnly
        context.demandsInSwift = new.schemas.presence(of: property) != .optional
        report(
            property.isRequired ? .requiredPropertyAdded : .propertyAdded, subject,
            [property.name], in: context, new: property.node)
    }

    private mutating func compare(
        _ before: API.Schema.Property, _ after: API.Schema.Property, at place: SchemaPlace
    ) {
        let subject = place.subject.property(after.name)
        let presence = (old.schemas.presence(of: before), new.schemas.presence(of: after))
        var context = place.part(subject).context
        context.changesSwiftType = (presence.0 == .required) != (presence.1 == .required)
        context.demandsInSwift = presence.0 == .optional && presence.1 != .optional
        let isDemanded = { (property: API.Schema.Property) in
            property.isRequired && !property.schema.isReadOnly
        }
        context.demandsOnWire = isDemanded(after) && !isDemanded(before)
        func report(_ rule: ChangeRule) {
            self.report(rule, subject, in: context, old: before.node, new: after.node)
        }
        if before.isRequired != after.isRequired {
            report(after.isRequired ? .propertyBecameRequired : .propertyBecameOptional)
        }
        if before.schema.isReadOnly != after.schema.isReadOnly {
            report(after.schema.isReadOnly ? .becameReadOnly : .noLongerReadOnly)
        }
        if before.schema.isWriteOnly != after.schema.isWriteOnly {
            report(after.schema.isWriteOnly ? .becameWriteOnly : .noLongerWriteOnly)
        }
        var inner = place.part(subject)
        inner.isNullInSwift = context.changesSwiftType
        compare(before.schema, after.schema, at: inner)
    }

    /// Tells an order of the initializer's arguments that is another one because of what is
    /// required. The order of the members themselves says nothing in JSON (RFC 8259 §4).
    private mutating func compareInitializers(
        _ before: API.Schema.Object, _ after: API.Schema.Object, _ oldSchema: API.Schema,
        _ newSchema: API.Schema, at place: SchemaPlace
    ) {
        let earlier = Dictionary(
            before.properties.map { (WireName($0.name), old.schemas.presence(of: $0)) }
        ) { first, _ in first }
        let common = after.properties.compactMap { property in
            earlier[WireName(property.name)].map {
                (name: WireName(property.name), old: $0, new: new.schemas.presence(of: property))
            }
        }
        let left = Presence.allCases.flatMap { presence in common.filter { $0.old == presence } }
        let right = Presence.allCases.flatMap { presence in common.filter { $0.new == presence } }
        let orders = [left.map(\.name), right.map(\.name)]
        guard orders[0] != orders[1] else { return }
        report(
            .initializerOrderChanged, place.subject,
            orders.map { $0.map(\.text).joined(separator: ", ") },
            in: place.context, old: oldSchema.node, new: newSchema.node)
    }

    // MARK: - Further properties

    private mutating func compareAdditional(
        _ before: API.Schema.Object, _ after: API.Schema.Object, _ oldSchema: API.Schema,
        _ newSchema: API.Schema, at place: SchemaPlace
    ) {
        let nodes = (oldSchema.node, newSchema.node)
        var context = place.context
        context.changesSwiftType = false
        var rule: ChangeRule?
        var type: [String] = []
        switch (before.additional, after.additional) {
        case (.unspecified, .unspecified), (.none, .none): break
        case (.unspecified, .none): rule = .additionalPropertiesClosed
        case (.none, .unspecified): rule = .additionalPropertiesOpened
        case (.schema(let left), .schema(let right)):
            compare(left, right, at: place.element(place.subject.mapValue))
        case (.schema(let schema), let other):
            context.changesSwiftType = true
            let isClosed = if case .none = other { true } else { false }
            rule = isClosed ? .additionalPropertiesClosed : .additionalPropertiesUntyped
            type = [schema.typeText]
        case (let other, .schema(let schema)):
            context.changesSwiftType = true
            let isClosed = if case .none = other { true } else { false }
            rule = isClosed ? .additionalPropertiesOpened : .additionalPropertiesTyped
            type = [schema.typeText]
        }
        if let rule {
            report(rule, place.subject, type, in: context, old: nodes.0, new: nodes.1)
        }
    }
}
