extension Resolution {
    /// The answers of an operation, in order.
    ///
    /// - Parameter produces: Swagger 2.0's media types.
    mutating func responses(_ operation: Node, produces: [String]) -> [API.Response] {
        var list: [API.Response] = []
        for member in members(operation["responses"]) {
            guard let code = API.Response.Code(member.key) else {
                report(.responseCodeUnknown, at: member.value, [member.key])
                continue
            }
            guard let node = followed(member.value) else { continue }
            let isShared = node != member.value
            var response = response(node, code: code, produces: produces, isShared: isShared)
            // Codes of errors may stand beside a reference.
            if isShared { response.errorCodes += errorCodes(member.value) }
            list.append(response)
        }
        return list
    }

    private mutating func response(
        _ node: Node, code: API.Response.Code, produces: [String], isShared: Bool
    ) -> API.Response {
        if isShared, var known = sharedResponses[node] {
            known.code = code
            if dialect == .swagger2 { known.contents = swagger2Contents(known, produces) }
            return known
        }
        var response = API.Response(
            code: code, description: text(node["description"]),
            headers: members(node["headers"]).compactMap { header($0.key, $0.value) },
            errorCodes: errorCodes(node), node: node)
        if dialect == .swagger2 {
            if let schema = node["schema"] {
                let schema = childSchema(schema)
                response.contents = [API.Content(mediaType: "", schema: schema, node: node)]
            }
            if isShared { sharedResponses[node] = response }
            response.contents = swagger2Contents(response, produces)
        } else {
            response.contents = contents(node["content"])
            if isShared { sharedResponses[node] = response }
        }
        return response
    }

    /// One content per media type of `produces`.
    private func swagger2Contents(
        _ response: API.Response, _ produces: [String]
    ) -> [API.Content] {
        guard let schema = response.contents.first?.schema else { return [] }
        let types = produces.isEmpty ? ["application/json"] : produces
        return types.map { API.Content(mediaType: $0, schema: schema, node: response.node) }
    }

    private mutating func header(_ name: String, _ node: Node) -> API.Response.Header? {
        guard let node = followed(node) else { return nil }
        // OpenAPI 3.1 §4.8.17: a header of this name is ignored.
        if name.lowercased() == "content-type" { return nil }
        var schema = API.Schema(kind: .any, node: node)
        if dialect == .swagger2 {
            schema = parameterSchema(node)
        } else if let written = node["schema"]
            ?? node["content"]?.members.first(where: { _ in true })?.value["schema"]
        {
            schema = childSchema(written)
        }
        return API.Response.Header(
            name: name, isRequired: node["required"]?.bool == true, schema: schema,
            description: text(node["description"]), node: node)
    }

    private func errorCodes(_ node: Node) -> [(code: String, message: String)] {
        node["x-inin-error-codes"]?.members.map { ($0.key, $0.value.quoted) } ?? []
    }
}

extension API.Response.Code {
    /// - Parameter key: A status code, `4XX`, or `default`.
    init?(_ key: String) {
        if key == "default" {
            self = .default
            return
        }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, (0x31...0x35).contains(bytes[0]) else { return nil }
        if bytes[1] | 0x20 == 0x78, bytes[2] | 0x20 == 0x78 {
            self = .range(Int(bytes[0]) - 0x30)
        } else if let status = Int(key) {
            self = .status(status)
        } else {
            return nil
        }
    }
}
