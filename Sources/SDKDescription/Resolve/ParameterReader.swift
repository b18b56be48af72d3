import SDKDocument

/// Reads the parameters of operations.
struct ParameterReader: SchemaUser {
    let schemas: SchemaBuilder
    let shared = SharedParts<API.Parameter>()

    /// The parameters of a list, with references followed; those that lead nowhere are left out.
    func nodes(_ list: Node?) -> [Node] {
        input.elements(list).compactMap { references.followed($0) }
    }

    /// The parameters of an operation and, unless it overrides them, of its path item.
    ///
    /// - Returns: `nil`, and reported, if a parameter can't be understood: without it, the
    ///   operation would be wrong.
    func read(
        _ operation: Node, path: String, shared: [Node], subject: String
    ) -> OperationParameters? {
        let own = nodes(operation["parameters"])
        guard own.count == operation["parameters"]?.count ?? 0 else {
            input.report(
                .operationLeftOut, at: operation, subject: subject,
                ["a parameter can't be found"])
            return nil
        }
        let ownKeys = shared.isEmpty ? [] : Set(own.compactMap { ParameterKey($0) })
        var sorted = OperationParameters()
        var known: Set<ParameterKey> = []
        for node in shared.filter({ ParameterKey($0).map { !ownKeys.contains($0) } ?? true }) + own
        {
            guard let key = ParameterKey(node) else {
                input.report(
                    .operationLeftOut, at: node, subject: subject,
                    ["a parameter has no 'name' or 'in'"])
                return nil
            }
            guard input.name(node["name"]) != nil else { return nil }
            guard known.insert(key).inserted else {
                input.report(.parameterDuplicate, at: node, subject: subject, [key.name.text])
                continue
            }
            switch key.place {
            case "body" where input.dialect == .swagger2: sorted.body = node
            case "formData" where input.dialect == .swagger2: sorted.form.append(node)
            default:
                guard let place = API.Parameter.Place(rawValue: key.place) else {
                    input.report(
                        .operationLeftOut, at: node["in"] ?? node, subject: subject,
                        ["the place '\(key.place)' of a parameter is unknown"])
                    return nil
                }
                if let parameter = parameter(node, name: key.name.text, place: place) {
                    sorted.plain.append(parameter)
                }
            }
        }
        match(&sorted.plain, path: path, operation: operation, subject: subject)
        return sorted
    }

    /// Makes the path's parameters those of its template.
    private func match(
        _ parameters: inout [API.Parameter], path: String, operation: Node, subject: String
    ) {
        let names = PathTemplate(path)?.names ?? []
        let wanted = Set(names.map(WireName.init))
        parameters.removeAll { parameter in
            guard parameter.place == .path, !wanted.contains(WireName(parameter.name)) else {
                return false
            }
            input.report(
                .pathParameterUnused, at: parameter.node, subject: subject, [parameter.name])
            return true
        }
        let declared = Set(parameters.lazy.filter { $0.place == .path }.map { WireName($0.name) })
        for name in names where !declared.contains(WireName(name)) {
            input.report(.pathParameterUndeclared, at: operation, subject: subject, [name])
            parameters.append(
                API.Parameter(
                    name: name, place: .path, isRequired: true,
                    schema: API.Schema(kind: .string(format: nil), node: operation),
                    style: .simple, explode: false, node: operation))
        }
    }

    /// One parameter; `nil` for a header that is set by other means.
    private func parameter(
        _ node: Node, name: String, place: API.Parameter.Place
    ) -> API.Parameter? {
        if let known = shared[node] { return known }
        // OpenAPI 3.1 §4.8.12.2: a definition of one of these is ignored.
        if input.dialect != .swagger2, place == .header,
            ["accept", "content-type", "authorization"].contains(name.lowercased())
        {
            input.report(.parameterIgnored, at: node, [name])
            return nil
        }
        var parameter = API.Parameter(
            name: name, place: place, isRequired: place == .path || input.flag(node["required"]),
            schema: .any(at: node), style: .simple, explode: false,
            allowReserved: input.flag(node["allowReserved"]),
            allowEmptyValue: input.flag(node["allowEmptyValue"]),
            description: input.text(node["description"]),
            isDeprecated: input.flag(node["deprecated"]),
            node: node)
        if input.dialect == .swagger2 {
            parameter.schema = schema(node)
            (parameter.style, parameter.explode) = collectionStyle(node, place: place)
        } else {
            (parameter.style, parameter.explode) = style(node, place: place)
            if let schema = node["schema"] {
                parameter.schema = schemas.child(schema)
            } else if let content = input.members(node["content"]).first {
                parameter.contentType = content.key
                if let schema = content.value["schema"] { parameter.schema = schemas.child(schema) }
            }
            if parameter.schema.example == nil { parameter.schema.example = example(of: node) }
        }
        if node.isShared { shared[node] = parameter }
        return parameter
    }

    /// The schema of a Swagger 2.0 parameter or header, which is written beside its name. What is
    /// said of the parameter is not repeated.
    func schema(_ node: Node) -> API.Schema {
        // Some descriptions have the newer form.
        if let schema = node["schema"], node["type"] == nil { return schemas.child(schema) }
        var schema = schemas.plainSchema(SchemaFields(node))
        schema.description = nil
        schema.isDeprecated = false
        return schema
    }

    /// `example`, or the first of `examples`.
    private func example(of node: Node) -> Node? {
        if let example = node["example"] { return example }
        guard let first = node["examples"]?.members.first(where: { _ in true })?.value else {
            return nil
        }
        return references.followed(first)?["value"]
    }
}

/// The parameters of an operation, sorted by what becomes of them.
struct OperationParameters {
    /// Those that go into the path, the query, a header or a cookie.
    var plain: [API.Parameter] = []
    /// Swagger 2.0's parameter with `in: body`.
    var body: Node?
    /// Swagger 2.0's parameters with `in: formData`.
    var form: [Node] = []
}

/// What tells the parameters of an operation apart.
private struct ParameterKey: Hashable {
    let name: WireName
    /// `in` as written.
    let place: String

    init?(_ node: Node) {
        guard let name = node["name"]?.string, let place = node["in"]?.string else { return nil }
        self.name = WireName(name)
        self.place = place
    }
}
