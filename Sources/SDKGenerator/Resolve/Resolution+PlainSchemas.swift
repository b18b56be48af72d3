extension Resolution {
    /// A schema that neither refers to others nor combines them.
    mutating func plainSchema(_ fields: SchemaFields) -> API.Schema {
        var schema = API.Schema(kind: plainKind(fields), node: fields.node)
        annotate(&schema, by: fields)
        return schema
    }

    private mutating func plainKind(_ fields: SchemaFields) -> API.Schema.Kind {
        // The most frequent form first.
        if let node = fields[.type], node.kind == .string, !fields.has(.values),
            !fields.has(.const),
            let type = declaredType(node)
        {
            return kind(type, fields)
        }
        let types = declaredTypes(fields)
        if fields.has(.values) || fields.has(.const),
            let kind = enumerationKind(fields, types: types.map(\.rawValue))
        {
            return kind
        }
        if types.count > 1 {
            let alternatives = types.map { type in
                API.Schema(kind: kind(type, fields), node: fields.node)
            }
            return .union(API.Schema.Union(alternatives: alternatives, isExclusive: false))
        }
        if let type = types.first { return kind(type, fields) }
        if fields[.type]?.string == "null" { return .any }
        if fields.hasObjectShape { return objectKind(fields) }
        if fields.has(.items) || fields.has(.prefixItems) { return arrayKind(fields) }
        return .any
    }

    /// The types of `type`, null left out, and integer too where number is there.
    mutating func declaredTypes(_ fields: SchemaFields) -> [JSONType] {
        guard let node = fields[.type] else { return [] }
        if node.kind != .array { return declaredType(node).map { [$0] } ?? [] }
        var types: [JSONType] = []
        for node in node.elements {
            if let type = declaredType(node), !types.contains(type) { types.append(type) }
        }
        if types.contains(.number) { types.removeAll { $0 == .integer } }
        return types
    }

    private mutating func declaredType(_ node: Node) -> JSONType? {
        guard let name = text(node), name != "null" else { return nil }
        if let type = JSONType(name: name), type != .file || dialect == .swagger2 { return type }
        let suggestion = NearestName.of(name, in: JSONType.allCases.map(\.rawValue))
        report(.schemaTypeUnknown, at: node, [name, suggestion ?? ""])
        return nil
    }

    private mutating func kind(_ type: JSONType, _ fields: SchemaFields) -> API.Schema.Kind {
        switch type {
        case .boolean: .boolean
        case .integer: .integer(format: text(fields[.format]))
        case .number: .number(format: text(fields[.format]))
        case .string: .string(format: stringFormat(fields))
        case .file: .string(format: "binary")
        case .array: arrayKind(fields)
        case .object: objectKind(fields)
        }
    }

    /// `format`, or what OpenAPI 3.1 §4.8.14.3 says instead of it.
    private mutating func stringFormat(_ fields: SchemaFields) -> String? {
        if let format = fields[.format] { return text(format) }
        if let encoding = fields[.contentEncoding]?.string?.lowercased(),
            encoding.hasPrefix("base64")
        {
            return "byte"
        }
        return fields[.contentMediaType]?.string == "application/octet-stream" ? "binary" : nil
    }

    private mutating func arrayKind(_ fields: SchemaFields) -> API.Schema.Kind {
        let unique = fields[.uniqueItems]?.bool == true
        let items = fields[.items]
        if let tuple = fields[.prefixItems] ?? (items?.kind == .array ? items : nil) {
            report(.tupleAsArray, at: tuple)
            return .array(API.Schema(kind: .any, node: tuple), unique: unique)
        }
        guard let items else {
            return .array(API.Schema(kind: .any, node: fields.node), unique: unique)
        }
        return .array(childSchema(items), unique: unique)
    }

    mutating func objectKind(_ fields: SchemaFields) -> API.Schema.Kind {
        var additional = additionalProperties(fields)
        if let patterns = fields[.patternProperties] {
            report(.patternProperties, at: patterns)
            if case .schema = additional {} else { additional = patternSchema(patterns) }
        }
        guard fields.has(.properties) else { return Self.mapKind(additional, fields.node) }
        let required = requiredNames(fields)
        var properties: [API.Schema.Property] = []
        if let list = object(fields[.properties]) {
            properties.reserveCapacity(list.count)
            for member in list.members {
                let name = member.key
                properties.append(
                    API.Schema.Property(
                        name: name,
                        isRequired: !required.isEmpty && required[WireName(name)] != nil,
                        schema: childSchema(member.value), node: member.value))
            }
        }
        noteUnmatched(required, properties: properties, of: fields.node)
        if properties.isEmpty, case .schema = additional {
            return Self.mapKind(additional, fields.node)
        }
        return .object(API.Schema.Object(properties: properties, additional: additional))
    }

    private static func mapKind(_ additional: API.Schema.Additional, _ node: Node)
        -> API.Schema.Kind
    {
        switch additional {
        case .unspecified: .map(API.Schema(kind: .any, node: node))
        case .schema(let schema): .map(schema)
        case .none: .object(API.Schema.Object(properties: [], additional: .none))
        }
    }

    private mutating func additionalProperties(_ fields: SchemaFields) -> API.Schema.Additional {
        guard let node = fields[.additionalProperties] else { return .unspecified }
        if let bool = node.bool { return bool ? .unspecified : .none }
        let schema = childSchema(node)
        if case .any = schema.kind { return .unspecified }
        return .schema(schema)
    }

    private mutating func patternSchema(_ patterns: Node) -> API.Schema.Additional {
        let schemas = members(patterns).map { childSchema($0.value) }
        guard schemas.count == 1, let schema = schemas.first else { return .unspecified }
        if case .any = schema.kind { return .unspecified }
        return .schema(schema)
    }
}
