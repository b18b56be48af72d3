import SDKDocument

extension SchemaBuilder {
    /// A schema that neither refers to others nor combines them.
    func plainSchema(_ fields: SchemaFields) -> API.Schema {
        var schema = API.Schema(kind: plainKind(fields), node: fields.node)
        AnnotationReader(input: input).annotate(&schema, by: fields)
        keepDateForm(&schema)
        return schema
    }

    /// Makes dates text where the description's own example shows another form than RFC 3339's:
    /// they could neither be read nor sent as such.
    private func keepDateForm(_ schema: inout API.Schema) {
        guard case .string(let format?) = schema.kind, format == "date" || format == "date-time",
            let node = schema.example ?? schema.defaultValue, let example = node.string,
            DateForm.isOwn(example, of: format)
        else { return }
        input.report(.dateForm, at: node, [node.quoted, format])
        schema.kind = .string(format: nil)
    }

    private func plainKind(_ fields: SchemaFields) -> API.Schema.Kind {
        if let node = fields[.type], let name = node.string, !fields.has(.values),
            !fields.has(.const)
        {
            // The most frequent form first.
            if let type = JSONType(name: name), type != .file {
                return kind(DeclaredType(type), fields)
            }
            if let model = namedModel(name, at: node, fields) { return model }
            if TypeNameText.listed(in: name) == nil, let type = declaredType(node) {
                return kind(type, fields)
            }
        }
        let types = declaredTypes(fields)
        if fields.has(.values) || fields.has(.const),
            let kind = EnumerationReader(input: input).kind(
                fields, types: types.map(\.type.rawValue))
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
        if let format = contentFormat(fields) { return .string(format: format) }
        return .any
    }

    /// The types of `type`, null left out, and integer too where number is there.
    private func declaredTypes(_ fields: SchemaFields) -> [DeclaredType] {
        guard let node = fields[.type] else { return [] }
        if let name = node.string, let types = listedTypes(name, at: node) { return types }
        if node.kind != .array { return declaredType(node).map { [$0] } ?? [] }
        var types: [DeclaredType] = []
        for node in node.elements {
            if let type = declaredType(node), !types.contains(type) { types.append(type) }
        }
        if types.contains(where: { $0.type == .number }) {
            types.removeAll { $0.type == .integer }
        }
        return types
    }

    /// The types of a name that lists several.
    private func listedTypes(_ name: String, at node: Node) -> [DeclaredType]? {
        guard JSONType(name: name) == nil, let types = TypeNameText.listed(in: name) else {
            return nil
        }
        var names = types.map { "\"\($0.type.rawValue)\"" }
        if TypeNameText.listsNull(name) { names.append("\"null\"") }
        let text = "\"type\": [\(names.joined(separator: ", "))]"
        input.report(.schemaTypeUnknown, at: node, [name, text, text])
        return types
    }

    func declaredType(_ node: Node) -> DeclaredType? {
        guard let name = input.text(node), name != "null" else { return nil }
        if let type = JSONType(name: name), type != .file || input.dialect == .swagger2 {
            return DeclaredType(type)
        }
        let meant = DeclaredType(meantBy: name)
        let text = meant.map(self.text) ?? ""
        input.report(
            .schemaTypeUnknown, at: node, [name, meant == nil ? "any JSON value" : text, text])
        return meant
    }

    /// The keywords that say the same as a type's name.
    private func text(_ declared: DeclaredType) -> String {
        guard let name = declared.element else { return declared.text }
        let element: String
        if registry[name] != nil {
            element = "\"$ref\": \"\(input.dialect.schemaPrefix)\(name)\""
        } else {
            let type = DeclaredType(known: name) ?? DeclaredType(meantBy: name)
            element = type?.text ?? ""
        }
        return declared.text + ", \"items\": {\(element)}"
    }

    /// What the elements of an array are, where the name of its type says so.
    private func element(named name: String, at node: Node) -> API.Schema {
        if registry[name] != nil { return API.Schema(kind: .reference(name), node: node) }
        guard let type = DeclaredType(known: name) ?? DeclaredType(meantBy: name),
            type.element == nil
        else {
            return .any(at: node)
        }
        return API.Schema(kind: kind(type, SchemaFields(node)), node: node)
    }

    /// A model whose name stands where that of a type should.
    private func namedModel(
        _ name: String, at node: Node, _ fields: SchemaFields
    ) -> API.Schema.Kind? {
        guard name != "null", let model = registry[name], model != fields.node else { return nil }
        let reference = "\"$ref\": \"\(input.dialect.schemaPrefix)\(name)\""
        input.report(.schemaTypeUnknown, at: node, [name, reference, reference])
        return .reference(name)
    }

    func kind(_ declared: DeclaredType, _ fields: SchemaFields) -> API.Schema.Kind {
        switch declared.type {
        case .boolean: .boolean
        case .integer: .integer(format: input.text(fields[.format]) ?? declared.format)
        case .number: .number(format: input.text(fields[.format]) ?? declared.format)
        case .string: .string(format: stringFormat(fields) ?? declared.format)
        case .file: .string(format: "binary")
        case .array:
            if let name = declared.element, let type = fields[.type], !fields.has(.items) {
                .array(element(named: name, at: type), unique: false)
            } else {
                arrayKind(fields)
            }
        case .object: objectKind(fields)
        }
    }

    private func stringFormat(_ fields: SchemaFields) -> String? {
        if let format = fields[.format] { return input.text(format) }
        return contentFormat(fields)
    }

    /// What OpenAPI 3.1 says instead of a `format` ("Working with Binary Data"): bytes as Base64,
    /// or, with a media type and no encoding, raw bytes.
    private func contentFormat(_ fields: SchemaFields) -> String? {
        switch fields[.contentEncoding]?.string?.lowercased() {
        case "base64url": return "base64url"
        case "base64": return "byte"
        case "binary"?: return "binary"
        case _?: return nil
        case nil: break
        }
        guard let type = fields[.contentMediaType]?.string?.lowercased() else { return nil }
        let isText = type.hasPrefix("text/") || type.contains("json") || type.contains("xml")
        return isText ? nil : "binary"
    }

    private func arrayKind(_ fields: SchemaFields) -> API.Schema.Kind {
        let unique = fields[.uniqueItems]?.bool == true
        let items = fields[.items]
        if let tuple = fields[.prefixItems] ?? (items?.kind == .array ? items : nil) {
            return .array(tupleElement(tuple, fields), unique: unique)
        }
        guard let items else {
            input.report(.itemsMissing, at: fields.node)
            return .array(.any(at: fields.node), unique: unique)
        }
        return .array(listed(child(items), by: fields), unique: unique)
    }

    /// The elements of an array beside which `enum` lists scalar values. No array is one of those, so
    /// they are meant for the elements (JSON Schema validation §6.1.2).
    private func listed(_ element: API.Schema, by fields: SchemaFields) -> API.Schema {
        guard let list = fields[.values], let type = element.kind.scalarType,
            case let values = input.elements(list).filter({ !$0.isNull }), !values.isEmpty,
            values.allSatisfy({ $0.fits(type: type.rawValue) }),
            let kind = EnumerationReader(input: input).kind(fields, types: [type.rawValue])
        else { return element }
        input.report(.enumOfElements, at: list)
        var element = element
        element.kind = kind
        return element
    }

    /// What all elements of an array are that has a schema for each position.
    private func tupleElement(_ tuple: Node, _ fields: SchemaFields) -> API.Schema {
        let rest = fields.has(.prefixItems) ? fields[.items] : tuple.parent?["additionalItems"]
        var schemas = input.elements(tuple).map { child($0) }
        // `false` says that there are no further ones, and no word hardly ever means anything else.
        if let rest, rest.kind == .object { schemas.append(child(rest)) }
        if let common = API.Schema.common(of: schemas) { return common }
        input.report(schemas.isEmpty ? .itemsMissing : .tupleAsArray, at: tuple)
        return .any(at: tuple)
    }

    func objectKind(_ fields: SchemaFields) -> API.Schema.Kind {
        var additional = additionalProperties(fields)
        if let patterns = fields[.patternProperties] {
            input.report(.patternProperties, at: patterns)
            additional = patternSchema(patterns, beside: additional)
        }
        guard fields.has(.properties) else { return Self.mapKind(additional, fields.node) }
        let required = self.required.names(fields)
        var properties: [API.Schema.Property] = []
        if let list = input.object(fields[.properties]) {
            properties.reserveCapacity(list.count)
            for member in list.members {
                let name = member.key
                // Drafts before the fourth had it in the property.
                if let flag = member.value["required"], flag.kind == .bool {
                    input.report(flag, isNot: "an array")
                }
                properties.append(
                    API.Schema.Property(
                        name: name,
                        isRequired: !required.isEmpty && required[WireName(name)] != nil,
                        schema: child(member.value), node: member.value))
            }
        }
        self.required.note(required, without: properties, of: fields.node)
        if properties.isEmpty, case .schema = additional {
            return Self.mapKind(additional, fields.node)
        }
        return .object(API.Schema.Object(properties: properties, additional: additional))
    }

    private static func mapKind(_ additional: API.Schema.Additional, _ node: Node)
        -> API.Schema.Kind
    {
        switch additional {
        case .unspecified: .map(.any(at: node))
        case .schema(let schema): .map(schema)
        case .none: .object(API.Schema.Object(properties: [], additional: .none))
        }
    }

    /// What `additionalProperties` says, or else `unevaluatedProperties`: what an object without
    /// further schemas doesn't evaluate is what it doesn't name.
    private func additionalProperties(_ fields: SchemaFields) -> API.Schema.Additional {
        guard let node = fields[.additionalProperties] ?? fields[.unevaluatedProperties] else {
            return .unspecified
        }
        if let bool = node.bool { return bool ? .unspecified : .none }
        let schema = child(node)
        if case .any = schema.kind { return .unspecified }
        return .schema(schema)
    }

    /// What all values under names that are told by patterns are, and those of further keys.
    private func patternSchema(
        _ patterns: Node, beside additional: API.Schema.Additional
    ) -> API.Schema.Additional {
        var schemas = input.members(patterns).map { child($0.value) }
        if case .schema(let schema) = additional { schemas.append(schema) }
        guard let common = API.Schema.common(of: schemas) else { return .unspecified }
        if case .any = common.kind { return .unspecified }
        return .schema(common)
    }
}

extension API.Schema.Kind {
    /// The type of a plain text, number or boolean.
    fileprivate var scalarType: JSONType? {
        switch self {
        case .string: .string
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        default: nil
        }
    }
}
