import SDKDocument

/// Brings what pages say into a description, by edits of its text.
///
/// What the pages say is updated: parameters, their types, defaults and whether they are required,
/// bodies, return types, permissions, properties. Texts are filled in where there are none. What
/// the pages do not say stays, and nothing is removed because they do not list it.
enum DescriptionUpdater {
    /// The text of the description with what the pages say.
    static func update(
        _ document: Document, with facts: MergedFacts, keys: DescriptionKeys,
        replacesTexts: Bool, diagnostics: inout Diagnostics
    ) -> [UInt8] {
        // Parameters are put in order first: a text that moves cannot be edited in the same pass.
        guard let document = ordered(document, by: facts, diagnostics: &diagnostics) else {
            return document.file.bytes
        }
        var edit = DescriptionEdit(document, keys: keys, replacesTexts: replacesTexts)
        updatePaths(facts, in: &edit)
        ModelUpdater.update(facts.models, named: facts.namedModels, in: &edit)
        diagnostics.report(edit.diagnostics)
        return edit.editor.result()
    }

    // MARK: - Paths

    private static func updatePaths(_ facts: MergedFacts, in edit: inout DescriptionEdit) {
        var newPaths: [String: Int] = [:]
        var drafts: [(path: String, methods: [JSONDraft.Member])] = []
        var guesses = LocationGuesses()
        let paths = edit.document.root["paths"]
        for operation in facts.operations {
            edit.reportPermissions(operation)
            let verb = operation.verb.lowercased()
            let item = paths?[operation.path]
            if let node = item?[verb] {
                let known = DescribedParameter.all(of: node, schemas: edit.schemas)
                let keys = Set(known.map(\.key))
                guesses.note(operation, except: keys)
                edit.reportVariables(operation, known: keys)
                OperationUpdater.update(node, operation, in: &edit)
                continue
            }
            guesses.note(operation)
            edit.reportVariables(operation, known: [])
            let draft = DescriptionDraft.operation(
                operation, variables: operation.unlistedVariables(known: []),
                permissions: edit.keys.permissions.first)
            if let item {
                edit.insert(draft, key: verb, in: item, order: MemberOrder.verbs)
            } else if let position = newPaths[operation.path] {
                drafts[position].methods.append((verb, draft))
            } else {
                newPaths[operation.path] = drafts.count
                drafts.append((operation.path, [(verb, draft)]))
            }
        }
        guesses.report(to: &edit.diagnostics)
        guard !drafts.isEmpty else { return }
        let members = drafts.map { draft in
            (key: draft.path, value: JSONDraft.object(MemberOrder.inOrder(draft.methods)))
        }
        if let paths {
            edit.insertSorted(members, into: paths)
        } else {
            edit.insert(
                .object(MemberOrder.sorted(members)), key: "paths", in: edit.document.root,
                order: MemberOrder.root)
        }
    }

    // MARK: - Order

    /// The description with the parameters of operations in the order of the pages. Texts change
    /// places; those of parameters that no page lists stay where they are.
    private static func ordered(
        _ document: Document, by facts: MergedFacts, diagnostics: inout Diagnostics
    ) -> Document? {
        let schemas = SchemaReader(document: document)
        var editor = SourceEditor(document)
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
            let sorted = listed.sorted { $0.rank < $1.rank }
            for (old, new) in zip(listed, sorted) where old.element != new.element {
                editor.replace(
                    old.element, withText: document.file.bytes[new.element.byteRange])
            }
        }
        guard editor.hasEdits else { return document }
        let file = SourceFile(path: document.file.path, bytes: editor.result())
        return DocumentReader.read(file, diagnostics: &diagnostics)
    }
}
