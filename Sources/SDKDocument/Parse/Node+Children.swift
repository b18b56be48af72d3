extension Node {
    /// The members of an object in the order of the text; none for every other kind. Of members
    /// with the same key there is only the last.
    package var members: Members { Members(object: self) }

    /// The elements of an array; none for every other kind.
    package var elements: Elements { Elements(array: self) }

    /// The number of members or elements; 0 for every other kind.
    package var count: Int {
        switch kind {
        case .object, .array: record.length
        default: 0
        }
    }

    /// The value of the member with a key; `nil` if there is none, or if this is no object.
    package subscript(key: String) -> Node? {
        guard kind == .object else { return nil }
        var key = key
        let found = key.withUTF8 { storage.member(of: index, key: UnsafeRawBufferPointer($0)) }
        return found.map { Node(storage: storage, index: $0) }
    }

    /// The element at an index; `nil` if there is none, or if this is no array. It walks from the
    /// first element: to visit all of them, use ``elements``.
    package subscript(index: Int) -> Node? {
        guard kind == .array, index >= 0, index < count else { return nil }
        return elements.dropFirst(index).first { _ in true }
    }

    /// A member of an object: its key and its value.
    package struct Member: Sendable {
        package let value: Node

        package var key: String { value.key ?? "" }

        /// Where the key begins.
        package var keyLocation: SourceLocation { value.keyLocation ?? value.location }
    }

    /// The members of an object, in the order of the text.
    package struct Members: Sequence, Sendable {
        let object: Node

        package var count: Int { object.kind == .object ? object.record.length : 0 }
        package var isEmpty: Bool { count == 0 }
        package var first: Member? { first { _ in true } }
        package var underestimatedCount: Int { count }

        package func makeIterator() -> Iterator {
            Iterator(children: Children(of: object, kind: .object))
        }

        package struct Iterator: IteratorProtocol, Sendable {
            var children: Children

            package mutating func next() -> Member? {
                children.next().map { Member(value: $0) }
            }
        }
    }

    /// The elements of an array.
    package struct Elements: Sequence, Sendable {
        let array: Node

        package var count: Int { array.kind == .array ? array.record.length : 0 }
        package var isEmpty: Bool { count == 0 }
        package var underestimatedCount: Int { count }

        package func makeIterator() -> Iterator {
            Iterator(children: Children(of: array, kind: .array))
        }

        package struct Iterator: IteratorProtocol, Sendable {
            var children: Children

            package mutating func next() -> Node? { children.next() }
        }
    }

    /// Walks from child to child, past those that a duplicate key hides.
    package struct Children: Sequence, IteratorProtocol, Sendable {
        private let storage: DocumentStorage
        private var index: UInt32
        private let end: UInt32

        package init(of node: Node, kind: NodeKind) {
            storage = node.storage
            index = node.index + 1
            end = node.kind == kind ? node.record.end : index
        }

        package mutating func next() -> Node? {
            while index < end {
                let record = storage.records[Int(index)]
                defer { index = record.end }
                if !record.isShadowed { return Node(storage: storage, index: index) }
            }
            return nil
        }
    }
}
