import SDKDocument

extension DescriptionUpdater {
    /// Brings what the pages say of an operation into the one that the description has.
    mutating func update(_ node: Node, _ operation: StatedOperation) {
        guard node.kind == .object else { return }
        updateName(node, operation)
        updateText("summary", operation.summary?.value, in: node, order: Self.operationOrder)
        updateText("description", operation.text?.value, in: node, order: Self.operationOrder)
        if operation.parameters != nil { updateParameters(node, operation) }
        if let returns = operation.returns { updateResponse(node, operation, returns) }
        if let permissions = operation.permissions?.value { update(node, permissions) }
    }

    /// A name is changed only for one that the page spells as the platform does.
    private mutating func updateName(_ node: Node, _ operation: StatedOperation) {
        let name = operation.name
        guard let current = node["operationId"] else {
            return insert(
                .string(name.value), key: "operationId", in: node, order: Self.operationOrder)
        }
        guard name.dialect.keepsNames else { return }
        for member in [current, node["x-purecloud-method-name"]].compactMap({ $0 })
        where member.string != name.value {
            editor.replace(member, with: .string(name.value))
        }
    }

    private mutating func update(_ node: Node, _ permissions: StatedPermissions) {
        guard let current = node[Self.permissionsKey] else {
            guard !permissions.names.isEmpty else { return }
            return insert(
                Self.draft(of: permissions), key: Self.permissionsKey, in: node,
                order: Self.operationOrder)
        }
        if permissions.names.isEmpty { return editor.remove(current) }
        guard let stated = StatedPermissions(current), let type = current["type"],
            let names = current["permissions"]
        else { return editor.replace(current, with: Self.draft(of: permissions)) }
        if stated.kind != permissions.kind {
            editor.replace(type, with: .string(permissions.kind.rawValue))
        }
        updateList(names, to: permissions.names)
    }

    /// Makes a list of strings hold these, in the order that it has.
    mutating func updateList(_ list: Node, to texts: [String]) {
        var missing = texts
        for element in list.elements {
            if let text = element.string, let place = missing.firstIndex(of: text) {
                missing.remove(at: place)
            } else {
                editor.remove(element)
            }
        }
        let last = list.elements.reversed().first
        for text in missing { editor.insert(.string(text), after: last, in: list) }
    }

    // MARK: - Parameters

    private mutating func updateParameters(_ node: Node, _ operation: StatedOperation) {
        let described = DescribedParameter.all(of: node, schemas: schemas)
        var byKey: [String: DescribedParameter] = [:]
        for parameter in described { byKey[parameter.key] = parameter }
        var unlisted = Set(byKey.keys)
        var added: [(JSONDraft, after: Node?)] = []
        var previous: Node?
        var hasBody = false
        for (field, place) in placed(operation) {
            if let parameter = byKey[field.key] {
                unlisted.remove(field.key)
                update(parameter, field, operation)
                if parameter.element.parent == node["parameters"] { previous = parameter.element }
            } else if place == .body {
                hasBody = true
                updateBody(node, field, operation)
            } else if let draft = draft(of: field, at: place) {
                added.append((draft, after: previous))
            }
        }
        for name in missingVariables(of: operation, known: Set(byKey.keys)) {
            added.append((Self.draft(ofVariable: name), after: previous))
        }
        if let list = node["parameters"] {
            for (draft, anchor) in added { editor.insert(draft, after: anchor, in: list) }
        } else if !added.isEmpty {
            insert(
                .array(added.map(\.0)), key: "parameters", in: node, order: Self.operationOrder)
        }
        for parameter in described where unlisted.contains(parameter.key) {
            // A variable of the path is a parameter whatever a table forgets.
            guard parameter.place != "path" else { continue }
            diagnostics.report(
                .pageUnlisted, at: parameter.element, subject: operation.name.value,
                "the parameter", parameter.name)
        }
        if !hasBody, let body = node["requestBody"] {
            diagnostics.report(
                .pageUnlisted, at: body, subject: operation.name.value, "the", "requestBody")
        }
    }

    private mutating func update(
        _ parameter: DescribedParameter, _ field: StatedField, _ operation: StatedOperation
    ) {
        let node = parameter.node
        let isRequired = parameter.place == "path" || !field.isOptional
        guard parameter.isOwn else {
            if let schema = node["schema"], let type = schemas.type(of: schema),
                field.type.value.refined(by: type) == nil
            {
                diagnostics.report(
                    .pageSharedKept, at: parameter.element, subject: operation.name.value,
                    field.type.value.description, type.description)
            }
            return
        }
        updateText("description", field.text, in: node, order: Self.parameterOrder)
        if parameter.isRequired != isRequired {
            if let required = node["required"] {
                editor.replace(required, with: .bool(isRequired))
            } else {
                insert(.bool(isRequired), key: "required", in: node, order: Self.parameterOrder)
            }
        }
        if let schema = node["schema"] {
            update(schema, to: field.type.value, subject: operation.name.value)
            if let text = field.defaultText {
                updateDefault(schema, text, field.type.value)
            }
        } else if node["content"] == nil {
            insert(
                Self.schema(of: field), key: "schema", in: node, order: Self.parameterOrder)
        }
    }

    private mutating func updateBody(
        _ node: Node, _ field: StatedField, _ operation: StatedOperation
    ) {
        guard let current = node["requestBody"] else {
            return insert(
                Self.draft(ofBody: field), key: "requestBody", in: node,
                order: Self.operationOrder)
        }
        guard let body = schemas.resolved(current) else { return }
        let subject = operation.name.value
        guard body == current else {
            return reportShared(current, content: body["content"], field.type.value, subject)
        }
        updateText(
            "description", field.text, in: body, order: ["description", "required", "content"])
        if (body["required"]?.bool ?? false) == field.isOptional {
            if let required = body["required"] {
                editor.replace(required, with: .bool(!field.isOptional))
            } else {
                insert(
                    .bool(!field.isOptional), key: "required", in: body,
                    order: ["description", "required", "content"])
            }
        }
        updateContent(of: body, to: field.type.value, subject: subject)
    }

    // MARK: - Answers

    private mutating func updateResponse(
        _ node: Node, _ operation: StatedOperation, _ returns: Stated<PageType>
    ) {
        let subject = operation.name.value
        guard let responses = node["responses"] else {
            return insert(
                .object([Self.response(returns.value)]), key: "responses", in: node,
                order: Self.operationOrder)
        }
        let successes = responses.members.filter { $0.key.utf8.first == 0x32 }.map(\.value)
        guard !successes.isEmpty else {
            if responses["default"] != nil { return }
            let (key, draft) = Self.response(returns.value)
            return editor.insert(draft, key: key, after: nil, in: responses)
        }
        let described = successes.filter { schemas.resolved($0)?["content"] != nil }
        if returns.value == .void {
            guard described.count == successes.count else { return }
            for response in described {
                if let content = response["content"] {
                    editor.remove(content)
                } else {
                    reportShared(
                        response, content: schemas.resolved(response)?["content"], .void, subject)
                }
            }
            return
        }
        if described.contains(where: { agrees($0, with: returns.value) }) { return }
        if let response = described.first {
            guard response["content"] != nil else {
                let content = schemas.resolved(response)?["content"]
                return reportShared(response, content: content, returns.value, subject)
            }
            updateContent(of: response, to: returns.value, subject: subject)
        } else if let response = successes.first {
            guard response["$ref"] == nil else {
                return reportShared(response, content: nil, returns.value, subject)
            }
            // 204 means that there is no content.
            if response.key == "204", responses["200"] == nil {
                editor.rename(response, to: "200")
            }
            insert(
                Self.content(returns.value), key: "content", in: response,
                order: ["description", "headers", "content", "links"])
        }
    }

    /// Whether an answer has a type that says all that the pages say.
    private func agrees(_ response: Node, with type: PageType) -> Bool {
        guard let content = schemas.resolved(response)?["content"] else { return false }
        return content.members.contains {
            guard let schema = $0.value["schema"], let known = schemas.type(of: schema)
            else { return true }
            return known.refined(by: type) == known
        }
    }

    private mutating func updateContent(of node: Node, to type: PageType, subject: String) {
        guard let content = node["content"], !content.members.isEmpty else {
            if let content = node["content"] {
                editor.replace(content, with: Self.content(type))
            } else {
                insert(
                    Self.content(type), key: "content", in: node,
                    order: ["description", "required", "content"])
            }
            return
        }
        for media in content.members {
            if let schema = media.value["schema"] {
                update(schema, to: type, subject: subject)
            } else {
                insert(type.schema, key: "schema", in: media.value, order: ["schema"])
            }
        }
    }

    private mutating func reportShared(
        _ reference: Node, content: Node?, _ type: PageType, _ subject: String
    ) {
        let types = (content.map { $0.members.map { $0 } } ?? []).compactMap {
            $0.value["schema"].flatMap { schemas.type(of: $0) }
        }
        if types.contains(where: { $0.refined(by: type) == $0 }) { return }
        diagnostics.report(
            .pageSharedKept, at: reference, subject: subject, type.description,
            types.first?.description ?? "nothing")
    }

    // MARK: - Order

    /// Puts the parameters of operations in the order of the pages. Texts change places; those of
    /// parameters that no page lists stay where they are.
    mutating func orderParameters() {
        let paths = document.root["paths"]
        for operation in facts.operations {
            guard let fields = operation.parameters,
                let list = paths?[operation.path]?[operation.verb.lowercased()]?["parameters"]
            else { continue }
            var ranks: [String: Int] = [:]
            for (rank, field) in fields.enumerated() where ranks[field.key] == nil {
                ranks[field.key] = rank
            }
            let listed: [(element: Node, rank: Int)] = list.elements.compactMap { element in
                guard let name = schemas.resolved(element)?["name"]?.string else { return nil }
                return ranks[ASCII.folded(name)].map { (element, $0) }
            }
            let ordered = listed.sorted { $0.rank < $1.rank }
            for (old, new) in zip(listed, ordered) where old.element != new.element {
                editor.replace(
                    old.element, withText: document.file.bytes[new.element.byteRange])
            }
        }
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
