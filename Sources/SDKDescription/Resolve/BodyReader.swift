import SDKDocument

/// Reads request bodies and what media types carry.
struct BodyReader: SchemaUser {
    let parameters: ParameterReader
    let shared = SharedParts<API.RequestBody>()
    var schemas: SchemaBuilder { parameters.schemas }

    /// A request body of OpenAPI 3.
    func read(_ node: Node) -> API.RequestBody? {
        let written = node
        guard let node = references.followed(written, or: References.anyJSON) else {
            return API.RequestBody(
                isRequired: false, contents: [API.Content(anyJSONAt: written)], node: written)
        }
        if let known = shared[node] { return known }
        guard node.kind == .object else {
            input.report(node, isNot: "a request body")
            return nil
        }
        let body: API.RequestBody
        if let content = misplaced(node, written, "a request body") {
            body = API.RequestBody(
                isRequired: node["required"]?.bool == true, contents: [content],
                description: input.text(node["description"]), node: node)
        } else {
            input.checkKeys(of: node, .requestBody)
            if node["content"] == nil { input.report(.partMissing, at: node, ["content"]) }
            body = API.RequestBody(
                isRequired: input.flag(node["required"]), contents: contents(node["content"]),
                description: input.text(node["description"]), node: node)
        }
        if node != written { shared[node] = body }
        return body
    }

    /// What a body or response of OpenAPI 3 without `content` carries: Swagger 2.0's `schema`, or a
    /// schema that stands in its place, as JSON.
    ///
    /// - Parameters:
    ///   - node: What is described.
    ///   - written: The same, or a reference to it.
    ///   - expected: What it should be.
    func misplaced(_ node: Node, _ written: Node, _ expected: String) -> API.Content? {
        guard node["content"] == nil else { return nil }
        let type = "application/json"
        if let schema = node["schema"] {
            input.report(.formOlder, at: schema, ["schema", "that of \(type)"])
            return API.Content(mediaType: type, schema: schemas.child(schema), node: schema)
        }
        guard SchemaFields(node).hasShape else { return nil }
        input.report(written, isNot: expected, so: "its schema is taken as that of \(type)")
        return API.Content(mediaType: type, schema: schemas.child(written), node: written)
    }

    /// What `content` says, one element per media type.
    func contents(_ node: Node?) -> [API.Content] {
        guard let node = input.object(node) else { return [] }
        var contents: [API.Content] = []
        contents.reserveCapacity(node.count)
        for member in node.members where !member.value.isExtension {
            guard let type = mediaType(member.key, at: member.value, isOnly: node.count == 1)
            else { continue }
            contents.append(content(type, member.value))
        }
        return contents
    }

    /// A key of `content`. What is no media type is taken as JSON where nothing else is described.
    private func mediaType(_ key: String, at node: Node, isOnly: Bool) -> String? {
        if Self.isMediaType(key) { return key }
        input.report(
            .mediaTypeMalformed, at: node,
            [key, isOnly ? "application/json is taken for it" : "it is left out"])
        return isOnly ? "application/json" : nil
    }

    /// Whether a text is a type and a subtype, whatever parameters follow.
    private static func isMediaType(_ text: String) -> Bool {
        var hasType = false
        var size = 0
        for byte in text.utf8.prefix(while: { $0 != UInt8(ascii: ";") }) {
            switch byte {
            case UInt8(ascii: "/"):
                guard !hasType, size > 0 else { return false }
                hasType = true
                size = 0
            case 0x21..<0x7F: size += 1
            default: return false
            }
        }
        return hasType && size > 0
    }

    private func content(_ mediaType: String, _ written: Node) -> API.Content {
        guard let node = references.followed(written, or: References.anyJSON) else {
            return API.Content(mediaType: mediaType, schema: .any(at: written), node: written)
        }
        input.checkKeys(of: node, .mediaType)
        var content = API.Content(
            mediaType: mediaType, schema: node["schema"].map { schemas.child($0) },
            encodings: input.members(node["encoding"]).map { encoding($0.key, $0.value) },
            node: node)
        content.hasRawParts = input.dialect != .openAPI30
        content.itemSchema = node["itemSchema"].map { schemas.child($0) }
        content.partTypes = partTypes(node)
        content.example = parameters.example(of: node, content.schema)
        return content
    }

    /// The content types of parts that are told apart by their position.
    private func partTypes(_ node: Node) -> API.Content.PartTypes? {
        guard node["prefixEncoding"] != nil || node["itemEncoding"] != nil else { return nil }
        let first = input.elements(node["prefixEncoding"])
        for encoding in first { input.checkKeys(of: encoding, .encoding) }
        return API.Content.PartTypes(
            first: first.map { input.text($0["contentType"]) ?? "any type" },
            further: input.text(node["itemEncoding"]?["contentType"]))
    }

    private func encoding(_ property: String, _ node: Node) -> API.Content.Encoding {
        input.checkKeys(of: node, .encoding)
        var encoding = API.Content.Encoding(
            property: property, contentType: input.text(node["contentType"]))
        // With one of these, the property is written like a parameter (OpenAPI 3.1, Encoding Object).
        if ["style", "explode", "allowReserved"].contains(where: { node[$0] != nil }) {
            let (style, explode) = parameters.style(node, location: .query)
            encoding.style = style
            encoding.explode = explode
        }
        // OpenAPI 3.1 §4.8.15: this one is described by `contentType`.
        for header in input.members(node["headers"]) where header.key.lowercased() != "content-type"
        {
            // Only its name counts, but a reference is followed wherever it stands.
            _ = references.followed(header.value, or: "text")
            encoding.headers.append(header.key)
        }
        return encoding
    }

    /// The body that Swagger 2.0's parameters with `in: body` or `in: formData` amount to.
    func swagger2Body(
        _ parameters: OperationParameters, consumes: [String]
    ) -> API.RequestBody? {
        if let node = parameters.body {
            let schema = node["schema"].map { schemas.child($0) }
            if schema == nil { input.report(.partMissing, at: node, ["schema"]) }
            let types = consumes.isEmpty ? ["application/json"] : consumes
            let name = input.text(node["name"])
            return API.RequestBody(
                isRequired: input.flag(node["required"]),
                contents: types.map { API.Content(mediaType: $0, schema: schema, node: node) },
                description: input.text(node["description"]),
                // What everybody writes is no name.
                name: name?.lowercased() == "body" ? nil : name, node: node)
        }
        guard let first = parameters.form.first else { return nil }
        return formBody(parameters.form, consumes: consumes, first: first)
    }

    private func formBody(
        _ parameters: [Node], consumes: [String], first: Node
    ) -> API.RequestBody {
        let node = first.parent ?? first
        var properties: [API.Schema.Property] = []
        var encodings: [API.Content.Encoding] = []
        var hasFile = false
        for parameter in parameters {
            let name = input.text(parameter["name"]) ?? ""
            var schema = self.parameters.schema(parameter)
            schema.description = input.text(parameter["description"])
            if parameter["type"]?.string == "file" { hasFile = true }
            if case .array = schema.kind {
                let (style, explode) = self.parameters.collectionStyle(parameter, location: .query)
                encodings.append(
                    API.Content.Encoding(property: name, style: style, explode: explode))
            }
            properties.append(
                API.Schema.Property(
                    name: name, isRequired: input.flag(parameter["required"]), schema: schema,
                    node: parameter))
        }
        let schema = API.Schema(
            kind: .object(API.Schema.Object(properties: properties)), node: node)
        return API.RequestBody(
            isRequired: properties.contains(where: \.isRequired),
            contents: Self.formTypes(consumes, hasFile: hasFile).map {
                API.Content(mediaType: $0, schema: schema, encodings: encodings, node: node)
            },
            node: node)
    }

    /// The types of `consumes` that can carry a form; without one it is the simpler one that can.
    private static func formTypes(_ consumes: [String], hasFile: Bool) -> [String] {
        let form = "application/x-www-form-urlencoded"
        let multipart = "multipart/form-data"
        let types = consumes.filter { type in
            let type = type.lowercased()
            return type.hasPrefix(multipart) || !hasFile && type.hasPrefix(form)
        }
        return types.isEmpty ? [hasFile ? multipart : form] : types
    }
}

extension API.Content {
    /// What stands for a body or response that isn't found.
    init(anyJSONAt node: Node) {
        self.init(mediaType: "application/json", schema: .any(at: node), node: node)
    }
}
