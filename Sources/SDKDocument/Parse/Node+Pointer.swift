extension Node {
    /// The JSON pointer of the value (RFC 6901); empty for the root.
    package var pointer: String {
        var tokens: [String] = []
        var node = self
        while let parent = node.parent {
            tokens.append(node.key ?? String(node.index(in: parent)))
            node = parent
        }
        var pointer = ""
        for token in tokens.reversed() {
            pointer += "/"
            JSONPointer.append(token, to: &pointer)
        }
        return pointer
    }

    /// The value at a JSON pointer (RFC 6901) that begins at this value; `nil` if there is none or
    /// if the pointer is wrong.
    package func resolve(pointer: String) -> Node? {
        JSONPointer.tokens(of: pointer).flatMap { descendant($0) }
    }

    /// The value that keys and indices lead to, one after the other.
    package func descendant(_ tokens: [String]) -> Node? {
        var node: Node? = self
        for token in tokens { node = node?.child(token) }
        return node
    }

    /// The member or element that one token of a pointer names.
    package func child(_ token: String) -> Node? {
        switch kind {
        case .object: self[token]
        case .array: JSONPointer.index(token).flatMap { self[$0] }
        default: nil
        }
    }

    private func index(in array: Node) -> Int {
        array.elements.prefix { $0.index != index }.count
    }
}
