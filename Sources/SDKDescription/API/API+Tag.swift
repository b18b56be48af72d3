import SDKDocument

extension API {
    /// A group of operations.
    package struct Tag: Sendable {
        package var name: String
        package var description: String?
        package var node: Node?

        package init(name: String, description: String? = nil, node: Node? = nil) {
            self.name = name
            self.description = description
            self.node = node
        }
    }
}
