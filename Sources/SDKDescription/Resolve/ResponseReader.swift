import SDKDocument

/// Reads the responses of operations.
struct ResponseReader: SchemaUser {
    let bodies: BodyReader
    let shared = SharedParts<API.Response>()
    var schemas: SchemaBuilder { bodies.schemas }

    /// The responses of an operation, in order.
    ///
    /// - Parameter produces: Swagger 2.0's media types.
    func read(_ operation: Node, produces: [String]) -> [API.Response] {
        guard let object = input.object(operation["responses"]) else { return [] }
        var list: [API.Response] = []
        list.reserveCapacity(object.count)
        for member in object.members where !member.value.isExtension {
            guard let code = API.Response.Code(member.key) else {
                input.report(.responseCodeUnknown, at: member.value, [member.key])
                continue
            }
            guard let node = references.followed(member.value, or: References.anyJSON) else {
                list.append(
                    API.Response(
                        code: code, contents: [API.Content(anyJSONAt: member.value)],
                        node: member.value))
                continue
            }
            guard node.kind == .object else {
                input.report(node, isNot: "a response", so: "it is one without content")
                list.append(API.Response(code: code, contents: [], node: node))
                continue
            }
            let isShared = node != member.value
            var response = response(
                node, written: member.value, code: code, produces: produces)
            // Codes of errors may stand beside a reference.
            if isShared { response.errorCodes += errorCodes(member.value) }
            // RFC 9110 §15.3.5, §15.3.6, §15.4.5.
            if [.status(204), .status(205), .status(304)].contains(code),
                !response.contents.isEmpty
            {
                input.report(.contentIgnored, at: response.contents[0].node, [code.text])
                response.contents = []
            }
            list.append(response)
        }
        return list
    }

    private func response(
        _ node: Node, written: Node, code: API.Response.Code, produces: [String]
    ) -> API.Response {
        let isShared = node != written
        if isShared, let known = shared[node] {
            return API.Response(
                code: code, summary: known.summary, description: known.description,
                contents: input.dialect == .swagger2
                    ? Self.contents(known.contents.first?.schema, produces, node)
                    : known.contents,
                headers: known.headers, errorCodes: known.errorCodes, node: node)
        }
        let contents =
            input.dialect == .swagger2
            ? Self.contents(node["schema"].map { schemas.child($0) }, produces, node)
            : bodies.misplaced(node, written, "a response").map { [$0] }
                ?? bodies.contents(node["content"])
        input.checkKeys(of: node, .response)
        // Nothing is made of links, but a reference is followed wherever it stands.
        for link in node["links"].map({ input.members($0) }) ?? [] {
            _ = references.followed(link.value, or: "no link")
        }
        let response = API.Response(
            code: code, summary: input.text(node["summary"]),
            description: input.text(node["description"]), contents: contents,
            headers: headers(node["headers"]), errorCodes: errorCodes(node), node: node)
        if isShared { shared[node] = response }
        return response
    }

    /// One content per media type of `produces`.
    private static func contents(
        _ schema: API.Schema?, _ produces: [String], _ node: Node
    ) -> [API.Content] {
        guard let schema else { return [] }
        guard !produces.isEmpty else {
            return [API.Content(mediaType: "application/json", schema: schema, node: node)]
        }
        return produces.map { API.Content(mediaType: $0, schema: schema, node: node) }
    }

    private func headers(_ node: Node?) -> [API.Response.Header] {
        guard let node = input.object(node) else { return [] }
        return node.members.compactMap { header($0.key, $0.value) }
    }

    private func header(_ name: String, _ node: Node) -> API.Response.Header? {
        let written = node
        guard let node = references.followed(written, or: "text") else {
            return API.Response.Header(
                name: name, isRequired: false,
                schema: API.Schema(kind: .string(format: nil), node: written), node: written)
        }
        // OpenAPI 3.1 §4.8.17: a header of this name is ignored.
        if name.lowercased() == "content-type" { return nil }
        var schema = API.Schema.any(at: node)
        if input.dialect == .swagger2 {
            schema = bodies.parameters.schema(node)
        } else if let written = node["schema"]
            ?? node["content"]?.members.first?.value["schema"]
        {
            schema = schemas.child(written)
        } else if let older = bodies.parameters.olderSchema(node) {
            schema = older
        }
        return API.Response.Header(
            name: name, isRequired: node["required"]?.bool == true, schema: schema,
            description: input.text(node["description"]), node: node)
    }

    private func errorCodes(_ node: Node) -> [(code: String, message: String)] {
        node.first(input.options.extensions.errorCodes)?.members.map { ($0.key, $0.value.quoted) }
            ?? []
    }
}

extension API.Response.Code {
    /// The code as it is written.
    package var text: String {
        switch self {
        case .status(let status): String(status)
        case .range(let digit): "\(digit)XX"
        case .default: "default"
        }
    }

    /// - Parameter key: A status code, `4XX`, or `default`.
    init?(_ key: String) {
        if key == "default" {
            self = .default
            return
        }
        let digits = key.utf8
        guard digits.count == 3, let first = digits.first, (0x31...0x35).contains(first) else {
            return nil
        }
        if digits.dropFirst().allSatisfy({ $0 | 0x20 == 0x78 }) {
            self = .range(Int(first) - 0x30)
        } else if let status = Int(key) {
            self = .status(status)
        } else {
            return nil
        }
    }
}
