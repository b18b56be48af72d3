/// One step of a compiled template. Offsets and ranges are those of the source's UTF-8; `at` is
/// where the tag begins.
enum Instruction: Sendable {
    /// Writes a slice of the source. Lines that are not empty begin in it at
    /// `lineStarts[firstLine..<endLine]`.
    case text(from: Int, to: Int, firstLine: Int, endLine: Int)
    /// A tag begins a line: writes the indentation of the partial.
    case indentation
    /// Writes the value of `names[name]`.
    case value(name: Int, escaped: Bool, at: Int)
    /// Runs what follows once per element, or goes to `end` if there is none.
    case section(name: Int, end: Int, at: Int)
    /// Goes on if the value is falsey, else goes to `end`.
    case inverted(name: Int, end: Int, at: Int)
    /// Goes back for the next element, if there is one.
    case sectionEnd
    /// Runs `partials[reference]`.
    case partial(reference: Int, at: Int)
}

extension Instruction {
    /// Where it stands in the source; nil for what stands nowhere by itself.
    var offset: Int? {
        switch self {
        case .text(let from, _, _, _): from
        case .value(_, _, let offset), .section(_, _, let offset), .inverted(_, _, let offset),
            .partial(_, let offset):
            offset
        case .indentation, .sectionEnd: nil
        }
    }
}
