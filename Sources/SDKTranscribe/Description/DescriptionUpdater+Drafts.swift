extension DescriptionUpdater {
    static let parameterOrder = ["name", "in", "description", "required", "schema"]
    static let contentType = "application/json"

    /// An operation that the description does not have yet.
    mutating func draft(of operation: StatedOperation) -> JSONDraft {
        var members: [JSONDraft.Member] = [("operationId", .string(operation.name.value))]
        if let tag = operation.tag { members.append(("tags", .strings([tag]))) }
        if let summary = operation.summary { members.append(("summary", .string(summary.value))) }
        if let text = operation.text { members.append(("description", .string(text.value))) }
        var parameters: [JSONDraft] = []
        var body: StatedField?
        for (field, place) in placed(operation) {
            if let draft = draft(of: field, at: place) {
                parameters.append(draft)
            } else {
                body = field
            }
        }
        parameters += missingVariables(of: operation, known: []).map {
            Self.draft(ofVariable: $0)
        }
        if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
        if let body { members.append(("requestBody", Self.draft(ofBody: body))) }
        members.append(("responses", .object([Self.response(operation.returns?.value)])))
        if let permissions = operation.permissions?.value, !permissions.names.isEmpty {
            members.append((Self.permissionsKey, Self.draft(of: permissions)))
        }
        return .object(members)
    }

    /// The parameters with their places. Of two bodies the first one is it, and the other is taken
    /// as a query parameter.
    mutating func placed(_ operation: StatedOperation) -> [(StatedField, ParameterPlace)] {
        var hasBody = false
        var seen: Set<String> = []
        return (operation.parameters ?? []).filter { seen.insert($0.key).inserted }.map { field in
            let place = ParameterPlace(field, in: operation.path)
            guard place == .body else { return (field, place) }
            if hasBody { return (field, .query(field.name)) }
            hasBody = true
            return (field, place)
        }
    }

    /// A parameter; `nil` for the body.
    mutating func draft(of field: StatedField, at place: ParameterPlace) -> JSONDraft? {
        guard let (location, name) = place.parameter else { return nil }
        if case .query = place { guess(field, "query") }
        var members: [JSONDraft.Member] = [("name", .string(name)), ("in", .string(location))]
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        let isRequired = location == "path" || !field.isOptional
        members.append(("required", .bool(isRequired)))
        members.append(("schema", Self.schema(of: field)))
        return .object(members)
    }

    static func draft(ofVariable name: String) -> JSONDraft {
        .object([
            ("name", .string(name)), ("in", .string("path")), ("required", .bool(true)),
            ("schema", PageType.string.schema),
        ])
    }

    /// The variables of the path that are no parameters, neither on the pages nor among those
    /// that are known; each is reported.
    mutating func missingVariables(of operation: StatedOperation, known: Set<String>) -> [String] {
        let listed = Set((operation.parameters ?? []).map(\.key)).union(known)
        let missing = PagePathTemplate.variables(operation.path).filter {
            !listed.contains(ASCII.folded($0))
        }
        for name in missing {
            diagnostics.report(
                .pageParameterMissing, at: operation.name.location, subject: operation.name.value,
                name)
        }
        return missing
    }

    static func schema(of field: StatedField) -> JSONDraft {
        var members = field.type.value.schemaMembers
        if let text = field.defaultText {
            members.append(("default", field.type.value.draft(ofDefault: text)))
        }
        return .object(members)
    }

    static func draft(ofBody field: StatedField) -> JSONDraft {
        var members: [JSONDraft.Member] = []
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        members.append(("required", .bool(!field.isOptional)))
        members.append(("content", content(field.type.value)))
        return .object(members)
    }

    static func content(_ type: PageType) -> JSONDraft {
        .object([(contentType, .object([("schema", type.schema)]))])
    }

    /// The answer of success. Pages give no status: 200 with a body, 204 without (RFC 9110,
    /// section 15.3.5).
    static func response(_ type: PageType?) -> JSONDraft.Member {
        switch type {
        case .void: ("204", .object([("description", .string("Success, without content."))]))
        case nil: ("200", .object([("description", .string("Success."))]))
        case .some(let type):
            (
                "200",
                .object([("description", .string("Success.")), ("content", content(type))])
            )
        }
    }

    static func draft(of permissions: StatedPermissions) -> JSONDraft {
        .object([
            ("type", .string(permissions.kind.rawValue)),
            ("permissions", .strings(permissions.names)),
        ])
    }
}
