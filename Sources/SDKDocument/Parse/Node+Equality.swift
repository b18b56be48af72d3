extension Node {
    /// Whether two values are equal as JSON: members may be in another order, a string may have other
    /// escapes, a number may be written in another way (`1`, `1.0`, `10e-1`).
    ///
    /// Strings and keys are compared scalar by scalar, without normalisation.
    package func isEqual(to other: Node) -> Bool {
        // A list of what is still to be compared, instead of recursion, so that the depth of a
        // document is not limited by the stack.
        var open = [(self, other)]
        while let (left, right) = open.popLast() {
            if left == right { continue }
            let kind = left.kind
            guard kind == right.kind, left.count == right.count else { return false }
            switch kind {
            case .object:
                for member in left.members {
                    let found = left.storage.withKey(of: member.value.record) {
                        right.storage.member(of: right.index, key: $0)
                    }
                    guard let found else { return false }
                    open.append((member.value, Node(storage: right.storage, index: found)))
                }
            case .array:
                open.append(contentsOf: zip(left.elements, right.elements))
            case .string:
                guard left.hasSameText(as: right) else { return false }
            case .number:
                guard left.hasSameNumber(as: right) else { return false }
            case .bool:
                guard left.bool == right.bool else { return false }
            case .null: continue
            }
        }
        return true
    }

    private func hasSameText(as other: Node) -> Bool {
        guard let text = string, let otherText = other.string else { return false }
        return text.utf8.elementsEqual(otherText.utf8)
    }

    private func hasSameNumber(as other: Node) -> Bool {
        guard let text = numberText, let otherText = other.numberText else { return false }
        if text == otherText { return true }
        guard let number = ExactDecimal(text) else { return false }
        return number == ExactDecimal(otherText)
    }
}
