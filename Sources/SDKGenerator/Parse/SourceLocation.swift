/// A place in a file. Places are ordered by file, line, column.
public struct SourceLocation: Sendable, Hashable {
    public let file: String
    /// From 1; lines end with LF or CR LF.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable {
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, the form that editors recognise.
    public var description: String { "\(file):\(line):\(column)" }
}
