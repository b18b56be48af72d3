/// The bytes of a file, and the path by which messages call it.
package struct SourceFile: Sendable {
    /// The path as it is shown in messages; nothing is ever opened by it.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
