import SDKDocument

/// Follows references: each text is looked up once, and each cycle is reported once.
final class References {
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
    func followed(_ node: Node) -> Node? {
        follow(node) { $0["$ref"].flatMap { $0.kind == .string ? $0 : nil } }
    }

    /// The end of a chain of references that begins with a value.
    ///
    /// - Parameters:
    ///   - reference: The `$ref` that led to the value, if one did.
    ///   - next: Gives the `$ref` of a value; `nil` for the end of the chain.
    func follow(
        _ first: Node, from reference: Node? = nil, next: (Node) -> Node?
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
            guard let target = lookUp(reference) else { return nil }
            node = target
        }
        return node
    }

    /// The value that a `$ref` names, without following further references; `nil`, and reported,
    /// if there is none.
    func lookUp(_ reference: Node) -> Node? {
        input.text(reference).flatMap { lookUp($0, at: reference) }
    }

    func lookUp(_ text: String, at reference: Node) -> Node? {
        let key = ReferenceKey(text, at: reference)
        if let known = found[key] { return known }
        let target: FileReference
        do {
            target = try FileReference(text, base: input.documents.path(of: reference))
        } catch {
            input.report(error == .outside ? .refOutside : .refDangling, at: reference, [text, ""])
            return nil
        }
        var node = reference.document.root
        if let path = target.path {
            guard let document = input.documents.document(at: path) else {
                input.report(.refFileMissing, at: reference, [path])
                return nil
            }
            node = document.root
        }
        for token in target.tokens {
            guard let child = node.child(token) else {
                let suggestion = suggestedReference(for: token, in: node)
                input.report(.refDangling, at: reference, [text, suggestion ?? ""])
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

    private func suggestedReference(for token: String, in node: Node) -> String? {
        guard suggestions < 20, node.kind == .object else { return nil }
        suggestions += 1
        guard let name = NearestName.of(token, in: node.members.lazy.map(\.key)) else { return nil }
        var pointer = node.pointer + "/"
        JSONPointer.append(name, to: &pointer)
        return "#" + pointer
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
