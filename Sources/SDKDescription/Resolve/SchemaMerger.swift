import SDKDocument

/// Makes one schema of several that a value fits all of.
struct SchemaMerger: SchemaUser {
    let schemas: SchemaBuilder
    /// The choices whose alternatives are being made, so that one within itself has an end.
    var openChoices: [Node] = []

    /// The schema that all of several schemas describe together.
    func merged(
        _ parts: [API.Schema], required: [WireName: Node], _ node: Node
    ) -> API.Schema {
        let expanded = parts.compactMap { self.expanded($0) }
        let kinds = Set(expanded.map { SchemaFamily($0.kind) })
        if kinds.isSubset(of: [.object, .any, .union]) {
            let choices = ChoiceMerger(merger: self, required: required, node: node)
            if kinds.contains(.union), let choice = choices.choice(of: expanded) { return choice }
            return mergedObject(expanded, required: required, node)
        }
        guard var result = expanded.first else { return .any(at: node) }
        for schema in expanded.dropFirst() { result = narrowed(result, by: schema, name: "") }
        result.isNullable = false
        result.node = node
        return result
    }

    /// What a schema is once its references are followed; `nil`, and reported, if it is part of
    /// itself.
    private func expanded(_ schema: API.Schema) -> API.Schema? {
        var schema = schema
        var chain: [Node] = []
        while case .reference(let name) = schema.kind, let node = schemas.registry[name] {
            switch schemas.openModels.need(node) {
            case .ready: break
            case .blocked: return nil
            case .cycle(let nodes):
                references.reportCycle(nodes)
                return nil
            }
            if chain.contains(node) {
                references.reportCycle(chain)
                return nil
            }
            chain.append(node)
            let fields = SchemaFields(node)
            if schemas.targets.isBaseOfAnAlternative(fields) {
                return SchemaCombiner(schemas: schemas).base(fields)
            }
            guard let model = schemas.lentModel(node, named: name) else { return nil }
            schema = model
        }
        return schema
    }

    /// One object with the properties of all.
    ///
    /// - Parameters:
    ///   - parts: Objects, maps, unions of them, or anything; no references.
    ///   - required: Further names that are required, with their nodes.
    private func mergedObject(
        _ parts: [API.Schema], required: [WireName: Node], _ node: Node
    ) -> API.Schema {
        let names = schemas.required
        var merger = ObjectMerger()
        var open = Array(required.values)
        // What an alternative requires of the properties beside the choice.
        var conditional: [Node] = []
        // Behind everything else, which they only say more of.
        var choices: [(union: API.Schema.Union, schema: API.Schema)] = []
        for schema in parts {
            open += names.unmatched(of: schema.node)
            switch schema.kind {
            case .object(let object): add(object, to: &merger)
            case .map(let value): merger.add(value)
            case .union(let union): choices.append((union, schema))
            default: continue
            }
        }
        for (union, schema) in choices {
            add(union, of: schema, to: &merger)
            conditional += union.alternatives.flatMap { names.unmatched(of: $0.node) }
        }
        var unmatched: [WireName: Node] = [:]
        for node in open.sorted(by: { $0.index < $1.index }) {
            guard let name = node.string else { continue }
            if merger.require(name) {
                names.match(node)
            } else {
                unmatched[WireName(name)] = node
            }
        }
        names.note(unmatched, of: node)
        for node in conditional where merger.has(node.string ?? "") { names.match(node) }
        return API.Schema(kind: .object(merger.object), node: node)
    }

    private func add(_ object: API.Schema.Object, to merger: inout ObjectMerger) {
        merger.add(object.additional)
        for property in object.properties { add(property, to: &merger) }
    }

    private func add(_ property: API.Schema.Property, to merger: inout ObjectMerger) {
        guard input.mayCopyProperty() else { return }
        merger.add(property) { earlier in
            var result = property
            result.schema = narrowed(earlier.schema, by: property.schema, name: property.name)
            result.isRequired = earlier.isRequired || property.isRequired
            return result
        }
    }

    /// A choice that says which properties go together is no type: what its alternatives may have
    /// becomes optional.
    private func add(
        _ union: API.Schema.Union, of schema: API.Schema, to merger: inout ObjectMerger
    ) {
        input.report(.unionBesideProperties, at: schema.node)
        var shared = ObjectMerger()
        var counts: [WireName: Int] = [:]
        for alternative in union.alternatives {
            guard input.mayCopyProperty(),
                let alternative = expandedAlternative(alternative),
                case .object(let object) = alternative.kind
            else { continue }
            for var property in object.properties {
                guard input.mayCopyProperty() else { return }
                property.isRequired = false
                counts[WireName(property.name), default: 0] += 1
                shared.add(property) { earlier in
                    var result = earlier
                    if !earlier.schema.isSameType(as: property.schema) {
                        result.schema.kind = .any
                        result.schema.defaultValue = nil
                    }
                    return result
                }
            }
        }
        for property in shared.object.properties {
            // What only some of them say of a property beside the choice doesn't hold for all.
            let isOfAll = counts[WireName(property.name)] == union.alternatives.count
            if isOfAll || !merger.has(property.name) { add(property, to: &merger) }
        }
    }

    /// The schema of an alternative. One that merges the schema with the choice adds nothing.
    func expandedAlternative(_ schema: API.Schema) -> API.Schema? {
        let (expanded, isBlocked) = schemas.openModels.inside { self.expanded(schema) }
        return isBlocked ? nil : expanded
    }

    /// A schema that another one is added to. The later one counts where they differ.
    private func narrowed(
        _ earlier: API.Schema, by later: API.Schema, name: String
    ) -> API.Schema {
        var result = later
        result.description = later.description ?? earlier.description
        result.title = later.title ?? earlier.title
        result.isReadOnly = later.isReadOnly || earlier.isReadOnly
        result.isWriteOnly = later.isWriteOnly || earlier.isWriteOnly
        result.example = later.example ?? earlier.example
        result.defaultValue = later.defaultValue ?? earlier.defaultValue
        var constraints = earlier.constraints
        constraints.narrow(by: later.constraints)
        if constraints != result.constraints { result.constraints = constraints }
        // Two ways to the same schema.
        if let origin = earlier.origin, origin == later.origin { return result }
        if repeats(later, earlier) {
            result.kind = earlier.kind
            result.origin = earlier.origin
            return result
        }
        switch (earlier.kind, later.kind) {
        case (_, .any):
            result.kind = earlier.kind
            result.origin = earlier.origin
            result.isNullable = earlier.isNullable
        case (.any, _): break
        case (.enumeration, .string), (.enumeration, .integer), (.enumeration, .number):
            if SchemaFamily(earlier.kind) == SchemaFamily(later.kind) {
                result.kind = earlier.kind
                result.origin = earlier.origin
            } else {
                reportConflict(earlier, later, name)
            }
        case (.integer, .number), (.string, .string(format: nil)),
            (.integer, .integer(format: nil)),
            (.number, .number(format: nil)):
            result.kind = earlier.kind
        case (.object, .object):
            result.kind = mergedObject([earlier, later], required: [:], later.node).kind
            result.origin = nil
        case (.array(let one, let isUnique), .array(let two, let isUniqueToo)):
            guard let element = element(one, two, name) else { break }
            result.kind = .array(element, unique: isUnique || isUniqueToo)
            result.origin = element.node == one.node ? earlier.origin : nil
        case (.map(let one), .map(let two)):
            guard let value = element(one, two, name) else { break }
            result.kind = .map(value)
            result.origin = value.node == one.node ? earlier.origin : nil
        case (.reference(let base), .reference(let name)) where schemas.targets.composes(name, base):
            break
        case (.reference, _), (_, .reference):
            if !earlier.isSameType(as: later),
                family(earlier) != family(later) || family(later) == .object
            {
                reportConflict(earlier, later, name)
            }
        default:
            if SchemaFamily(earlier.kind) != SchemaFamily(later.kind) {
                reportConflict(earlier, later, name)
            }
        }
        return result
    }

    /// What both say of an element; `nil` if only the later one counts.
    private func element(_ one: API.Schema, _ two: API.Schema, _ name: String) -> API.Schema? {
        switch (one.kind, two.kind) {
        case (.any, _): nil
        case (_, .any): one
        case (.object, .object): narrowed(one, by: two, name: name)
        default: nil
        }
    }

    /// Whether a schema lists the values that an earlier one has anyway.
    private func repeats(_ later: API.Schema, _ earlier: API.Schema) -> Bool {
        guard case .enumeration = later.kind else { return false }
        var schema = earlier
        if case .reference(let name) = schema.kind {
            guard let node = schemas.registry[name], SchemaFields(node).has(.values),
                let model = schemas.model(node)
            else { return false }
            schema = model
        }
        return later.hasSameValues(as: schema)
    }

    private func reportConflict(
        _ earlier: API.Schema, _ later: API.Schema, _ name: String
    ) {
        input.report(
            .allOfConflict, at: later.node,
            [name.isEmpty ? "the type" : "the property '\(name)'"],
            related: [
                RelatedLocation(label: "described here first", location: earlier.node.location)
            ])
    }

    /// The family of a schema, with a reference followed by what the description says and not by
    /// making the model: it may not be ready yet.
    private func family(_ schema: API.Schema) -> SchemaFamily {
        guard case .reference(let name) = schema.kind, let node = schemas.registry[name] else {
            return SchemaFamily(schema.kind)
        }
        return SchemaFields(node).family
    }
}
