import SDKDocument

/// A description that is being edited: it owns the edits and what is found in making them.
struct DescriptionEdit {
    let document: Document
    let schemas: SchemaReader
    let keys: DescriptionKeys
    /// The order of an operation's members.
    let operationOrder: [String]
    /// Whether texts of the pages replace those of the description.
    private let replacesTexts: Bool
    var editor: SourceEditor
    var diagnostics = Diagnostics()

    init(_ document: Document, keys: DescriptionKeys, replacesTexts: Bool) {
        self.document = document
        self.keys = keys
        operationOrder = keys.order
        self.replacesTexts = replacesTexts
        schemas = SchemaReader(document: document)
        editor = SourceEditor(document)
    }

    // MARK: - Insertions

    /// Inserts a member behind the last one that comes before it in an order.
    mutating func insert(
        _ value: JSONDraft, key: String, in object: Node, order: [String]
    ) {
        let rank = order.firstIndex(of: key) ?? order.count
        let before = Set(order[..<rank])
        let isKnown = rank < order.count
        let anchor = object.members.reversed().first { !isKnown || before.contains($0.key) }
        editor.insert(value, key: key, after: anchor?.value, in: object)
    }

    /// Inserts members where their keys belong, if the keys of the object are sorted; otherwise at
    /// its end.
    mutating func insertSorted(_ members: [JSONDraft.Member], into object: Node) {
        let members = MemberOrder.sorted(members)
        let existing = object.members.map { $0 }
        let keys = existing.map { Array($0.key.utf8) }
        let isSorted = zip(keys, keys.dropFirst()).allSatisfy {
            $0.0.lexicographicallyPrecedes($0.1)
        }
        var position = isSorted ? 0 : existing.count
        for member in members {
            while position < existing.count,
                keys[position].lexicographicallyPrecedes(member.key.utf8)
            {
                position += 1
            }
            let anchor = position > 0 ? existing[position - 1].value : nil
            editor.insert(member.value, key: member.key, after: anchor, in: object)
        }
    }

    // MARK: - Values

    /// Fills in a text, or replaces it if texts are to be replaced.
    mutating func updateText(_ key: String, _ text: String?, in object: Node, order: [String]) {
        guard let text, !text.isEmpty else { return }
        if let node = object[key] {
            if replacesTexts, node.string != text { editor.replace(node, with: .string(text)) }
        } else {
            insert(.string(text), key: key, in: object, order: order)
        }
    }

    /// Makes a member say something that is no by default.
    mutating func updateFlag(_ key: String, _ value: Bool, in object: Node, order: [String]) {
        if (object[key]?.bool ?? false) == value { return }
        if let node = object[key] {
            editor.replace(node, with: .bool(value))
        } else {
            insert(.bool(value), key: key, in: object, order: order)
        }
    }

    /// Makes a list of strings hold these, in the order that it has.
    mutating func updateList(_ list: Node, to texts: [String]) {
        var missing = texts
        for element in list.elements {
            if let text = element.string, let position = missing.firstIndex(of: text) {
                missing.remove(at: position)
            } else {
                editor.remove(element)
            }
        }
        append(missing.map { .string($0) }, to: list)
    }

    mutating func append(_ drafts: [JSONDraft], to list: Node) {
        let last = list.elements.reversed().first
        for draft in drafts { editor.insert(draft, after: last, in: list) }
    }

    // MARK: - Reports

    /// Reports that the pages say something else than a component that is shared, if they do.
    mutating func reportShared(
        _ reference: Node, content: Node?, _ type: PageType, of subject: String
    ) {
        let types = (content.map { $0.members.map { $0 } } ?? []).compactMap {
            $0.value["schema"].flatMap { schemas.type(of: $0) }
        }
        if types.contains(where: { $0.refined(by: type) == $0 }) { return }
        diagnostics.report(
            .pageSharedKept, at: reference, subject: subject, type.description,
            types.first?.description ?? "nothing")
    }

    mutating func reportUnlisted(_ node: Node, of subject: String, _ kind: String, _ name: String) {
        diagnostics.report(.pageUnlisted, at: node, subject: subject, kind, name)
    }

    /// Reports permissions for which there is no key.
    mutating func reportPermissions(_ operation: StatedOperation) {
        guard keys.permissions.isEmpty, let permissions = operation.permissions,
            !permissions.value.names.isEmpty
        else { return }
        diagnostics.report(
            .pagePermissionsLeftOut, at: permissions.location, subject: operation.name.value)
    }

    /// Reports the variables of a path that are no parameters, neither on the pages nor among those
    /// that are known.
    mutating func reportVariables(_ operation: StatedOperation, known: Set<String>) {
        guard operation.parameters != nil else { return }
        for name in operation.unlistedVariables(known: known) {
            diagnostics.report(
                .pageParameterMissing, at: operation.name.location, subject: operation.name.value,
                name)
        }
    }
}
