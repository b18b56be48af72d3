/// The bytes of a file, and the path by which messages call it.
public struct SourceFile: Sendable {
    /// The path as it is shown in messages; nothing is ever opened by it.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
