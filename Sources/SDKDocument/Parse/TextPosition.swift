/// A line and a column, both from 1; the column counts Unicode scalars.
struct TextPosition: Sendable, Hashable {
    var line: UInt32
    var column: UInt32
}

extension TextPosition: CustomStringConvertible {
    var description: String { "\(line):\(column)" }
}
