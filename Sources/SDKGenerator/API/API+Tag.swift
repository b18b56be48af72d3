extension API {
    /// A group of operations.
    public struct Tag: Sendable {
        public var name: String
        public var description: String?
        public var node: Node?

        public init(name: String, description: String? = nil, node: Node? = nil) {
            self.name = name
            self.description = description
            self.node = node
        }
    }
}
