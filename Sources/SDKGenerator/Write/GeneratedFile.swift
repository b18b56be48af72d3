/// A file of the output: where it goes, and what it says.
public struct GeneratedFile: Sendable, Hashable {
    /// Relative to the output folder, with `/` between components.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
