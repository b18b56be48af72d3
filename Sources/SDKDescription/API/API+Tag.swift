import SDKDocument

extension API {
    /// A group of operations.
    package struct Tag: Sendable {
        package var name: String
        /// A short title (OpenAPI 3.2 §4.23).
        package var summary: String?
        package var description: String?
        /// The tag that this one is a part of.
        package var parent: String?
        /// What the tag is for: `nav`, `badge`, `audience` or something else.
        package var kind: String?
        package var node: Node?

        package init(
            name: String, summary: String? = nil, description: String? = nil,
            parent: String? = nil, kind: String? = nil, node: Node? = nil
        ) {
            self.name = name
            self.summary = summary
            self.description = description
            self.parent = parent
            self.kind = kind
            self.node = node
        }
    }
}

extension API.Tag {
    /// Whether it groups operations, and does not only mark some of them.
    var isGroup: Bool { kind != "badge" && kind != "audience" }
}
