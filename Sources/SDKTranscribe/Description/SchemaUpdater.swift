import SDKDocument

/// Brings types into schemas of a description.
enum SchemaUpdater {
    /// Makes a schema say a type, if it says another one, or less.
    static func update(
        _ schema: Node, to type: PageType, of subject: String, in edit: inout DescriptionEdit
    ) {
        if schema.kind == .bool, type != .any {
            return edit.editor.replace(schema, with: type.schema)
        }
        guard let known = edit.schemas.type(of: schema), type != .void else { return }
        switch (type, known) {
        case (.array(let inner), .array):
            if let items = schema["items"] {
                return update(items, to: inner, of: subject, in: &edit)
            }
        case (.map(let inner), .map):
            if let values = schema["additionalProperties"] {
                return update(values, to: inner, of: subject, in: &edit)
            }
        case (.enumeration(let values), .enumeration):
            if let list = schema["enum"] {
                return update(list, values, of: subject, in: &edit) { .string($0) }
            }
        case (.numbers(_, _, let values), .numbers):
            if let list = schema["enum"] {
                return update(list, values, of: subject, in: &edit) { .literal($0) }
            }
        default: break
        }
        let refined = type.refined(by: known)
        if refined == known { return }
        if case .model(let name) = known, edit.schemas.isAlias(name),
            let alias = edit.schemas.model(name)
        {
            // Pages write out what the description gives a name.
            if let aliased = edit.schemas.type(of: alias), aliased.refined(by: type) == nil {
                edit.diagnostics.report(
                    .pageSharedKept, at: schema, subject: subject, type.description,
                    aliased.description)
            }
            return
        }
        replaceType(of: schema, by: refined ?? type, in: &edit)
    }

    private static func replaceType(
        of schema: Node, by type: PageType, in edit: inout DescriptionEdit
    ) {
        var members = type.schemaMembers
        let takesNull = schema["type"]?.elements.contains { $0.string == "null" } == true
        if takesNull, let first = members.first, first.key == "type" {
            members[0].value = .array([first.value, .string("null")])
        }
        for key in PageType.schemaKeys {
            let draft = members.first { $0.key == key }?.value
            switch (schema[key], draft) {
            case (let node?, let draft?):
                if case .string(let text) = draft, node.string == text { continue }
                edit.editor.replace(node, with: draft)
            case (let node?, nil): edit.editor.remove(node)
            case (nil, let draft?):
                edit.insert(draft, key: key, in: schema, order: MemberOrder.schema)
            case (nil, nil): continue
            }
        }
    }

    /// Adds the values that an enumeration lacks; those that the pages lack stay.
    private static func update(
        _ list: Node, _ values: [String], of subject: String, in edit: inout DescriptionEdit,
        draft: (String) -> JSONDraft
    ) {
        let known = Set(list.elements.compactMap { $0.string ?? $0.numberText })
        edit.append(values.filter { !known.contains($0) }.map(draft), to: list)
        let listed = Set(values)
        for element in list.elements {
            guard let value = element.string ?? element.numberText, !listed.contains(value) else {
                continue
            }
            edit.reportUnlisted(element, of: subject, "the value", value)
        }
    }

    static func updateDefault(
        _ schema: Node, _ text: String, _ type: PageType, in edit: inout DescriptionEdit
    ) {
        let known = edit.schemas.type(of: schema).flatMap { type.refined(by: $0) } ?? type
        let draft = known.draft(ofDefault: text)
        if let node = schema["default"] {
            if !node.says(text) { edit.editor.replace(node, with: draft) }
        } else {
            edit.insert(draft, key: "default", in: schema, order: MemberOrder.schema)
        }
    }

    /// Makes the media types of a body or a response say a type.
    static func updateContent(
        of node: Node, to type: PageType, of subject: String, in edit: inout DescriptionEdit
    ) {
        guard let content = node["content"], !content.members.isEmpty else {
            let draft = DescriptionDraft.content(type)
            if let content = node["content"] {
                edit.editor.replace(content, with: draft)
            } else {
                edit.insert(draft, key: "content", in: node, order: MemberOrder.body)
            }
            return
        }
        for media in content.members {
            if let schema = media.value["schema"] {
                update(schema, to: type, of: subject, in: &edit)
            } else {
                edit.insert(type.schema, key: "schema", in: media.value, order: ["schema"])
            }
        }
    }
}

extension Node {
    /// Whether a default says what a page prints.
    func says(_ text: String) -> Bool {
        switch kind {
        case .string: string == text
        case .number:
            numberText == text || numberText.flatMap { ExactDecimal($0) } == ExactDecimal(text)
        case .bool: (bool == true ? "true" : "false") == text
        case .array:
            elements.compactMap { $0.string ?? $0.numberText ?? $0.bool.map { String($0) } }
                == PageType.elements(of: text)
        case .null, .object: false
        }
    }
}
