import SDKDocument

/// Follows references: each text is looked up once, and each cycle is reported once.
final class References {
    /// What stands for a schema that isn't found.
    static let anyJSON = "any JSON value"

    private let input: ResolveInput
    private var found: [ReferenceKey: Node] = [:]
    private var reportedCycles: Set<Node> = []
    /// How often a name was suggested for a dangling reference: the search is expensive.
    private var suggestions = 0

    init(_ input: ResolveInput) {
        self.input = input
    }

    /// The value itself, or what it refers to at the end of a chain of references; `nil`, and
    /// reported, if that leads nowhere.
    ///
    /// - Parameter substitute: What stands for a value that isn't found.
    func followed(_ node: Node, or substitute: String) -> Node? {
        follow(node, or: substitute) { $0["$ref"].flatMap { $0.kind == .string ? $0 : nil } }
    }

    /// The end of a chain of references that begins with a value.
    ///
    /// - Parameters:
    ///   - reference: The `$ref` that led to the value, if one did.
    ///   - next: Gives the `$ref` of a value; `nil` for the end of the chain.
    func follow(
        _ first: Node, from reference: Node? = nil, or substitute: String = References.anyJSON,
        next: (Node) -> Node?
    ) -> Node? {
        var node = first
        var visited = reference.map { [$0.parent ?? $0] } ?? []
        while let reference = next(node) {
            guard !visited.contains(node) else {
                reportCycle(visited, or: substitute)
                return nil
            }
            let limit = input.options.limits.maximumDepth
            guard visited.count < limit else {
                input.reportTooLarge("references follow each other", limit, at: reference)
                return nil
            }
            visited.append(node)
            guard let target = lookUp(reference, or: substitute) else { return nil }
            node = target
        }
        return node
    }

    /// The value that a `$ref` names, without following further references; `nil`, and reported,
    /// if there is none.
    func lookUp(_ reference: Node, or substitute: String = References.anyJSON) -> Node? {
        input.text(reference).flatMap { lookUp($0, at: reference, or: substitute) }
    }

    func lookUp(
        _ text: String, at reference: Node, or substitute: String = References.anyJSON
    ) -> Node? {
        let key = ReferenceKey(text, at: reference)
        // Within a schema with an address of its own, the same text may mean another one.
        let isUnique = !input.documents.namesSchemas
        if isUnique, let known = found[key] { return known }
        switch target(text, at: reference) {
        case .node(let node):
            if isUnique { found[key] = node }
            return node
        case .outside: input.report(.refOutside, at: reference, [text, substitute])
        case .malformed: input.report(.refDangling, at: reference, [text, substitute])
        case .missingFile(let path):
            input.report(
                .refFileMissing, at: reference, [path, substitute, schemaReference(text) ?? ""])
        case .missing(let rest, let node):
            let suggestion = suggestion(for: rest[...], in: node)
            input.report(.refDangling, at: reference, [text, substitute, suggestion ?? ""])
        case .missingAnchor(let name):
            let suggestion = schemaReference(name)
            input.report(.refDangling, at: reference, [text, substitute, suggestion ?? ""])
        }
        return nil
    }

    /// Where a reference leads, or why it leads nowhere.
    enum Target {
        case node(Node)
        case outside
        case malformed
        case missingFile(String)
        /// The last value that was found, and the keys to the one that should be in it.
        case missing([String], in: Node)
        case missingAnchor(String)
    }

    /// Finds the value that a reference names, and reports nothing.
    func target(_ text: String, at reference: Node) -> Target {
        let identifiers = input.documents.identifiers(around: reference)
        if reference.key == SchemaKeyword.recursiveReference.key, let identifiers {
            return .node(identifiers.owner(of: reference))
        }
        let file: FileReference
        do {
            file = try FileReference(
                text, at: reference, base: input.documents.path(of: reference),
                identifiers: identifiers)
        } catch {
            // Schemas may have any address.
            if let resource = resource(text, around: reference, identifiers) {
                return target(FileReference(fragmentOf: text), in: resource, from: reference)
            }
            return error == .outside ? .outside : .malformed
        }
        var root = reference.document.root
        if let resource = resource(text, around: reference, identifiers) {
            root = resource
        } else if let path = file.path {
            guard let document = input.documents.document(at: path) else {
                return .missingFile(path)
            }
            root = document.root
        }
        return target(file, in: root, from: reference)
    }

    /// The schema or document whose URI a reference names.
    private func resource(
        _ text: String, around reference: Node, _ identifiers: SchemaIdentifiers?
    ) -> Node? {
        guard let identifiers, input.documents.namesSchemas else { return nil }
        let (root, base) = identifiers.resource(around: reference)
        if text.hasPrefix("#") { return root }
        let uri = URIReference(text).resolved(against: base)
        // No reference leads out of the folder and back into it.
        if uri.scheme == "file", (try? FileReference(text, base: "")) == nil { return nil }
        return input.documents.resource(uri)
    }

    private func target(
        _ file: FileReference?, in root: Node, from reference: Node
    ) -> Target {
        guard let file else { return .malformed }
        if let anchor = file.anchor {
            let schema = input.documents.identifiers(around: root)?.schema(
                anchored: anchor, in: root, from: reference)
            return schema.map(Target.node) ?? .missingAnchor(anchor)
        }
        if let node = root.descendant(file.tokens) { return .node(node) }
        // Many write the pointers of a schema with an `$id` as if it had none.
        let document = root.document.root
        if root != document, let node = document.descendant(file.tokens) { return .node(node) }
        var node = document
        for (index, token) in file.tokens.enumerated() {
            guard let child = node.child(token) else {
                return .missing(Array(file.tokens[index...]), in: node)
            }
            node = child
        }
        return .node(node)
    }

    /// Reports a cycle once, whichever of its references was followed first.
    func reportCycle(_ nodes: [Node], or substitute: String = References.anyJSON) {
        guard let last = nodes.last, reportedCycles.isDisjoint(with: nodes) else { return }
        reportedCycles.formUnion(nodes)
        let name = last.subject ?? last.pointer
        // A file that is a schema as a whole has no name but its own.
        input.report(
            .refCycle, at: last["$ref"] ?? last,
            [name.isEmpty ? input.documents.path(of: last) : name, substitute])
    }

    /// What was probably meant by a reference that has no target for its first tokens but `rest`.
    private func suggestion(for rest: ArraySlice<String>, in node: Node) -> String? {
        guard suggestions < 20, let token = rest.first else { return nil }
        suggestions += 1
        if let last = rest.last, let schema = schemaReference(last) { return schema }
        guard node.kind == .object,
            let name = NearestName.of(token, in: node.members.lazy.map(\.key))
        else { return nil }
        var pointer = node.pointer
        for token in [name] + rest.dropFirst() {
            pointer += "/"
            JSONPointer.append(token, to: &pointer)
        }
        return "#" + pointer
    }

    /// The reference to a named schema of the main document.
    private func schemaReference(_ name: String) -> String? {
        guard input.root.descendant(input.dialect.schemaContainer + [name]) != nil else {
            return nil
        }
        var reference = input.dialect.schemaPrefix
        JSONPointer.append(name, to: &reference)
        return reference
    }
}

/// The text of a `$ref`, and the document it stands in.
struct ReferenceKey: Hashable {
    private let document: ObjectIdentifier
    private let text: WireName

    init(_ text: String, at reference: Node) {
        document = ObjectIdentifier(reference.storage)
        self.text = WireName(text)
    }
}
