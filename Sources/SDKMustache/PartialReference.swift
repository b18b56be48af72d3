/// A partial tag.
struct PartialReference: Sendable {
    let name: String
    /// Whether the tag has a line of its own: only then is the partial indented.
    let isStandalone: Bool
    /// The white space before a standalone tag, put before each line of the partial.
    let indentation: [UInt8]
}
