import SDKDocument

/// Reads the parameters of operations.
struct ParameterReader: SchemaUser {
    let schemas: SchemaBuilder
    let shared = SharedParts<API.Parameter>()

    /// The parameters of an operation and, unless it overrides them, of its path item.
    ///
    /// - Parameters:
    ///   - lists: The `parameters` of the path item, and of what it refers to.
    ///   - subject: The operation, for messages.
    func read(
        _ operation: Node, path: CallablePath, shared lists: [Node], subject: String
    ) -> OperationParameters {
        func written(_ list: Node?) -> [WrittenParameter] {
            input.elements(list).compactMap { self.written($0, path: path, subject: subject) }
        }
        let own = written(operation["parameters"])
        let ownKeys = Set(own.map(\.key))
        let inherited = lists.flatMap { written($0) }.filter { !ownKeys.contains($0.key) }
        var sorted = OperationParameters()
        var known: Set<ParameterKey> = []
        for parameter in inherited + own {
            let node = parameter.node
            guard known.insert(parameter.key).inserted else {
                input.report(
                    .parameterDuplicate, at: node, subject: subject, [parameter.key.name.text])
                continue
            }
            switch parameter.key.location {
            case "body": sorted.body = node
            case "formData": sorted.form.append(node)
            default:
                guard let location = API.Parameter.Location(rawValue: parameter.key.location),
                    let read = self.parameter(
                        node, name: parameter.key.name.text, location: location,
                        isFound: parameter.isFound)
                else { continue }
                sorted.plain.append(read)
            }
        }
        if let whole = sorted.plain.first(where: { $0.location == .querystring }),
            sorted.plain.count(where: { $0.location == .querystring || $0.location == .query }) > 1
        {
            input.report(.queryMixed, at: whole.node, subject: subject, [whole.name])
        }
        match(&sorted.plain, path: path, operation: operation, subject: subject)
        return sorted
    }

    /// A parameter with its name and where it goes. What the description lacks of that is made up:
    /// without the parameter, the operation couldn't be called as it was meant.
    private func written(
        _ written: Node, path: CallablePath, subject: String
    ) -> WrittenParameter? {
        let target = references.followed(written, or: "a text parameter")
        let node = target ?? written
        let name: String
        if let given = node["name"] {
            guard let text = input.name(given) else { return nil }
            name = text
        } else if let last = written["$ref"]?.string?.split(separator: "/").last {
            name = JSONPointer.tokens(of: "/" + last)?.first ?? String(last)
        } else {
            input.report(.parameterLeftOut, at: node, subject: subject)
            return nil
        }
        let location = location(
            of: node, named: name, isFound: target != nil, path: path, subject: subject)
        return WrittenParameter(
            node: node, key: ParameterKey(name: WireName(name), location: location),
            isFound: target != nil)
    }

    /// Where a parameter goes: what it says itself, or what its path suggests.
    private func location(
        of node: Node, named name: String, isFound: Bool, path: CallablePath, subject: String
    ) -> String {
        let given = node["in"]?.string
        let isOld = given == "body" || given == "formData"
        if let given, isOld || API.Parameter.Location(rawValue: given) != nil {
            if isOld, input.dialect != .swagger2 {
                input.report(
                    .parameterRepaired, at: node["in"] ?? node, subject: subject,
                    ["has the location '\(given)' of Swagger 2.0", name, "body"])
            }
            return given == "path" && path.queryNames.contains(name) ? "query" : given
        }
        let meant = given.flatMap {
            NearestName.of($0, in: API.Parameter.Location.allCases.map(\.rawValue))
        }
        let location = path.names.contains(name) ? "path" : meant ?? "query"
        let unknown = given.map { "has the unknown location '\($0)'" }
        input.report(
            .parameterRepaired, at: node["in"] ?? node, subject: subject,
            [isFound ? unknown ?? "has no 'in'" : "can't be found", name, location])
        return location
    }

    /// Makes the parameters of path and query those of the template.
    private func match(
        _ parameters: inout [API.Parameter], path: CallablePath, operation: Node, subject: String
    ) {
        let wanted = Set(path.names.map(WireName.init))
        parameters.removeAll { parameter in
            guard parameter.location == .path, !wanted.contains(WireName(parameter.name)) else {
                return false
            }
            input.report(
                .pathParameterUnused, at: parameter.node, subject: subject, [parameter.name])
            return true
        }
        for (names, location) in [
            (path.names, API.Parameter.Location.path), (path.queryNames, .query),
        ] {
            let declared = Set(
                parameters.lazy.filter { $0.location == location }.map { WireName($0.name) })
            for name in names where !declared.contains(WireName(name)) {
                input.report(.pathParameterUndeclared, at: operation, subject: subject, [name])
                parameters.append(
                    API.Parameter(
                        name: name, location: location, isRequired: true,
                        schema: API.Schema(kind: .string(format: nil), node: operation),
                        style: location.defaultStyle, explode: location.defaultStyle == .form,
                        node: operation))
            }
        }
    }

    /// One parameter; `nil` for a header that is set by other means.
    private func parameter(
        _ node: Node, name: String, location: API.Parameter.Location, isFound: Bool
    ) -> API.Parameter? {
        if let known = shared[node] { return known }
        // OpenAPI 3.1 §4.8.12.2: a definition of one of these is ignored.
        if input.dialect != .swagger2, location == .header,
            ["accept", "content-type", "authorization"].contains(name.lowercased())
        {
            input.report(.parameterIgnored, at: node, [name])
            return nil
        }
        var parameter = API.Parameter(
            name: name, location: location,
            isRequired: location == .path || input.flag(node["required"]),
            schema: isFound
                ? .any(at: node) : API.Schema(kind: .string(format: nil), node: node),
            style: location.defaultStyle, explode: location.defaultStyle == .form,
            allowReserved: input.flag(node["allowReserved"]),
            allowEmptyValue: input.flag(node["allowEmptyValue"]),
            description: input.text(node["description"]),
            isDeprecated: input.flag(node["deprecated"]), node: node)
        if !isFound { return parameter }
        if input.dialect == .swagger2 {
            parameter.schema = schema(node)
            (parameter.style, parameter.explode) = collectionStyle(node, location: location)
        } else {
            (parameter.style, parameter.explode) = style(node, location: location)
            if let schema = node["schema"] {
                parameter.schema = schemas.child(schema)
            } else if let content = input.members(node["content"]).first {
                parameter.contentType = content.key
                let media = references.followed(content.value, or: References.anyJSON)
                if let schema = media?["schema"] { parameter.schema = schemas.child(schema) }
            } else if let older = olderSchema(node) {
                parameter.schema = older
            }
            if location == .querystring {
                if node["content"] == nil { input.report(.partMissing, at: node, ["content"]) }
                input.reportLater("in: querystring", of: .openAPI32, at: node["in"] ?? node)
            }
            if parameter.schema.example == nil {
                parameter.schema.example = example(of: node, parameter.schema)
            }
        }
        input.checkKeys(of: node, .parameter)
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

    /// What an OpenAPI 3 parameter or header says beside its name, as Swagger 2.0 has it.
    func olderSchema(_ node: Node) -> API.Schema? {
        guard let type = node["type"] ?? node["enum"] ?? node["items"] else { return nil }
        input.report(.formOlder, at: type, [type.key ?? "type", "a part of 'schema'"])
        return schema(node)
    }

    /// `example`, or the first of `examples`.
    func example(of node: Node, _ schema: API.Schema?) -> Node? {
        if let example = node["example"] { return example }
        guard let first = node["examples"]?.members.first?.value else {
            return nil
        }
        guard let example = references.followed(first, or: "no example") else { return nil }
        input.checkKeys(of: example, .example)
        if let value = example["dataValue"] ?? example["value"] { return value }
        // What is sent says what the value is only where that is text.
        guard case .string? = schema?.kind else { return nil }
        return example["serializedValue"]
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

/// A parameter of a list, with references followed.
private struct WrittenParameter {
    var node: Node
    var key: ParameterKey
    /// False for a reference that leads nowhere.
    var isFound: Bool
}

/// What tells the parameters of an operation apart.
private struct ParameterKey: Hashable {
    let name: WireName
    /// `in`.
    let location: String
}
