import SDKDocument

/// Brings what pages say into a description, by edits of its text.
///
/// What the pages say is updated: parameters, their types, defaults and whether they are required,
/// bodies, return types, permissions, properties. Texts are filled in where there are none. What
/// the pages do not say stays, and nothing is removed because they do not list it.
struct DescriptionUpdater {
    static let operationOrder = [
        "operationId", "x-purecloud-method-name", "tags", "summary", "description", "parameters",
        "requestBody", "responses", "x-inin-requires-permissions",
    ]
    static let verbOrder = ["get", "head", "options", "post", "put", "patch", "delete", "trace"]
    static let permissionsKey = "x-inin-requires-permissions"

    let document: Document
    let schemas: SchemaReader
    let facts: MergedFacts
    /// Whether texts of the pages replace those of the description.
    let replacesTexts: Bool
    var editor: SourceEditor
    var diagnostics = Diagnostics()
    /// The first guess of a place by parameter, and how often it was made.
    var guesses: [String: (field: StatedField, place: String, count: Int)] = [:]
    /// Where each model is named first.
    var namedModels: [String: SourceLocation] = [:]

    private init(_ document: Document, _ facts: MergedFacts, replacesTexts: Bool) {
        self.document = document
        schemas = SchemaReader(document: document)
        self.facts = facts
        self.replacesTexts = replacesTexts
        editor = SourceEditor(document)
    }

    /// The text of the description with what the pages say.
    static func update(
        _ document: Document, with facts: MergedFacts, replacesTexts: Bool,
        diagnostics: inout Diagnostics
    ) -> [UInt8] {
        var document = document
        // Parameters are put in order first: a text that moves cannot be edited in the same pass.
        var sorter = DescriptionUpdater(document, facts, replacesTexts: replacesTexts)
        sorter.orderParameters()
        if sorter.editor.hasEdits {
            let file = SourceFile(path: document.file.path, bytes: sorter.editor.result())
            guard let ordered = DocumentReader.read(file, diagnostics: &diagnostics) else {
                return file.bytes
            }
            document = ordered
        }
        var updater = DescriptionUpdater(document, facts, replacesTexts: replacesTexts)
        updater.updatePaths()
        updater.updateModels()
        updater.reportGuesses()
        diagnostics.report(updater.diagnostics)
        return updater.editor.result()
    }

    // MARK: - Paths

    private mutating func updatePaths() {
        var newPaths: [String: Int] = [:]
        var drafts: [(path: String, verbs: [JSONDraft.Member])] = []
        let paths = document.root["paths"]
        for operation in facts.operations {
            noteModels(of: operation)
            let verb = operation.verb.lowercased()
            if let item = paths?[operation.path] {
                if let node = item[verb] {
                    update(node, operation)
                } else {
                    insert(draft(of: operation), key: verb, in: item, order: Self.verbOrder)
                }
            } else {
                let place =
                    newPaths[operation.path]
                    ?? {
                        newPaths[operation.path] = drafts.count
                        drafts.append((operation.path, []))
                        return drafts.count - 1
                    }()
                drafts[place].verbs.append((verb, draft(of: operation)))
            }
        }
        guard !drafts.isEmpty else { return }
        let members = drafts.map { draft in
            (key: draft.path, value: JSONDraft.object(Self.inOrder(draft.verbs)))
        }
        if let paths {
            insertSorted(members, into: paths)
        } else {
            insert(
                .object(Self.sorted(members)), key: "paths", in: document.root,
                order: ["openapi", "info", "servers", "security", "tags", "paths", "components"])
        }
    }

    private static func inOrder(_ verbs: [JSONDraft.Member]) -> [JSONDraft.Member] {
        verbs.enumerated().sorted {
            let left = verbOrder.firstIndex(of: $0.element.key) ?? verbOrder.count
            let right = verbOrder.firstIndex(of: $1.element.key) ?? verbOrder.count
            return (left, $0.offset) < (right, $1.offset)
        }.map(\.element)
    }

    static func sorted(_ members: [JSONDraft.Member]) -> [JSONDraft.Member] {
        members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
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
        let members = Self.sorted(members)
        let existing = object.members.map { $0 }
        let keys = existing.map { Array($0.key.utf8) }
        let isSorted = zip(keys, keys.dropFirst()).allSatisfy {
            $0.0.lexicographicallyPrecedes($0.1)
        }
        var place = isSorted ? 0 : existing.count
        for member in members {
            while place < existing.count,
                keys[place].lexicographicallyPrecedes(member.key.utf8)
            {
                place += 1
            }
            let anchor = place > 0 ? existing[place - 1].value : nil
            editor.insert(member.value, key: member.key, after: anchor, in: object)
        }
    }

    // MARK: - Texts

    /// Fills in a text, or replaces it if texts are to be replaced.
    mutating func updateText(_ key: String, _ text: String?, in object: Node, order: [String]) {
        guard let text, !text.isEmpty else { return }
        if let node = object[key] {
            if replacesTexts, node.string != text { editor.replace(node, with: .string(text)) }
        } else {
            insert(.string(text), key: key, in: object, order: order)
        }
    }

    // MARK: - Guesses

    /// Notes that the place of a parameter had to be guessed; they are told by parameter, since
    /// every operation of a page can have the same one.
    mutating func guess(_ field: StatedField, _ place: String) {
        let key = field.location.file + "\n" + field.key
        guesses[key, default: (field, place, 0)].count += 1
    }

    private mutating func reportGuesses() {
        for guess in guesses.values {
            diagnostics.report(
                .pagePlaceGuessed, at: guess.field.location, guess.field.name, guess.place,
                String(guess.count))
        }
    }

    private mutating func noteModels(of operation: StatedOperation) {
        if let returns = operation.returns, let model = returns.value.model {
            note(model, at: returns.location)
        }
        for field in operation.parameters ?? [] {
            if let model = field.type.value.model { note(model, at: field.type.location) }
        }
    }

    mutating func note(_ model: String, at location: SourceLocation) {
        if namedModels[model] == nil { namedModels[model] = location }
    }
}
