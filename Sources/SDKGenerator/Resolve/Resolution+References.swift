extension Resolution {
    /// The value that a `$ref` names, without following further references. Reports what leads
    /// nowhere.
    ///
    /// - Parameter reference: The value of `$ref`.
    mutating func lookUp(_ reference: Node) -> Node? {
        guard let text = reference.string else {
            report(.shapeUnexpected, at: reference, ["a string", reference.shapeName])
            return nil
        }
        return lookUp(text, at: reference)
    }

    mutating func lookUp(_ text: String, at reference: Node) -> Node? {
        let key = ReferenceKey(document: ObjectIdentifier(reference.storage), text: WireName(text))
        if let known = lookups[key] { return known }
        let target: FileReference
        do {
            target = try FileReference(text, base: documents.path(of: reference))
        } catch {
            report(error == .outside ? .refOutside : .refDangling, at: reference, [text, ""])
            return nil
        }
        var node = reference.document.root
        if let path = target.path {
            guard let document = documents.document(at: path) else {
                report(.refFileMissing, at: reference, [path])
                return nil
            }
            node = document.root
        }
        for token in target.tokens {
            let child: Node? =
                switch node.kind {
                case .object: node[token]
                case .array: JSONPointer.place(token).flatMap { node[$0] }
                default: nil
                }
            guard let child else {
                let suggestion = suggestedReference(for: token, in: node)
                report(.refDangling, at: reference, [text, suggestion ?? ""])
                return nil
            }
            node = child
        }
        lookups[key] = node
        return node
    }

    /// The value itself, or what it refers to; a chain of references is followed to its end.
    mutating func followed(_ node: Node) -> Node? {
        var node = node
        var visited: [Node] = []
        while node.kind == .object, let reference = node["$ref"], reference.kind == .string {
            guard !visited.contains(node) else {
                reportCycle(visited)
                return nil
            }
            visited.append(node)
            guard let target = lookUp(reference) else { return nil }
            node = target
        }
        return node
    }

    /// Reports a cycle once, whichever of its references was followed first.
    mutating func reportCycle(_ nodes: [Node]) {
        guard let last = nodes.last, reportedCycles.isDisjoint(with: nodes) else { return }
        reportedCycles.formUnion(nodes)
        let name = last.subject ?? last.pointer
        // A file that is a schema as a whole has no name but its own.
        report(
            .refCycle, at: last["$ref"] ?? last,
            [name.isEmpty ? documents.path(of: last) : name])
    }

    private mutating func suggestedReference(for token: String, in node: Node) -> String? {
        guard suggestions < 20, node.kind == .object else { return nil }
        suggestions += 1
        guard let name = NearestName.of(token, in: node.members.lazy.map(\.key)) else { return nil }
        var pointer = node.pointer + "/"
        JSONPointer.append(name, to: &pointer)
        return "#" + pointer
    }
}
