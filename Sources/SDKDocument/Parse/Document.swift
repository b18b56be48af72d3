/// A JSON text as it was written: every value with its location, every object in its order.
///
/// A document is a handle that is cheap to copy; its nodes keep it alive.
package struct Document: Sendable {
    package let storage: DocumentStorage

    package var file: SourceFile { storage.file }

    /// The outermost value of the text.
    package var root: Node { Node(storage: storage, index: 0) }

    /// How many values the text has, arrays and objects included.
    package var valueCount: Int { storage.records.count }

    /// The value at a JSON pointer (RFC 6901), or `nil` if there is none or the pointer is wrong.
    package func resolve(pointer: String) -> Node? {
        root.resolve(pointer: pointer)
    }
}
