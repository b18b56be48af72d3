extension Node {
    /// The JSON pointer of the value (RFC 6901); empty for the root.
    public var pointer: String {
        var tokens: [String] = []
        var node = self
        while let parent = node.parent {
            tokens.append(node.key ?? String(node.placeInArray(parent)))
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
    public func resolve(pointer: String) -> Node? {
        guard let tokens = JSONPointer.tokens(of: pointer) else { return nil }
        var node = self
        for token in tokens {
            let child =
                switch node.kind {
                case .object: node[token]
                case .array: JSONPointer.place(token).flatMap { node[$0] }
                default: nil as Node?
                }
            guard let child else { return nil }
            node = child
        }
        return node
    }

    private func placeInArray(_ array: Node) -> Int {
        var place = 0
        for element in array.elements {
            if element.index == index { break }
            place += 1
        }
        return place
    }
}
