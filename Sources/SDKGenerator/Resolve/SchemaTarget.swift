/// The schema at the end of a chain of references.
struct SchemaTarget {
    let node: Node
    /// The name of its model.
    let name: String
    /// Whether the schema, or a reference on the way to it, says that null is a value.
    let isNullable: Bool
}
