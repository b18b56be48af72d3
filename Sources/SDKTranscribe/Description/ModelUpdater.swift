import SDKDocument

/// Brings models into the schemas of a description.
enum ModelUpdater {
    /// - Parameter named: Where each model is named first. Those that neither the pages nor the
    ///   description describe take any value.
    static func update(
        _ models: [StatedModel], named: [String: SourceLocation], in edit: inout DescriptionEdit
    ) {
        var drafts: [JSONDraft.Member] = []
        let components = edit.document.root["components"]
        let existing = components?["schemas"]
        for model in models {
            guard let schema = existing?[model.name.value] else {
                drafts.append((model.name.value, DescriptionDraft.model(model)))
                continue
            }
            if schema.count > 0 {
                update(schema, model, in: &edit)
            } else {
                edit.editor.replace(schema, with: DescriptionDraft.model(model))
            }
        }
        let described = Set(models.map(\.name.value))
        for (name, location) in named where !described.contains(name) && existing?[name] == nil {
            edit.diagnostics.report(.pageModelStub, at: location, subject: name)
            drafts.append((name, .object([])))
        }
        guard !drafts.isEmpty else { return }
        if let existing {
            edit.insertSorted(drafts, into: existing)
        } else if let components {
            edit.insert(
                .object(MemberOrder.sorted(drafts)), key: "schemas", in: components,
                order: ["schemas"])
        } else {
            edit.insert(
                .object([("schemas", .object(MemberOrder.sorted(drafts)))]), key: "components",
                in: edit.document.root, order: MemberOrder.root)
        }
    }

    private static func update(
        _ schema: Node, _ model: StatedModel, in edit: inout DescriptionEdit
    ) {
        if let values = model.values {
            return SchemaUpdater.update(
                schema, to: .enumeration(values), of: model.name.value, in: &edit)
        }
        edit.updateText(
            "description", model.text?.value, in: schema, order: MemberOrder.model)
        if let properties = schema["properties"] {
            return update(properties, of: schema, model, in: &edit)
        }
        // Composed of other schemas, or no object: pages show the result only.
        guard schema["allOf"] == nil, schema["oneOf"] == nil, schema["anyOf"] == nil,
            schema["$ref"] == nil, !model.properties.isEmpty,
            case .object(let members) = DescriptionDraft.model(model)
        else { return }
        for member in members where schema[member.key] == nil && member.key != "description" {
            edit.insert(member.value, key: member.key, in: schema, order: MemberOrder.model)
        }
    }

    private static func update(
        _ properties: Node, of schema: Node, _ model: StatedModel,
        in edit: inout DescriptionEdit
    ) {
        var known: [String: Node] = [:]
        for member in properties.members { known[ASCII.folded(member.key)] = member.value }
        var previous: Node?
        var required: [String] = []
        var listed: Set<String> = []
        for field in model.properties where listed.insert(field.key).inserted {
            guard let property = known[field.key] else {
                if !field.isOptional { required.append(field.name) }
                edit.editor.insert(
                    DescriptionDraft.property(field), key: field.name, after: previous,
                    in: properties)
                continue
            }
            previous = property
            let name = property.key ?? field.name
            if !field.isOptional { required.append(name) }
            SchemaUpdater.update(
                property, to: field.type.value, of: "\(model.name.value).\(name)", in: &edit)
            edit.updateText("description", field.text, in: property, order: MemberOrder.schema)
            if field.isReadOnly {
                edit.updateFlag("readOnly", true, in: property, order: MemberOrder.schema)
            }
        }
        let kept = Set(schema["required"]?.elements.compactMap(\.string) ?? [])
        for member in properties.members where !listed.contains(ASCII.folded(member.key)) {
            if kept.contains(member.key) { required.append(member.key) }
            edit.reportUnlisted(
                member.value, of: model.name.value, "the property", member.key)
        }
        if let list = schema["required"] {
            if required.isEmpty {
                edit.editor.remove(list)
            } else {
                edit.updateList(list, to: required)
            }
        } else if !required.isEmpty {
            edit.insert(
                .strings(required), key: "required", in: schema, order: MemberOrder.model)
        }
    }
}
