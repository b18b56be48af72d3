import SDKDescription
import SDKDocument

extension Planner {
    /// The type with a property for each part of a multipart body; nil when the description doesn't
    /// tell the parts.
    mutating func multipartType(
        _ content: API.Content, of body: API.RequestBody, method: MemberName,
        in scope: inout TypeScope
    ) -> SwiftType? {
        guard MediaType.essence(content.mediaType) == "multipart/form-data",
            let schema = content.schema, case .object(let object) = schemas.followed(schema).kind,
            !object.properties.isEmpty
        else { return nil }
        let name = scope.name(for: method.text + " Body", origin: body.node)
        var inner = scope.nested(in: name)
        inner.reserve(object.properties.compactMap { Self.typeWire($0.name, $0.schema) })
        let names = Namer.unique(
            object.properties.map(\.name), plain: Self.partText,
            taken: ReservedWords.multipartMembers, close: Self.unlikeType)
        let parts = zip(object.properties, names).map { property, name in
            let wire = WireName(property.name)
            return part(
                property, named: name,
                encoding: content.encodings.first { WireName($0.property) == wire }, in: &inner)
        }
        var documentation = Documentation(text: schemas.followed(schema).description)
        if documentation.text == nil { documentation.text = body.description }
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil, documentation: documentation, isDeprecated: false,
                kind: .multipart(parts), nested: inner.declarations))
        return .named(name, alias: nil)
    }

    private static func partText(_ wire: String) -> String {
        Namer.memberText(wire, besides: ReservedWords.multipartMembers, suffix: "Part")
    }

    private mutating func part(
        _ property: API.Schema.Property, named name: String, encoding: API.Content.Encoding?,
        in scope: inout TypeScope
    ) -> PartDeclaration {
        let schema = property.schema
        let contentType = encoding?.contentType.flatMap(Self.single)
        let type: SwiftType
        var coding = self.coding(of: schema)
        if coding == .text, let contentType, MediaType.isJSON(contentType) { coding = .json }
        if coding == .file {
            if case .array = schemas.followed(schema).kind {
                type = .array(.builtin(.file))
            } else {
                type = .builtin(.file)
            }
        } else {
            type = self.type(of: schema, named: property.name, in: &scope)
        }
        return PartDeclaration(
            name: MemberName(text: name), wireName: property.name, type: type,
            isRequired: property.isRequired && !schema.isReadOnly && !schemas.isNullable(schema),
            isDeprecated: schema.isDeprecated, coding: coding,
            contentType: coding == .jsonList && contentType.map(MediaType.isJSON) != true
                || coding == .json && contentType.map(MediaType.essence) == "application/json"
                ? nil : contentType,
            documentation: Documentation(of: schema))
    }

    /// How a part is written by default (OpenAPI 3.1 §4.8.15.1.1).
    private func coding(of schema: API.Schema) -> PartDeclaration.Coding {
        let schema = schemas.followed(schema)
        if Self.isFile(schema) { return .file }
        switch schema.kind {
        case .array(let element, _):
            let element = schemas.followed(element)
            if Self.isFile(element) { return .file }
            if schemas.isNullable(element) { return .json }
            return isScalar(element) ? .text : .jsonList
        default: return isScalar(schema) ? .text : .json
        }
    }

    private static func isFile(_ schema: API.Schema) -> Bool {
        if case .string(format: "binary") = schema.kind { return true }
        return false
    }

    func isScalar(_ schema: API.Schema) -> Bool {
        switch schemas.followed(schema).kind {
        case .boolean, .integer, .number, .string, .enumeration: true
        case .any, .array, .map, .object, .union, .reference: false
        }
    }

    /// A content type that is one: not a list, and no wildcard.
    private static func single(_ type: String) -> String? {
        type.contains(",") || type.contains("*") ? nil : type
    }
}
