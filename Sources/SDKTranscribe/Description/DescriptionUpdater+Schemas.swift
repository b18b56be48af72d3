import SDKDocument

extension DescriptionUpdater {
    private static let schemaOrder = [
        "$ref", "type", "format", "enum", "items", "additionalProperties", "default",
        "description",
    ]
    private static let modelOrder = ["type", "description", "required", "properties"]

    // MARK: - Types

    /// Makes a schema say a type, if it says another one, or less.
    mutating func update(_ schema: Node, to type: PageType, subject: String) {
        if schema.kind == .bool, type != .any {
            return editor.replace(schema, with: type.schema)
        }
        guard let known = schemas.type(of: schema), type != .void else { return }
        switch (type, known) {
        case (.array(let inner), .array):
            if let items = schema["items"] { return update(items, to: inner, subject: subject) }
        case (.map(let inner), .map):
            if let values = schema["additionalProperties"] {
                return update(values, to: inner, subject: subject)
            }
        case (.enumeration(let values), .enumeration):
            if let list = schema["enum"] { return update(list, values, subject: subject) }
        default: break
        }
        let refined = type.refined(by: known)
        if refined == known { return }
        if case .model(let name) = known, schemas.isAlias(name), let alias = schemas.model(name) {
            // Pages write out what the description gives a name.
            if let aliased = schemas.type(of: alias), aliased.refined(by: type) == nil {
                diagnostics.report(
                    .pageSharedKept, at: schema, subject: subject, type.description,
                    aliased.description)
            }
            return
        }
        replaceType(of: schema, by: refined ?? type)
    }

    private mutating func replaceType(of schema: Node, by type: PageType) {
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
                editor.replace(node, with: draft)
            case (let node?, nil): editor.remove(node)
            case (nil, let draft?):
                insert(draft, key: key, in: schema, order: Self.schemaOrder)
            case (nil, nil): continue
            }
        }
    }

    /// Adds the values that an enumeration lacks; those that the pages lack stay.
    private mutating func update(_ list: Node, _ values: [String], subject: String) {
        let known = Set(list.elements.compactMap(\.string))
        let last = list.elements.reversed().first
        for value in values where !known.contains(value) {
            editor.insert(.string(value), after: last, in: list)
        }
        let listed = Set(values)
        for element in list.elements {
            guard let value = element.string, !listed.contains(value) else { continue }
            diagnostics.report(.pageUnlisted, at: element, subject: subject, "the value", value)
        }
    }

    mutating func updateDefault(_ schema: Node, _ text: String, _ type: PageType) {
        let known = schemas.type(of: schema).flatMap { type.refined(by: $0) } ?? type
        let draft = known.draft(ofDefault: text)
        if let node = schema["default"] {
            if !node.says(text) { editor.replace(node, with: draft) }
        } else {
            insert(draft, key: "default", in: schema, order: Self.schemaOrder)
        }
    }

    // MARK: - Models

    mutating func updateModels() {
        var drafts: [JSONDraft.Member] = []
        let existing = document.root["components"]?["schemas"]
        for model in facts.models {
            for field in model.properties {
                if let name = field.type.value.model { note(name, at: field.type.location) }
            }
            if let schema = existing?[model.name.value], schema.count > 0 {
                update(schema, model)
            } else if let stub = existing?[model.name.value] {
                editor.replace(stub, with: Self.draft(of: model))
            } else {
                drafts.append((model.name.value, Self.draft(of: model)))
            }
        }
        let described = Set(facts.models.map(\.name.value))
        for (name, location) in namedModels
        where !described.contains(name) && existing?[name] == nil {
            diagnostics.report(.pageModelStub, at: location, subject: name)
            drafts.append((name, .object([])))
        }
        guard !drafts.isEmpty else { return }
        if let existing {
            insertSorted(drafts, into: existing)
        } else if let components = document.root["components"] {
            insert(
                .object(Self.sorted(drafts)), key: "schemas", in: components, order: ["schemas"])
        } else {
            insert(
                .object([("schemas", .object(Self.sorted(drafts)))]), key: "components",
                in: document.root,
                order: ["openapi", "info", "servers", "security", "tags", "paths", "components"])
        }
    }

    private static func draft(of model: StatedModel) -> JSONDraft {
        var members: [JSONDraft.Member] = []
        if let values = model.values {
            members = PageType.enumeration(values).schemaMembers
            if let text = model.text { members.append(("description", .string(text.value))) }
            return .object(members)
        }
        members.append(("type", .string("object")))
        if let text = model.text { members.append(("description", .string(text.value))) }
        // Names of one key are one property, here as in a description that is there already.
        var seen: Set<String> = []
        let properties = model.properties.filter { seen.insert($0.key).inserted }
        let required = properties.filter { !$0.isOptional }.map(\.name)
        if !required.isEmpty { members.append(("required", .strings(required))) }
        if !properties.isEmpty {
            members.append(
                ("properties", .object(properties.map { ($0.name, draft(ofProperty: $0)) })))
        }
        return .object(members)
    }

    private static func draft(ofProperty field: StatedField) -> JSONDraft {
        guard case .object(var members) = schema(of: field) else { return .object([]) }
        if !field.text.isEmpty { members.append(("description", .string(field.text))) }
        return .object(members)
    }

    private mutating func update(_ schema: Node, _ model: StatedModel) {
        let subject = model.name.value
        if let values = model.values {
            return update(schema, to: .enumeration(values), subject: subject)
        }
        updateText("description", model.text?.value, in: schema, order: Self.modelOrder)
        guard let properties = schema["properties"] else {
            // Composed of other schemas, or no object: pages show the result only.
            guard schema["allOf"] == nil, schema["oneOf"] == nil, schema["anyOf"] == nil,
                schema["$ref"] == nil, !model.properties.isEmpty
            else { return }
            if case .object(let members) = Self.draft(of: model) {
                for member in members
                where schema[member.key] == nil && member.key != "description" {
                    insert(member.value, key: member.key, in: schema, order: Self.modelOrder)
                }
            }
            return
        }
        updateProperties(properties, model)
    }

    private mutating func updateProperties(_ properties: Node, _ model: StatedModel) {
        guard let schema = properties.parent else { return }
        var known: [String: Node] = [:]
        for member in properties.members { known[ASCII.folded(member.key)] = member.value }
        var previous: Node?
        var required: [String] = []
        var listed: Set<String> = []
        for field in model.properties where listed.insert(field.key).inserted {
            if let property = known[field.key] {
                previous = property
                if !field.isOptional { required.append(property.key ?? field.name) }
                let subject = "\(model.name.value).\(property.key ?? field.name)"
                update(property, to: field.type.value, subject: subject)
                updateText("description", field.text, in: property, order: Self.schemaOrder)
            } else {
                if !field.isOptional { required.append(field.name) }
                editor.insert(
                    Self.draft(ofProperty: field), key: field.name, after: previous,
                    in: properties)
            }
        }
        for member in properties.members where !listed.contains(ASCII.folded(member.key)) {
            if schema["required"]?.elements.contains(where: { $0.string == member.key }) == true {
                required.append(member.key)
            }
            diagnostics.report(
                .pageUnlisted, at: member.value, subject: model.name.value, "the property",
                member.key)
        }
        if let list = schema["required"] {
            if required.isEmpty { editor.remove(list) } else { updateList(list, to: required) }
        } else if !required.isEmpty {
            insert(.strings(required), key: "required", in: schema, order: Self.modelOrder)
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
            elements.compactMap { $0.string ?? $0.numberText }.joined(separator: ",")
                == text.filter { $0 != " " }
        case .null, .object: false
        }
    }
}
