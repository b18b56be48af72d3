import SDKDescription
import SDKDocument

/// Plans what requests carry.
struct BodyPlanner {
    private let types: TypePlanner
    private(set) var diagnostics = Diagnostics()

    init(_ types: TypePlanner) { self.types = types }

    /// The arguments for a body, one list for each of the ways to send it; empty for a body that
    /// carries nothing.
    ///
    /// - Parameter names: Those of the other arguments.
    mutating func arguments(
        _ body: API.RequestBody, beside names: [MemberName], stem: MemberName,
        in scope: inout TypeScope
    ) -> [[Argument]] {
        let choice = BodyChoice(body.contents, in: types.schemas)
        let offers = choice.offers.filter { $0.coding != .form || !isEmptyForm($0.contents[0]) }
        if !choice.others.isEmpty, !offers.isEmpty {
            diagnostics.report(
                .bodyTypeUnused, at: body.node,
                choice.others.map(\.mediaType).joined(separator: ", "),
                offers.flatMap(\.contents).map(\.mediaType).joined(separator: ", "))
        }
        var names = names
        return offers.enumerated().map { index, offer in
            let type = offer.contents[0].mediaType
            let name =
                index == 0
                ? Namer.body(beside: names)
                : Namer.body(offer.coding, mediaType: MediaType.essence(type), beside: names)
            names.append(name)
            // Where a body may be left out, one overload alone can do without: calls without a body
            // would be ambiguous.
            return arguments(
                offer, of: body, named: name, typed: index == 0 ? "body" : name.text,
                isRequired: body.isRequired || index > 0, beside: names, stem: stem, in: &scope)
        }
    }

    private mutating func arguments(
        _ offer: BodyChoice.Offer, of body: API.RequestBody, named name: MemberName,
        typed wire: String, isRequired: Bool, beside names: [MemberName], stem: MemberName,
        in scope: inout TypeScope
    ) -> [Argument] {
        let content = offer.contents[0]
        let coding = offer.coding
        if coding == .text, MediaType.isForm(content.mediaType) {
            diagnostics.report(.formWithoutFields, at: content.node, content.mediaType)
        }
        let typeName = stem.text + " " + wire
        if let item = content.itemSchema {
            _ = types.type(of: item, named: typeName + " Item", in: &scope)
        }
        let type: SwiftType =
            switch coding {
            case .multipart:
                parts(content, of: body, named: typeName, in: &scope) ?? .builtin(.multipart)
            case .text: .builtin(.string)
            case .binary: .builtin(.data)
            case .json, .form:
                content.schema.map { types.type(of: $0, named: typeName, in: &scope) }
                    ?? .builtin(.json)
            }
        let sent = MediaType.sent(content.mediaType, coding)
        let choice = offer.isOpen ? Namer.added("contentType", beside: names) : nil
        let argument = Argument(
            name: name, type: type, isRequired: isRequired, isDeprecated: false,
            role: .body(
                Argument.BodyRole(
                    coding: coding, mediaType: sent, contentType: choice,
                    encodings: coding == .form ? encodings(content) : [])),
            documentation: Documentation(
                text: text(of: body, content), example: content.example.map(SampleValue.init)))
        guard let choice else { return [argument] }
        let list = offer.contents.map { "`\($0.mediaType)`" }.joined(separator: ", ")
        return [
            argument,
            Argument(
                name: choice, type: .builtin(.string), isRequired: false, isDeprecated: false,
                role: .contentType(sent),
                documentation: Documentation(
                    text: "The media type of the body: \(list). Default: `\(sent)`.")),
        ]
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
        schema.flatMap(types.schemas.fields)
    }

    /// Whether a form can carry nothing: some descriptions give every operation such a body.
    private func isEmptyForm(_ content: API.Content) -> Bool {
        guard let object = object(content.schema) else { return false }
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
    private func parts(
        _ content: API.Content, of body: API.RequestBody, named wire: String,
        in scope: inout TypeScope
    ) -> SwiftType? {
        guard let schema = content.schema, let object = object(schema), !object.properties.isEmpty
        else { return nil }
        let name = scope.names.name(for: wire, origin: content.node)
        var inner = TypeScope(within: name, moduleName: types.moduleName)
        inner.names.reserve(object)
        let planner = PartPlanner(types, of: content)
        let parts = planner.parts(object, in: &inner)
        var documentation = Documentation(text: types.schemas.followed(schema).description)
        if documentation.text == nil { documentation.text = body.description }
        scope.declarations.append(
            TypeDeclaration(
                name: name, wireName: nil, documentation: documentation, isDeprecated: false,
                kind: .multipart(parts), nested: inner.declarations))
        return .named(name, alias: nil)
    }
}
