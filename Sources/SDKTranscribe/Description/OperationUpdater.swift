import SDKDocument

/// Brings what the pages say of an operation into the one that the description has.
enum OperationUpdater {
    static func update(
        _ node: Node, _ operation: StatedOperation, in edit: inout DescriptionEdit
    ) {
        guard node.kind == .object else { return }
        let order = edit.operationOrder
        updateName(node, operation, in: &edit)
        updateTags(node, operation, in: &edit)
        edit.updateText("summary", operation.summary?.value, in: node, order: order)
        edit.updateText("description", operation.text?.value, in: node, order: order)
        // A page that does not say so can be older.
        if operation.isDeprecated {
            edit.updateFlag("deprecated", true, in: node, order: order)
        }
        if operation.parameters != nil { updateParameters(node, operation, in: &edit) }
        if let returns = operation.returns {
            ResponseUpdater.update(node, operation, returns, in: &edit)
        }
        if let permissions = operation.permissions?.value {
            update(node, permissions, in: &edit)
        }
    }

    /// A name is changed only for one that the page prints as on the wire.
    private static func updateName(
        _ node: Node, _ operation: StatedOperation, in edit: inout DescriptionEdit
    ) {
        guard let id = operation.id else { return }
        guard let current = node["operationId"] else {
            return edit.insert(
                .string(id), key: "operationId", in: node, order: edit.operationOrder)
        }
        guard operation.name.dialect.keepsNames else { return }
        for member in [current] + edit.keys.methodName.compactMap({ node[$0] })
        where member.string != id {
            edit.editor.replace(member, with: .string(id))
        }
    }

    /// Tags that the description spells otherwise are those of the page.
    private static func updateTags(
        _ node: Node, _ operation: StatedOperation, in edit: inout DescriptionEdit
    ) {
        guard let list = node["tags"] else {
            guard !operation.tags.isEmpty else { return }
            return edit.insert(
                .strings(operation.tags), key: "tags", in: node, order: edit.operationOrder)
        }
        let known = Set(list.elements.compactMap { $0.string.map(ASCII.folded) })
        let tags = operation.tags.filter { !known.contains(ASCII.folded($0)) }
        edit.append(tags.map { .string($0) }, to: list)
    }

    private static func update(
        _ node: Node, _ permissions: StatedPermissions, in edit: inout DescriptionEdit
    ) {
        guard let current = edit.keys.permissions(of: node) else {
            guard !permissions.names.isEmpty, let key = edit.keys.permissions.first else { return }
            return edit.insert(
                DescriptionDraft.permissions(permissions), key: key, in: node,
                order: edit.operationOrder)
        }
        if permissions.names.isEmpty { return edit.editor.remove(current) }
        guard let stated = StatedPermissions(current), let type = current["type"],
            let names = current["permissions"]
        else {
            return edit.editor.replace(
                current, with: DescriptionDraft.permissions(permissions))
        }
        if stated.kind != permissions.kind {
            edit.editor.replace(type, with: .string(permissions.kind.rawValue))
        }
        edit.updateList(names, to: permissions.names)
    }

    // MARK: - Parameters

    private static func updateParameters(
        _ node: Node, _ operation: StatedOperation, in edit: inout DescriptionEdit
    ) {
        let described = DescribedParameter.all(of: node, schemas: edit.schemas)
        var byKey: [String: DescribedParameter] = [:]
        for parameter in described { byKey[parameter.key] = parameter }
        var unlisted = Set(byKey.keys)
        var added: [(JSONDraft, after: Node?)] = []
        var previous: Node?
        var hasBody = false
        for (field, location) in ParameterLocation.all(of: operation) {
            if let parameter = byKey[field.key] {
                unlisted.remove(field.key)
                update(parameter, field, operation, in: &edit)
                if parameter.element.parent == node["parameters"] { previous = parameter.element }
            } else if let draft = DescriptionDraft.parameter(field, at: location) {
                added.append((draft, after: previous))
            } else {
                hasBody = true
                updateBody(node, field, location, operation, in: &edit)
            }
        }
        for name in operation.unlistedVariables(known: Set(byKey.keys)) {
            added.append((DescriptionDraft.variable(name), after: previous))
        }
        if let list = node["parameters"] {
            for (draft, anchor) in added { edit.editor.insert(draft, after: anchor, in: list) }
        } else if !added.isEmpty {
            edit.insert(
                .array(added.map(\.0)), key: "parameters", in: node, order: edit.operationOrder)
        }
        // A variable of the path is a parameter whatever a table forgets.
        for parameter in described
        where unlisted.contains(parameter.key) && parameter.location != "path" {
            edit.reportUnlisted(
                parameter.element, of: operation.name.value, "the parameter", parameter.name)
        }
        if !hasBody, let body = node["requestBody"] {
            edit.reportUnlisted(body, of: operation.name.value, "the", "requestBody")
        }
    }

    private static func update(
        _ parameter: DescribedParameter, _ field: StatedField, _ operation: StatedOperation,
        in edit: inout DescriptionEdit
    ) {
        let node = parameter.node
        let subject = operation.name.value
        guard parameter.isOwn else {
            if let schema = node["schema"], let type = edit.schemas.type(of: schema),
                field.type.value.refined(by: type) == nil
            {
                edit.diagnostics.report(
                    .pageSharedKept, at: parameter.element, subject: subject,
                    field.type.value.description, type.description)
            }
            return
        }
        let order = MemberOrder.parameter
        edit.updateText("description", field.text, in: node, order: order)
        edit.updateFlag(
            "required", parameter.location == "path" || !field.isOptional, in: node, order: order)
        if let schema = node["schema"] {
            SchemaUpdater.update(schema, to: field.type.value, of: subject, in: &edit)
            if let text = field.defaultText {
                SchemaUpdater.updateDefault(schema, text, field.type.value, in: &edit)
            }
        } else if node["content"] == nil {
            let draft = DescriptionDraft.schema(of: field, as: field.type.value.asParameter)
            edit.insert(draft, key: "schema", in: node, order: order)
        }
    }

    private static func updateBody(
        _ node: Node, _ field: StatedField, _ location: ParameterLocation,
        _ operation: StatedOperation, in edit: inout DescriptionEdit
    ) {
        guard let current = node["requestBody"] else {
            guard let draft = DescriptionDraft.body(of: ParameterLocation.all(of: operation)) else {
                return
            }
            return edit.insert(
                draft, key: "requestBody", in: node, order: edit.operationOrder)
        }
        // How the fields of a form are sent, pages do not say.
        guard location == .body, let body = edit.schemas.resolved(current) else { return }
        let subject = operation.name.value
        guard body == current else {
            return edit.reportShared(
                current, content: body["content"], field.type.value, of: subject)
        }
        edit.updateText("description", field.text, in: body, order: MemberOrder.body)
        edit.updateFlag("required", !field.isOptional, in: body, order: MemberOrder.body)
        SchemaUpdater.updateContent(of: body, to: field.type.value, of: subject, in: &edit)
    }
}

extension StatedPermissions {
    /// The permissions that an operation of a description asks for.
    init?(_ node: Node) {
        guard let names = node["permissions"], names.kind == .array,
            let kind = node["type"]?.string.flatMap(Kind.init(rawValue:))
        else { return nil }
        self.init(kind: kind, names: names.elements.compactMap(\.string))
    }
}
