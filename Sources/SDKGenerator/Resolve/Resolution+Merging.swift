extension Resolution {
    /// One object with the properties of all.
    ///
    /// - Parameters:
    ///   - schemas: Objects, maps, unions of them, or anything; no references.
    ///   - required: Further names that are required, with their nodes.
    mutating func mergedObject(
        _ schemas: [API.Schema], required: [WireName: Node], _ node: Node
    ) -> API.Schema {
        var merger = ObjectMerger()
        var open = Array(required.values)
        // What an alternative requires of the properties beside the choice.
        var conditional: [Node] = []
        for schema in schemas {
            open += unmatchedRequired[schema.node] ?? []
            switch schema.kind {
            case .object(let object): add(object, to: &merger)
            case .map(let value): merger.add(value)
            case .union(let union):
                add(union, of: schema, to: &merger)
                conditional += union.alternatives.flatMap { unmatchedRequired[$0.node] ?? [] }
            default: continue
            }
        }
        var unmatched: [WireName: Node] = [:]
        for node in open.sorted(by: { $0.index < $1.index }) {
            guard let name = node.string else { continue }
            if merger.require(name) {
                matchedRequired.insert(node)
            } else {
                unmatched[WireName(name)] = node
            }
        }
        noteUnmatched(unmatched, properties: [], of: node)
        let names = Set(merger.object.properties.map { WireName($0.name) })
        matchedRequired.formUnion(conditional.filter { names.contains(WireName($0.string ?? "")) })
        return API.Schema(kind: .object(merger.object), node: node)
    }

    private mutating func add(_ object: API.Schema.Object, to merger: inout ObjectMerger) {
        merger.add(object.additional)
        for property in object.properties { add(property, to: &merger) }
    }

    private mutating func add(_ property: API.Schema.Property, to merger: inout ObjectMerger) {
        guard mayCopy() else { return }
        merger.add(property) { earlier in
            var result = property
            result.schema = narrowed(earlier.schema, by: property.schema, name: property.name)
            result.isRequired = earlier.isRequired || property.isRequired
            return result
        }
    }

    /// Counts a property that is copied; false, and reported, once there are too many.
    private mutating func mayCopy() -> Bool {
        copiedProperties += 1
        if copiedProperties <= limits.maximumCopiedProperties { return true }
        reportTooLarge(
            "allOf merges too many properties", limits.maximumCopiedProperties,
            at: root["components"] ?? root["definitions"] ?? root)
        return false
    }

    /// A choice beside properties can't be a Swift type that is both: what its alternatives may
    /// have becomes optional.
    private mutating func add(
        _ union: API.Schema.Union, of schema: API.Schema, to merger: inout ObjectMerger
    ) {
        report(.unionBesideProperties, at: schema.node)
        var shared = ObjectMerger()
        for alternative in union.alternatives {
            guard mayCopy(), let alternative = expandedAlternative(alternative),
                case .object(let object) = alternative.kind
            else { continue }
            for var property in object.properties {
                guard mayCopy() else { return }
                property.isRequired = false
                shared.add(property) { earlier in
                    var result = earlier
                    if !isSameType(earlier.schema, property.schema) {
                        result.schema.kind = .any
                        result.schema.defaultValue = nil
                    }
                    return result
                }
            }
        }
        for property in shared.object.properties { add(property, to: &merger) }
    }

    /// The schema of an alternative. One that merges the schema with the choice adds nothing.
    private mutating func expandedAlternative(_ schema: API.Schema) -> API.Schema? {
        let outer = (firstMergedModel, needsOpenModel)
        firstMergedModel = openModels.count
        needsOpenModel = false
        defer { (firstMergedModel, needsOpenModel) = outer }
        let schema = expanded(schema)
        return needsOpenModel ? nil : schema
    }

    /// A schema that another one is added to. The later one counts where they differ.
    mutating func narrowed(
        _ earlier: API.Schema, by later: API.Schema, name: String
    ) -> API.Schema {
        var result = later
        result.description = later.description ?? earlier.description
        result.title = later.title ?? earlier.title
        result.isReadOnly = later.isReadOnly || earlier.isReadOnly
        result.isWriteOnly = later.isWriteOnly || earlier.isWriteOnly
        result.example = later.example ?? earlier.example
        result.defaultValue = later.defaultValue ?? earlier.defaultValue
        switch (earlier.kind, later.kind) {
        case (_, .any):
            result.kind = earlier.kind
            result.isNullable = earlier.isNullable
        case (.any, _): break
        case (.enumeration, .string), (.enumeration, .integer), (.enumeration, .number):
            if SchemaFamily(earlier.kind) == SchemaFamily(later.kind) {
                result.kind = earlier.kind
            } else {
                reportConflict(earlier, later, name)
            }
        case (.integer, .number), (.string, .string(format: nil)),
            (.integer, .integer(format: nil)),
            (.number, .number(format: nil)):
            result.kind = earlier.kind
        case (.object, .object):
            result.kind = mergedObject([earlier, later], required: [:], later.node).kind
        case (.reference(let base), .reference(let name)) where composes(name, base): break
        case (.reference, _), (_, .reference):
            if !isSameType(earlier, later),
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

    private mutating func reportConflict(
        _ earlier: API.Schema, _ later: API.Schema, _ name: String
    ) {
        report(
            .allOfConflict, at: later.node,
            [name.isEmpty ? "the type" : "the property '\(name)'"],
            related: [
                RelatedLocation(label: "described here first", location: earlier.node.location)
            ])
    }
}
