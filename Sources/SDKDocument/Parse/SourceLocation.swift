/// A line and a column of a file. Locations are ordered by file, line, column.
package struct SourceLocation: Sendable, Hashable {
    package let file: String
    /// From 1; lines end with LF or CR LF.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: Comparable {
    package static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return (left.line, left.column) < (right.line, right.column)
    }
}

extension SourceLocation: CustomStringConvertible {
    /// `file:line:column`, the form that editors recognise.
    package var description: String { "\(file):\(line):\(column)" }
}
