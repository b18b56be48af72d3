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
                reportCycle(visited)
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
        if let known = found[key] { return known }
        let target: FileReference
        do {
            target = try FileReference(text, base: input.documents.path(of: reference))
        } catch {
            input.report(
                error == .outside ? .refOutside : .refDangling, at: reference, [text, substitute])
            return nil
        }
        var node = reference.document.root
        if let path = target.path {
            guard let document = input.documents.document(at: path) else {
                input.report(
                    .refFileMissing, at: reference,
                    [path, substitute, schemaReference(text) ?? ""])
                return nil
            }
            node = document.root
        }
        for (index, token) in target.tokens.enumerated() {
            guard let child = node.child(token) else {
                let suggestion = suggestion(for: target.tokens[index...], in: node)
                input.report(.refDangling, at: reference, [text, substitute, suggestion ?? ""])
                return nil
            }
            node = child
        }
        found[key] = node
        return node
    }

    /// Reports a cycle once, whichever of its references was followed first.
    func reportCycle(_ nodes: [Node]) {
        guard let last = nodes.last, reportedCycles.isDisjoint(with: nodes) else { return }
        reportedCycles.formUnion(nodes)
        let name = last.subject ?? last.pointer
        // A file that is a schema as a whole has no name but its own.
        input.report(
            .refCycle, at: last["$ref"] ?? last,
            [name.isEmpty ? input.documents.path(of: last) : name])
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
