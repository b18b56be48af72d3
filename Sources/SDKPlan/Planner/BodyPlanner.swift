import SDKDescription
import SDKDocument

/// Plans what requests carry.
struct BodyPlanner {
    private let types: TypePlanner
    private(set) var diagnostics = Diagnostics()

    init(_ types: TypePlanner) { self.types = types }

    /// The argument for a body; nil for one that carries nothing.
    ///
    /// - Parameter names: Those of the other arguments.
    mutating func argument(
        _ body: API.RequestBody, beside names: [MemberName], method: MemberName,
        in scope: inout TypeScope
    ) -> Argument? {
        guard let content = MediaType.preferred(body.contents) else { return nil }
        if body.contents.count > 1 {
            diagnostics.report(
                .contentTypeUnsupported, at: body.node, content.mediaType,
                body.contents.map(\.mediaType).joined(separator: ", "))
        }
        let coding = MediaType.coding(of: content.mediaType, schema: content.schema)
        if coding == .form, isEmptyForm(content.schema) { return nil }
        if let item = content.itemSchema {
            _ = types.type(of: item, named: method.text + " Body Item", in: &scope)
        }
        let type: SwiftType =
            switch coding {
            case .multipart:
                form(content, of: body, method: method, in: &scope) ?? .builtin(.multipart)
            case .text: .builtin(.string)
            case .binary: .builtin(.data)
            case .json, .form:
                content.schema.map {
                    types.type(of: $0, named: method.text + " Body", in: &scope)
                } ?? .builtin(.json)
            }
        return Argument(
            name: Namer.body(beside: names), type: type, isRequired: body.isRequired,
            isDeprecated: false,
            role: .body(
                Argument.BodyRole(
                    coding: coding, mediaType: content.mediaType,
                    encodings: coding == .form ? encodings(content) : [])),
            documentation: Documentation(
                text: text(of: body, content), example: content.example.map(SampleValue.init)))
    }

    /// What is said of a body, and of parts that have no names.
    private func text(of body: API.RequestBody, _ content: API.Content) -> String? {
        guard let types = content.partTypes else { return body.description }
        var parts: [String] = []
        if !types.first.isEmpty {
            parts.append("The parts, in their order: \(types.first.joined(separator: ", ")).")
        }
        if let further = types.further {
            parts.append(
                (types.first.isEmpty ? "Each part: " : "Each further part: ") + further + ".")
        }
        return ([body.description] + [parts.joined(separator: " ")]).compactMap { $0 }
            .joined(separator: " ")
    }

    // MARK: - Forms

    private func object(_ schema: API.Schema?) -> API.Schema.Object? {
        guard let schema, case .object(let object) = types.schemas.followed(schema).kind else {
            return nil
        }
        return object
    }

    /// Whether a form can carry nothing: some descriptions give every operation such a body.
    private func isEmptyForm(_ schema: API.Schema?) -> Bool {
        guard let object = object(schema) else { return false }
        if case .schema = object.additional { return false }
        return object.properties.isEmpty
    }

    /// The properties of a form that are not written in the usual way.
    private func encodings(_ content: API.Content) -> [FormEncoding] {
        guard let object = object(content.schema) else { return [] }
        return content.encodings.compactMap { encoding in
            let name = WireName(encoding.property)
            guard let property = object.properties.first(where: { WireName($0.name) == name })
            else { return nil }
            if let type = encoding.contentType, MediaType.isJSON(type), encoding.style == nil {
                return FormEncoding(property: property.name, style: nil, explode: false)
            }
            guard let style = encoding.style.map(ParameterStyle.init) else { return nil }
            let explode = encoding.explode ?? (style == .form)
            let isUsual: Bool
            switch types.schemas.followed(property.schema).kind {
            case .array: isUsual = style == .form && explode
            case .any, .map, .object, .union: isUsual = false
            case .boolean, .integer, .number, .string, .enumeration, .reference: isUsual = true
            }
            guard !isUsual else { return nil }
            return FormEncoding(property: property.name, style: style, explode: explode)
        }
    }

    // MARK: - Parts

    /// The type with a property for each part of a multipart body; nil when the description doesn't
    /// tell the parts.
    private func form(
        _ content: API.Content, of body: API.RequestBody, method: MemberName,
        in scope: inout TypeScope
    ) -> SwiftType? {
        guard MediaType.essence(content.mediaType) == "multipart/form-data",
            let schema = content.schema, let object = object(schema), !object.properties.isEmpty
        else { return nil }
        let name = scope.names.name(for: method.text + " Body", origin: body.node)
        var inner = TypeScope(within: name, moduleName: types.moduleName)
        inner.names.reserve(object)
        let parts = zip(object.properties, Namer.parts(object)).map { property, name in
            let wire = WireName(property.name)
            return part(
                property, named: name,
                encoding: content.encodings.first { WireName($0.property) == wire }, in: &inner)
        }
        var documentation = Documentation(text: types.schemas.followed(schema).description)
        if documentation.text == nil { documentation.text = body.description }
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil, documentation: documentation, isDeprecated: false,
                kind: .multipart(parts), nested: inner.declarations))
        return .named(name, alias: nil)
    }

    private func part(
        _ property: API.Schema.Property, named name: MemberName, encoding: API.Content.Encoding?,
        in scope: inout TypeScope
    ) -> PartDeclaration {
        let schema = property.schema
        // Not a list of types, and no wildcard.
        let contentType = encoding?.contentType.flatMap { type in
            type.contains(",") || type.contains("*") ? nil : type
        }
        var coding = self.coding(of: schema)
        if coding == .text, let contentType, MediaType.isJSON(contentType) { coding = .json }
        let type: SwiftType
        if coding != .file {
            type = types.type(of: schema, named: property.name, in: &scope)
        } else if case .array = types.schemas.followed(schema).kind {
            type = .array(.builtin(.file))
        } else {
            type = .builtin(.file)
        }
        let isRequired = property.isRequired && !schema.isReadOnly
        return PartDeclaration(
            name: name, wireName: property.name, type: type,
            isRequired: isRequired && !types.schemas.isNullable(schema),
            isDeprecated: schema.isDeprecated, coding: coding,
            contentType: coding == .jsonList && contentType.map(MediaType.isJSON) != true
                || coding == .json && contentType.map(MediaType.essence) == "application/json"
                ? nil : contentType,
            documentation: Documentation(of: schema, in: types.schemas))
    }

    /// How a part is written by default (OpenAPI 3.1 §4.8.15.1.1).
    private func coding(of schema: API.Schema) -> PartDeclaration.Coding {
        let schemas = types.schemas
        let schema = schemas.followed(schema)
        if schemas.isFile(schema) { return .file }
        guard case .array(let element, _) = schema.kind else {
            return schemas.isScalar(schema) ? .text : .json
        }
        if schemas.isFile(element) { return .file }
        if schemas.isNullable(schemas.followed(element)) { return .json }
        return schemas.isScalar(element) ? .text : .jsonList
    }
}
