/// One named value of a ``MustacheObject``.
public struct MustachePair: Sendable, Hashable {
    // The value is stored first: the address of a pair is that of its value, see `Context`.
    /// What the name stands for.
    public internal(set) var value: MustacheValue
    let objectKey: ObjectKey

    /// The name a template uses.
    public var key: String { objectKey.text }
}
