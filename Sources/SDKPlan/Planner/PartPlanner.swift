import SDKDescription
import SDKDocument

/// Plans the parts of one multipart body.
struct PartPlanner {
    private let types: TypePlanner
    private let content: API.Content

    init(_ types: TypePlanner, of content: API.Content) {
        self.types = types
        self.content = content
    }

    func parts(_ object: API.Schema.Object, in scope: inout TypeScope) -> [PartDeclaration] {
        let encodings = object.properties.map { property in
            let wire = WireName(property.name)
            return content.encodings.first { WireName($0.property) == wire }
        }
        let names = Namer.parts(
            object, withHeaders: encodings.map { $0?.headers.isEmpty == false })
        var parts: [PartDeclaration] = []
        for ((property, encoding), name) in zip(zip(object.properties, encodings), names) {
            var part = part(property, named: name.part, encoding: encoding, in: &scope)
            part.headers = name.headers.map { ($0, encoding?.headers ?? []) }
            parts.append(part)
        }
        return parts
    }

    private func part(
        _ property: API.Schema.Property, named name: MemberName, encoding: API.Content.Encoding?,
        in scope: inout TypeScope
    ) -> PartDeclaration {
        let schema = property.schema
        // Not a list of types, and no wildcard.
        let contentType = (encoding?.contentType ?? mediaType(of: schema)).flatMap { type in
            type.contains(",") || type.contains("*") ? nil : type
        }
        let coding = coding(of: schema, contentType: contentType)
        let type: SwiftType
        if coding != .file {
            type = types.type(of: schema, named: property.name, in: &scope)
        } else if case .array = types.schemas.followed(schema).kind {
            type = .array(.builtin(.file))
        } else {
            type = .builtin(.file)
        }
        let isRequired = property.isRequired && !schema.isReadOnly
        var part = PartDeclaration(
            name: name, wireName: property.name, type: type,
            isRequired: isRequired && !types.schemas.isNullable(schema),
            isDeprecated: schema.isDeprecated, coding: coding,
            contentType: isOwn(contentType, of: schema, coding) ? nil : contentType,
            documentation: Documentation(of: schema, in: types.schemas))
        if part.isRequired, coding != .file {
            part.initial = InitialValue(of: property, tag: nil, in: types.schemas)
        }
        // The type says so.
        if coding == .file { part.documentation.notes.removeAll { $0 == .format("binary") } }
        if coding == .text, let style = encoding?.style.map(ParameterStyle.init),
            case .array = types.schemas.followed(schema).kind
        {
            let explode = encoding?.explode ?? (style == .form)
            if !explode { part.joined = style }
        }
        return part
    }

    /// The media type that the schema of raw bytes names itself (OpenAPI 3.1, "Working with Binary
    /// Data").
    private func mediaType(of schema: API.Schema) -> String? {
        var schema = types.schemas.followed(schema)
        if case .array(let element, _) = schema.kind { schema = types.schemas.followed(element) }
        return types.schemas.isFile(schema) ? schema.node["contentMediaType"]?.string : nil
    }

    /// Whether the runtime writes a content type without being told.
    private func isOwn(
        _ contentType: String?, of schema: API.Schema, _ coding: PartDeclaration.Coding
    ) -> Bool {
        guard let contentType else { return true }
        switch coding {
        case .file, .text: return false
        case .jsonList: return !MediaType.isJSON(contentType)
        case .json:
            // What may be a scalar would be text without it.
            switch types.schemas.followed(schema).kind {
            case .object, .map, .array:
                return MediaType.essence(contentType) == "application/json"
            default: return false
            }
        }
    }

    /// How a part is written (OpenAPI 3.1 §4.8.15.1.1): by its content type, or by its schema.
    private func coding(
        of schema: API.Schema, contentType: String?
    ) -> PartDeclaration.Coding {
        let coding = coding(of: types.schemas.followed(schema), contentType != nil)
        guard let contentType, coding != .file else { return coding }
        if MediaType.isJSON(contentType) { return coding == .text ? .json : coding }
        let isText = MediaType.essence(contentType).hasPrefix("text/")
        // Nothing else can be made of a value that is no text.
        return coding == .text || isText ? coding : .file
    }

    private func coding(
        of schema: API.Schema, _ hasContentType: Bool
    ) -> PartDeclaration.Coding {
        let schemas = types.schemas
        if isFile(schema, hasContentType) { return .file }
        guard case .array(let element, _) = schema.kind else {
            return schemas.isScalar(schema) ? .text : .json
        }
        if isFile(element, hasContentType) { return .file }
        if schemas.isNullable(schemas.followed(element)) { return .json }
        return schemas.isScalar(element) ? .text : .jsonList
    }

    /// Raw bytes; in OpenAPI 3.1 what has neither type nor content type is, too.
    private func isFile(_ schema: API.Schema, _ hasContentType: Bool) -> Bool {
        types.schemas.isFile(schema)
            || content.hasRawParts && !hasContentType && types.schemas.isAny(schema)
    }
}
