import SDKDocument

/// Brings return types into the responses of success of a description.
enum ResponseUpdater {
    static func update(
        _ node: Node, _ operation: StatedOperation, _ returns: Stated<PageType>,
        in edit: inout DescriptionEdit
    ) {
        let type = returns.value
        guard let responses = node["responses"] else {
            return edit.insert(
                .object([DescriptionDraft.response(type)]), key: "responses", in: node,
                order: edit.operationOrder)
        }
        let successes = responses.members.filter { $0.key.utf8.first == 0x32 }.map(\.value)
        guard !successes.isEmpty else {
            if responses["default"] != nil { return }
            let (key, draft) = DescriptionDraft.response(type)
            return edit.editor.insert(draft, key: key, after: nil, in: responses)
        }
        let described = successes.filter { edit.schemas.resolved($0)?["content"] != nil }
        let subject = operation.name.value
        if type == .void {
            guard described.count == successes.count else { return }
            return removeContent(of: described, of: subject, in: &edit)
        }
        if described.contains(where: { agrees($0, with: type, edit.schemas) }) { return }
        if let response = described.first {
            guard response["content"] != nil else {
                let content = edit.schemas.resolved(response)?["content"]
                return edit.reportShared(response, content: content, type, of: subject)
            }
            SchemaUpdater.updateContent(of: response, to: type, of: subject, in: &edit)
        } else if let response = successes.first {
            guard response["$ref"] == nil else {
                return edit.reportShared(response, content: nil, type, of: subject)
            }
            // 204 means that there is no content.
            if response.key == "204", responses["200"] == nil {
                edit.editor.rename(response, to: "200")
            }
            edit.insert(
                DescriptionDraft.content(type), key: "content", in: response,
                order: MemberOrder.response)
        }
    }

    private static func removeContent(
        of responses: [Node], of subject: String, in edit: inout DescriptionEdit
    ) {
        for response in responses {
            if let content = response["content"] {
                edit.editor.remove(content)
            } else {
                let content = edit.schemas.resolved(response)?["content"]
                edit.reportShared(response, content: content, .void, of: subject)
            }
        }
    }

    /// Whether a response has a type that says all that the pages say.
    private static func agrees(
        _ response: Node, with type: PageType, _ schemas: SchemaReader
    ) -> Bool {
        guard let content = schemas.resolved(response)?["content"] else { return false }
        return content.members.contains {
            guard let schema = $0.value["schema"], let known = schemas.type(of: schema)
            else { return true }
            return known.refined(by: type) == known
        }
    }
}
