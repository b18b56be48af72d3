extension Resolution {
    /// The schema that a value describes.
    ///
    /// - Parameter isModel: True where the schema itself is wanted of a value that is a model; it
    ///   would be a reference otherwise.
    mutating func schema(_ node: Node, isModel: Bool = false) -> API.Schema {
        if let plain = plainReference(node) { return plain }
        if node.bool != nil {
            // `true` allows everything; `false` allows nothing, which no type can say.
            if node.bool == false { report(.partIgnored, at: node, ["false"]) }
            return API.Schema(kind: .any, node: node)
        }
        guard node.kind == .object else {
            report(.shapeUnexpected, at: node, ["a schema", node.shapeName])
            return API.Schema(kind: .any, node: node)
        }
        guard depth < limits.maximumDepth else {
            reportTooLarge("schemas are nested too deeply", limits.maximumDepth, at: node)
            return API.Schema(kind: .any, node: node)
        }
        depth += 1
        defer { depth -= 1 }
        let fields = SchemaFields(node)
        if hasUnnamedModels, !isModel, fields.reference == nil, let name = modelNames[node] {
            return API.Schema(kind: .reference(name), isNullable: saysNull(fields), node: node)
        }
        reportIgnoredKeywords(fields)
        return schema(fields)
    }

    private mutating func schema(_ fields: SchemaFields) -> API.Schema {
        if let reference = fields.reference {
            let hasMore =
                fields.hasOwnShape && !repeatsType(of: reference, fields) || fields.has(.allOf)
                || isUnion(fields)
            if !hasMore || !dialect.mergesReferenceSiblings {
                return referenceSchema(reference, fields)
            }
            return combinedSchema(fields)
        }
        if fields.has(.reference) {
            report(
                .shapeUnexpected, at: fields[.reference] ?? fields.node,
                ["a string", fields[.reference]?.shapeName ?? ""])
        }
        let isUnion = isUnion(fields)
        if fields.has(.allOf) || isUnion && fields.hasObjectShape { return combinedSchema(fields) }
        return isUnion ? unionSchema(fields) : plainSchema(fields)
    }

    /// The schema of a value that is `{"$ref": "#/definitions/Name"}` and no more, the most
    /// frequent one by far.
    private mutating func plainReference(_ node: Node) -> API.Schema? {
        guard node.kind == .object, node.count == 1 else { return nil }
        let storage = node.storage
        let record = storage.records[Int(node.index) + 1]
        guard !record.isShadowed, record.keyLength == 4,
            storage.withKey(of: record, SchemaKeyword.keyword) == .reference
        else { return nil }
        let reference = Node(storage: storage, index: node.index + 1)
        guard reference.kind == .string, let index = namedSchema(reference),
            let target = namedTargets[index]
        else { return nil }
        return API.Schema(
            kind: .reference(target.name), isNullable: target.isNullable, node: node)
    }

    /// Whether a schema beside a reference names the type that the other one has anyway, and perhaps
    /// null: that makes the reference nullable, and no copy of what it refers to.
    private mutating func repeatsType(of reference: Node, _ fields: SchemaFields) -> Bool {
        guard let type = fields.bareType else { return false }
        if type.isEmpty { return true }
        guard let target = schemaTarget(of: reference) else { return false }
        return isOfType(type, SchemaFields(target.node))
    }

    /// Whether all values of a schema are of a type, as far as its own keywords tell.
    func isOfType(_ type: String, _ fields: SchemaFields) -> Bool {
        if let given = fields[.type] {
            return given.string == type
                || given.elements.contains { $0.string == type } && given.count <= 2
        }
        if fields.hasObjectShape || fields.has(.allOf) { return type == "object" }
        if let values = fields[.values], values.count > 0 {
            return values.elements.allSatisfy { $0.isNull || fits($0, type: type) }
        }
        return !fields.hasShape
    }

    private mutating func referenceSchema(_ reference: Node, _ fields: SchemaFields) -> API.Schema {
        guard let target = schemaTarget(of: reference) else {
            return API.Schema(kind: .any, node: fields.node)
        }
        var schema = API.Schema(
            kind: .reference(target.name), isNullable: target.isNullable, node: fields.node)
        if fields.node.count > 1 { annotate(&schema, by: fields) }
        return schema
    }

    /// The schema at the end of the references that begin with this one.
    ///
    /// - Parameter reference: The value of `$ref`.
    mutating func schemaTarget(of reference: Node) -> SchemaTarget? {
        if let index = namedSchema(reference) {
            if let known = namedTargets[index] { return known }
            let node = Node(storage: reference.storage, index: index)
            let target = schemaTarget(node, of: reference)
            namedTargets[index] = target
            return target
        }
        guard let text = reference.string else { return nil }
        let key = ReferenceKey(document: ObjectIdentifier(reference.storage), text: WireName(text))
        if let known = schemaTargets[key] { return known }
        guard let node = lookUp(text, at: reference) else { return nil }
        let target = schemaTarget(node, of: reference)
        schemaTargets[key] = target
        return target
    }

    /// The index of the schema that a reference names in the plain way, `#/definitions/Name`: most
    /// references do, and there are many.
    private func namedSchema(_ reference: Node) -> UInt32? {
        guard let container = schemaContainer, reference.storage === container.storage else {
            return nil
        }
        let record = reference.record
        guard !record.hasEscapes, record.length > schemaPrefix.count else { return nil }
        return schemaPrefix.withUnsafeBytes { prefix in
            reference.storage.file.bytes.withUnsafeBytes { bytes in
                let start = Int(record.offset) + 1
                let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + record.length])
                let name = UnsafeRawBufferPointer(rebasing: text[prefix.count...])
                let head = UnsafeRawBufferPointer(rebasing: text[..<prefix.count])
                // A slash, or a character in disguise.
                let isPlain = name.allSatisfy { $0 != 0x2F && $0 != 0x25 && $0 != 0x7E }
                guard isPlain, KeyBytes.areEqual(head, prefix) else { return nil }
                return reference.storage.member(of: container.index, key: name)
            }
        }
    }

    /// The schema at the end of the references that begin with a value.
    private mutating func schemaTarget(_ first: Node, of reference: Node) -> SchemaTarget? {
        var node = first
        var visited = [reference.parent ?? reference]
        var isNullable = false
        var fields = SchemaFields(node)
        while let next = fields.reference,
            !dialect.mergesReferenceSiblings
                || (!fields.hasOwnShape || fields.bareType == "") && !fields.has(.allOf)
        {
            guard !visited.contains(node) else {
                reportCycle(visited)
                return nil
            }
            guard visited.count < limits.maximumDepth else {
                reportTooLarge(
                    "references follow each other", limits.maximumDepth, at: reference)
                return nil
            }
            visited.append(node)
            isNullable = isNullable || saysNull(fields)
            guard let target = lookUp(next) else { return nil }
            node = target
            fields = SchemaFields(node)
        }
        return SchemaTarget(
            node: node, name: modelName(of: node), isNullable: isNullable || saysNull(fields))
    }

    /// Whether a schema itself says that null is a value.
    func saysNull(_ fields: SchemaFields) -> Bool {
        if fields[.nullable]?.bool == true || fields[.xNullable]?.bool == true { return true }
        if let type = fields[.type],
            type.string == "null" || type.elements.contains(where: { $0.string == "null" })
        {
            return true
        }
        if fields[.values]?.elements.contains(where: \.isNull) == true { return true }
        if fields[.const]?.isNull == true { return true }
        guard let alternatives = fields[.oneOf] ?? fields[.anyOf] else { return false }
        return alternatives.elements.contains { isNull($0) }
    }

    /// Whether null is the only value of a schema.
    func isNull(_ node: Node) -> Bool {
        guard node.kind == .object else { return false }
        let fields = SchemaFields(node)
        if let type = fields[.type] {
            if type.string == "null" { return true }
            if type.kind == .array, type.count == 1 { return type[0]?.string == "null" }
        }
        if let const = fields[.const] { return const.isNull }
        guard let values = fields[.values], values.count > 0 else { return false }
        return values.elements.allSatisfy(\.isNull)
    }

    private mutating func reportIgnoredKeywords(_ fields: SchemaFields) {
        for keyword in [
            SchemaKeyword.not, .if, .dependentSchemas, .dynamicReference, .recursiveReference,
        ] {
            if let part = fields[keyword] { report(.partIgnored, at: part, [keyword.key]) }
        }
    }
}
