extension Resolution {
    /// One of the schemas that `allOf` and its siblings combine.
    private struct Part {
        /// Made, with a reference as a reference.
        var schema: API.Schema
        var fields: SchemaFields
    }

    /// The schema that has everything that `allOf`, and the keywords beside it, say.
    ///
    /// One reference with nothing but words beside it stays a reference.
    mutating func combinedSchema(_ fields: SchemaFields) -> API.Schema {
        let hasUnion = isUnion(fields)
        if hasUnion, !fields.has(.allOf), isBaseOfItsAlternatives(fields) {
            return unionSchema(fields)
        }
        var parts: [Part] = []
        var remarks: [SchemaFields] = []
        if let reference = fields.reference, let target = schemaTarget(of: reference) {
            let schema = API.Schema(
                kind: .reference(target.name), isNullable: target.isNullable, node: reference)
            parts.append(Part(schema: schema, fields: fields))
        }
        for member in elements(fields[.allOf]) {
            let memberFields = SchemaFields(member)
            let isRemark =
                member.kind == .object
                && (!memberFields.hasShape || memberFields.isBareObject && !memberFields.combines)
            if isRemark {
                remarks.append(memberFields)
            } else {
                parts.append(Part(schema: schema(member), fields: memberFields))
            }
        }
        if hasUnion {
            var schema = unionSchema(fields)
            schema.description = nil
            parts.append(Part(schema: schema, fields: fields))
        }
        if fields.hasOwnShape, !fields.isBareObject, !repeatsType(of: parts.map(\.schema), fields) {
            parts.append(Part(schema: plainSchema(fields), fields: fields))
        }
        var schema = combined(parts, remarks: remarks, fields)
        annotate(&schema, by: fields)
        return schema
    }

    /// Whether the keywords beside what is combined only repeat the type that it has, or add null.
    private func repeatsType(of parts: [API.Schema], _ fields: SchemaFields) -> Bool {
        guard let type = fields.bareType else { return false }
        guard !type.isEmpty, let part = parts.first, parts.count == 1 else { return type.isEmpty }
        guard case .reference(let name) = part.kind, let node = modelsByName[name] else {
            return false
        }
        return isOfType(type, SchemaFields(node))
    }

    private mutating func combined(
        _ parts: [Part], remarks: [SchemaFields], _ fields: SchemaFields
    ) -> API.Schema {
        var required: [WireName: Node] = [:]
        for remark in remarks { required.merge(requiredNames(remark)) { first, _ in first } }
        if !fields.hasObjectShape { required.merge(requiredNames(fields)) { first, _ in first } }
        var schema: API.Schema
        if parts.isEmpty {
            let isObject = fields.isBareObject || remarks.contains(where: \.isBareObject)
            let any = API.Schema(kind: .any, node: fields.node)
            schema = isObject ? API.Schema(kind: .map(any), node: fields.node) : any
        } else if parts.count == 1, required.isEmpty {
            schema = parts[0].schema
            schema.node = fields.node
        } else {
            schema = merged(parts.map(\.schema), required: required, fields.node)
            for part in parts where part.fields.reference == nil && part.fields.node != fields.node
            {
                annotate(&schema, by: part.fields)
            }
            if parts.allSatisfy(\.schema.isNullable) { schema.isNullable = true }
        }
        for remark in remarks { annotate(&schema, by: remark) }
        return schema
    }

    /// The schema that all of several schemas describe together.
    private mutating func merged(
        _ schemas: [API.Schema], required: [WireName: Node], _ node: Node
    ) -> API.Schema {
        let expanded = schemas.compactMap { self.expanded($0) }
        let kinds = Set(expanded.map { SchemaFamily($0.kind) })
        if kinds.isSubset(of: [.object, .any, .union]) {
            return mergedObject(expanded, required: required, node)
        }
        guard var result = expanded.first else { return API.Schema(kind: .any, node: node) }
        for schema in expanded.dropFirst() { result = narrowed(result, by: schema, name: "") }
        result.isNullable = false
        result.node = node
        return result
    }

    /// What a schema is once its references are followed; `nil`, and reported, if it is part of
    /// itself.
    mutating func expanded(_ schema: API.Schema) -> API.Schema? {
        var schema = schema
        var chain: [Node] = []
        while case .reference(let name) = schema.kind, let node = modelsByName[name] {
            if let place = openModels.lastIndex(of: node) {
                if place < firstMergedModel {
                    needsOpenModel = true
                } else {
                    reportCycle(Array(openModels[place...]))
                }
                return nil
            }
            if chain.contains(node) {
                reportCycle(chain)
                return nil
            }
            chain.append(node)
            let fields = SchemaFields(node)
            if fields.hasObjectShape, isBaseOfItsAlternatives(fields) {
                return plainSchema(fields)
            }
            guard let model = modelSchema(node) else { return nil }
            schema = model
        }
        return schema
    }
}
