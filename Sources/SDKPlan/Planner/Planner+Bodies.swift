import SDKDescription
import SDKDocument

extension Planner {
    mutating func bodyArgument(
        _ body: API.RequestBody, names: [String], method: MemberName, in scope: inout TypeScope
    ) -> Argument? {
        guard let content = MediaType.preferred(body.contents) else { return nil }
        if body.contents.count > 1 { reportChoice(content, of: body.contents, at: body.node) }
        let coding = MediaType.coding(of: content.mediaType, schema: content.schema)
        if coding == .form, isEmptyForm(content.schema) { return nil }
        let type: SwiftType =
            switch coding {
            case .multipart:
                multipartType(content, of: body, method: method, in: &scope)
                    ?? .builtin(.multipart)
            case .text: .builtin(.string)
            case .binary: .builtin(.data)
            case .json, .form:
                bodyType(content.schema, method: method, in: &scope)
            }
        let name = Self.bodyName(beside: names)
        return Argument(
            name: MemberName(text: name), type: type, isRequired: body.isRequired,
            isDeprecated: false,
            role: .body(
                Argument.BodyRole(
                    coding: coding, mediaType: content.mediaType,
                    encodings: coding == .form ? encodings(content) : [])),
            documentation: Documentation(text: body.description))
    }

    private mutating func bodyType(
        _ schema: API.Schema?, method: MemberName, in scope: inout TypeScope
    ) -> SwiftType {
        guard let schema else { return .builtin(.json) }
        return type(of: schema, named: method.text + " Body", in: &scope)
    }

    private mutating func reportChoice(
        _ content: API.Content, of contents: [API.Content], at node: Node
    ) {
        diagnostics.report(
            .contentTypeUnsupported, at: node, content.mediaType,
            contents.map(\.mediaType).joined(separator: ", "))
    }

    // MARK: - Forms

    /// Whether a form can carry nothing: some descriptions give every operation such a body.
    private func isEmptyForm(_ schema: API.Schema?) -> Bool {
        guard let schema, case .object(let object) = schemas.followed(schema).kind else {
            return false
        }
        if case .schema = object.additional { return false }
        return object.properties.isEmpty
    }

    /// The properties of a form that are not written in the usual way.
    private func encodings(_ content: API.Content) -> [FormEncoding] {
        guard let schema = content.schema, case .object(let object) = schemas.followed(schema).kind
        else {
            return []
        }
        return content.encodings.compactMap { encoding in
            let name = WireName(encoding.property)
            guard let property = object.properties.first(where: { WireName($0.name) == name })
            else { return nil }
            if let type = encoding.contentType, MediaType.isJSON(type), encoding.style == nil {
                return FormEncoding(property: property.name, style: nil, explode: false)
            }
            guard let style = encoding.style else { return nil }
            let explode = encoding.explode ?? (style == .form)
            let isUsual: Bool
            switch schemas.followed(property.schema).kind {
            case .array: isUsual = style == .form && explode
            case .any, .map, .object, .union: isUsual = false
            case .boolean, .integer, .number, .string, .enumeration, .reference: isUsual = true
            }
            guard !isUsual else { return nil }
            return FormEncoding(property: property.name, style: style, explode: explode)
        }
    }
}
