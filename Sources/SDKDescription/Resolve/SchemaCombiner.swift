import SDKDocument

/// Makes one schema of all that `allOf`, and the keywords beside it, say.
struct SchemaCombiner: SchemaUser {
    let schemas: SchemaBuilder

    /// One of the schemas that `allOf` and its siblings combine.
    private struct Part {
        /// Made, with a reference as a reference.
        var schema: API.Schema
        var fields: SchemaFields
    }

    /// The schema that has everything that `allOf`, and the keywords beside it, say.
    ///
    /// One reference with nothing but words beside it stays a reference.
    func schema(_ fields: SchemaFields) -> API.Schema {
        if fields.isUnion, !fields.has(.allOf), schemas.targets.isBaseOfItsAlternatives(fields) {
            return UnionReader(schemas: schemas).schema(fields)
        }
        return schema(fields, hasChoice: true)
    }

    /// What a schema gives to those of its alternatives that merge it: everything but the choice.
    func base(_ fields: SchemaFields) -> API.Schema { schema(fields, hasChoice: false) }

    private func schema(_ fields: SchemaFields, hasChoice: Bool) -> API.Schema {
        var parts: [Part] = []
        var remarks: [SchemaFields] = []
        if let reference = fields.reference, let target = schemas.targets.target(of: reference) {
            parts.append(Part(schema: schemas.referred(target, at: reference), fields: fields))
        }
        for member in input.elements(fields[.allOf]) {
            let memberFields = SchemaFields(member)
            let isRemark =
                member.kind == .object
                && (!memberFields.hasShape || memberFields.isBareObject && !memberFields.combines)
            if !hasChoice, memberFields.isUnion { continue }
            if isRemark {
                remarks.append(memberFields)
            } else {
                parts.append(Part(schema: schemas.schema(member), fields: memberFields))
            }
        }
        // Another list of the same values tells no more than their names.
        let references = parts.map(\.schema).filter { $0.extendedModel != nil }
        parts.removeAll { part in
            guard repeatsValues(of: references, part.schema) else { return false }
            remarks.append(part.fields)
            return true
        }
        if hasChoice, fields.isUnion {
            var schema = UnionReader(schemas: schemas).schema(fields)
            schema.description = nil
            parts.append(Part(schema: schema, fields: fields))
        }
        if fields.hasOwnShape, !fields.isBareObject, !repeatsType(of: parts.map(\.schema), fields) {
            let own = schemas.plainSchema(fields)
            if !repeatsValues(of: parts.map(\.schema), own) {
                parts.append(Part(schema: own, fields: fields))
            }
        }
        var schema = combined(parts, remarks: remarks, fields)
        if let node = fields.unevaluated { addUnevaluated(node, to: &schema) }
        AnnotationReader(input: input).annotate(&schema, by: fields)
        return schema
    }

    /// Whether the keywords beside what is combined only repeat the type that it has, or add null.
    private func repeatsType(of parts: [API.Schema], _ fields: SchemaFields) -> Bool {
        guard let type = fields.bareType else { return false }
        guard !type.isEmpty, let part = parts.first, parts.count == 1 else { return type.isEmpty }
        guard case .reference(let name) = part.kind, let node = schemas.registry[name] else {
            return false
        }
        return SchemaFields(node).isOfType(type)
    }

    /// Whether an enumeration beside a reference lists the values that the other one has anyway.
    private func repeatsValues(of parts: [API.Schema], _ own: API.Schema) -> Bool {
        guard parts.count == 1, case .reference(let name) = parts[0].kind,
            let node = schemas.registry[name], SchemaFields(node).has(.values),
            let model = schemas.model(node)
        else { return false }
        return own.hasSameValues(as: model)
    }

    /// Gives an object the type of the keys that no part describes.
    private func addUnevaluated(_ node: Node, to schema: inout API.Schema) {
        let value = schemas.child(node)
        if case .any = value.kind { return }
        switch schema.kind {
        case .object(var object):
            guard case .unspecified = object.additional else { return }
            object.additional = .schema(value)
            schema.kind = .object(object)
        case .any: schema.kind = .map(value)
        case .map(let known):
            if case .any = known.kind { schema.kind = .map(value) }
        default: return
        }
    }

    private func combined(
        _ parts: [Part], remarks: [SchemaFields], _ fields: SchemaFields
    ) -> API.Schema {
        var required: [WireName: Node] = [:]
        for part in fields.hasObjectShape ? remarks : remarks + [fields] {
            required.merge(schemas.required.names(part)) { first, _ in first }
        }
        var schema: API.Schema
        if parts.isEmpty {
            let isObject = fields.isBareObject || remarks.contains(where: \.isBareObject)
            let any = API.Schema.any(at: fields.node)
            schema = isObject ? API.Schema(kind: .map(any), node: fields.node) : any
        } else if parts.count == 1, required.isEmpty, fields.unevaluated == nil {
            schema = parts[0].schema
            schema.node = fields.node
        } else {
            schema = SchemaMerger(schemas: schemas).merged(
                parts.map(\.schema), required: required, fields.node)
            for part in parts where part.fields.reference == nil && part.fields.node != fields.node
            {
                AnnotationReader(input: input).annotate(&schema, by: part.fields)
            }
            if parts.allSatisfy(\.schema.isNullable) { schema.isNullable = true }
        }
        for remark in remarks { AnnotationReader(input: input).annotate(&schema, by: remark) }
        return schema
    }
}
