/// What pages say, as parts of a description that are not there yet.
enum DescriptionDraft {
    private static let json = "application/json"

    /// - Parameters:
    ///   - variables: The variables of the path that no page lists.
    ///   - key: The member that has permissions; nil leaves them out.
    static func operation(
        _ operation: StatedOperation, variables: [String], permissions key: String?
    ) -> JSONDraft {
        var members: [JSONDraft.Member] = []
        if let id = operation.id { members.append(("operationId", .string(id))) }
        if !operation.tags.isEmpty { members.append(("tags", .strings(operation.tags))) }
        if let summary = operation.summary { members.append(("summary", .string(summary.value))) }
        if let text = operation.text { members.append(("description", .string(text.value))) }
        if operation.isDeprecated { members.append(("deprecated", .bool(true))) }
        let located = ParameterLocation.all(of: operation)
        let parameters =
            located.compactMap { parameter($0.field, at: $0.location) }
            + variables.map(variable)
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body = body(of: located) { members.append(("requestBody", body)) }
        members.append(("responses", .object([response(operation.returns?.value)])))
        if let key, let permissions = operation.permissions?.value, !permissions.names.isEmpty {
            members.append((key, self.permissions(permissions)))
        }
        return .object(members)
    }

    // MARK: - Parameters and bodies

    /// A parameter; `nil` for what is in the body.
    static func parameter(_ field: StatedField, at location: ParameterLocation) -> JSONDraft? {
        guard let (location, name) = location.parameter else { return nil }
        var members: [JSONDraft.Member] = [("name", .string(name)), ("in", .string(location))]
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        members.append(("required", .bool(location == "path" || !field.isOptional)))
        members.append(("schema", schema(of: field, as: field.type.value.asParameter)))
        return .object(members)
    }

    /// A variable of a path, about which nothing else is known.
    static func variable(_ name: String) -> JSONDraft {
        .object([
            ("name", .string(name)), ("in", .string("path")), ("required", .bool(true)),
            ("schema", PageType.string.schema),
        ])
    }

    /// The body of an operation, or the form that files are sent in.
    static func body(
        of located: [(field: StatedField, location: ParameterLocation)]
    ) -> JSONDraft? {
        if let body = located.first(where: { $0.location == .body }) {
            return self.body(body.field)
        }
        let form = located.compactMap { pair -> (name: String, field: StatedField)? in
            if case .form(let name) = pair.location { (name, pair.field) } else { nil }
        }
        guard !form.isEmpty else { return nil }
        let required = form.filter { !$0.field.isOptional }.map(\.name)
        var schema: [JSONDraft.Member] = [("type", .string("object"))]
        if !required.isEmpty { schema.append(("required", .strings(required))) }
        schema.append(("properties", .object(form.map { ($0.name, property($0.field)) })))
        return .object([
            ("required", .bool(!required.isEmpty)),
            ("content", .object([("multipart/form-data", .object([("schema", .object(schema))]))])),
        ])
    }

    static func body(_ field: StatedField) -> JSONDraft {
        var members: [JSONDraft.Member] = []
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        members.append(("required", .bool(!field.isOptional)))
        members.append(("content", content(field.type.value)))
        return .object(members)
    }

    static func content(_ type: PageType) -> JSONDraft {
        let media = type == .file ? "application/octet-stream" : json
        return .object([(media, .object([("schema", type.schema)]))])
    }

    /// The response of success. Pages give no status: 200 with a body, 204 without (RFC 9110,
    /// section 15.3.5).
    static func response(_ type: PageType?) -> JSONDraft.Member {
        guard let type else { return ("200", .object([("description", .string("Success."))])) }
        if type == .void {
            return ("204", .object([("description", .string("Success, without content."))]))
        }
        return (
            "200", .object([("description", .string("Success.")), ("content", content(type))])
        )
    }

    static func permissions(_ permissions: StatedPermissions) -> JSONDraft {
        .object([
            ("type", .string(permissions.kind.rawValue)),
            ("permissions", .strings(permissions.names)),
        ])
    }

    // MARK: - Models

    static func model(_ model: StatedModel) -> JSONDraft {
        if let values = model.values {
            var members = PageType.enumeration(values).schemaMembers
            if let text = model.text { members.append(("description", .string(text.value))) }
            return .object(members)
        }
        var members: [JSONDraft.Member] = [("type", .string("object"))]
        if let text = model.text { members.append(("description", .string(text.value))) }
        // Names of one key are one property, here as in a description that is there already.
        var seen: Set<String> = []
        let properties = model.properties.filter { seen.insert($0.key).inserted }
        let required = properties.filter { !$0.isOptional }.map(\.name)
        if !required.isEmpty { members.append(("required", .strings(required))) }
        if !properties.isEmpty {
            members.append(("properties", .object(properties.map { ($0.name, property($0)) })))
        }
        return .object(members)
    }

    static func property(_ field: StatedField) -> JSONDraft {
        var members = schemaMembers(of: field, as: field.type.value)
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        if field.isReadOnly { members.append(("readOnly", .bool(true))) }
        return .object(members)
    }

    static func schema(of field: StatedField, as type: PageType) -> JSONDraft {
        .object(schemaMembers(of: field, as: type))
    }

    private static func schemaMembers(
        of field: StatedField, as type: PageType
    ) -> [JSONDraft.Member] {
        guard let text = field.defaultText else { return type.schemaMembers }
        return type.schemaMembers + [("default", type.draft(ofDefault: text))]
    }
}
