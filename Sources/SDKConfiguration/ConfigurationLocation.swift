/// Where a setting was read.
public struct ConfigurationLocation: Hashable, Sendable, CustomStringConvertible {
    /// The path of a file, or `environment`.
    public var source: String
    /// From 1; `nil` where there are no lines.
    public var line: Int?
    /// In bytes, from 1.
    public var column: Int?

    init(_ source: String, line: Int? = nil, column: Int? = nil) {
        self.source = source
        self.line = line
        self.column = column
    }

    /// The location of a byte in a text.
    init(_ source: String, _ bytes: [UInt8], offset: Int) {
        let head = bytes.prefix(max(0, offset))
        self.source = source
        self.line = 1 + head.count { $0 == UInt8(ascii: "\n") }
        self.column = 1 + head.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    }

    /// `source:line:column`
    public var description: String {
        ([source] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
    }
}
