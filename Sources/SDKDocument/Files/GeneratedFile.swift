/// A file of the output: where it goes, and what it says.
package struct GeneratedFile: Sendable, Hashable {
    /// Relative to the output folder, with `/` between components.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
