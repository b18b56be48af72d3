import SDKDocument

/// A reader of parts of a description that have schemas in them.
protocol SchemaUser {
    var schemas: SchemaBuilder { get }
}

extension SchemaUser {
    var input: ResolveInput { schemas.input }
    var references: References { schemas.references }
}

/// Parts that several operations refer to, each read once.
final class SharedParts<Part> {
    private var parts: [Node: Part] = [:]

    subscript(node: Node) -> Part? {
        get { parts[node] }
        set { parts[node] = newValue }
    }
}
