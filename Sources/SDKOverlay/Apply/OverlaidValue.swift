import SDKDocument

/// A value of a description as overlays leave it: written in a file, or a container whose children
/// are no longer the written ones. It has the semantics of a value, so a copy is one.
indirect enum OverlaidValue: Sendable {
    case written(Node)
    case edited(Container)

    struct Container: Sendable {
        /// The object or array as it was written.
        let node: Node
        var children: [Child]
    }

    struct Child: Sendable {
        /// The child as it was written, by whose key it goes; what it holds may be another value.
        let node: Node
        /// Whether it was not among the container's written children.
        let isInserted: Bool
        var value: OverlaidValue

        /// A child of a container that was not edited.
        init(_ node: Node) {
            self.init(node: node, isInserted: false, value: .written(node))
        }

        init(node: Node, isInserted: Bool, value: OverlaidValue) {
            self.node = node
            self.isInserted = isInserted
            self.value = value
        }
    }

    /// Where the value was written; for a container that was edited, its beginning.
    var node: Node {
        switch self {
        case .written(let node): node
        case .edited(let container): container.node
        }
    }

    var kind: NodeKind { node.kind }

    var isPrimitive: Bool { kind != .object && kind != .array }

    /// How many children an object or array has.
    var count: Int {
        switch self {
        case .written(let node): node.count
        case .edited(let container): container.children.count
        }
    }

    /// How many values it is, all that are inside included.
    var size: Int {
        switch self {
        case .written(let node): node.valueCount
        case .edited(let container): container.children.reduce(1) { $0 + $1.value.size }
        }
    }

    /// The children in their order.
    var children: Children { Children(of: self) }

    struct Children: Sequence, IteratorProtocol {
        private var written: Node.Children?
        private var edited: ArraySlice<Child> = []

        init(of value: OverlaidValue) {
            switch value {
            case .written(let node): written = Node.Children(of: node, kind: node.kind)
            case .edited(let container): edited = container.children[...]
            }
        }

        mutating func next() -> Child? {
            written != nil ? written?.next().map { Child($0) } : edited.popFirst()
        }
    }

    // MARK: - Children by name and position

    /// The member with a key.
    func member(_ key: String) -> OverlaidValue? {
        switch self {
        case .written(let node): node[key].map { .written($0) }
        case .edited(let container):
            container.node.kind == .object
                ? container.children.first { $0.hasKey(key) }?.value : nil
        }
    }

    /// The position of the member with a key.
    func position(of key: String) -> Int? {
        switch self {
        case .written(let node):
            guard let member = node[key] else { return nil }
            var position = 0
            for child in Node.Children(of: node, kind: .object) {
                if child == member { return position }
                position += 1
            }
            return nil
        case .edited(let container):
            return container.node.kind == .object
                ? container.children.firstIndex { $0.hasKey(key) } : nil
        }
    }

    /// The key of the child at a position, if it is a member.
    func key(at position: Int) -> String? {
        switch self {
        case .written(let node):
            return Node.Children(of: node, kind: .object).dropFirst(position).first { _ in true }?
                .key
        case .edited(let container):
            return container.node.kind == .object ? container.children[position].node.key : nil
        }
    }

    /// The child at a position.
    func child(at position: Int) -> OverlaidValue? {
        switch self {
        case .written: return children.dropFirst(position).first { _ in true }?.value
        case .edited(let container):
            return container.children.indices.contains(position)
                ? container.children[position].value : nil
        }
    }

    // MARK: - Editing

    /// Changes the children of an object or array.
    mutating func edit<Result, Failure: Error>(
        _ change: (inout [Child]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        var container: Container
        switch self {
        case .edited(let edited): container = edited
        case .written(let node):
            container = Container(node: node, children: Array(children))
        }
        // No second reference to the children, which would copy them at each change.
        self = .written(container.node)
        defer { self = .edited(container) }
        return try change(&container.children)
    }
}

extension OverlaidValue.Child {
    func hasKey(_ key: String) -> Bool {
        guard let own = node.key else { return false }
        return own.utf8.elementsEqual(key.utf8)
    }
}
