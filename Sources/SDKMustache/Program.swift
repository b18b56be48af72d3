/// A compiled template. A class, so that the interpreter holds one reference instead of four arrays.
final class Program: Sendable {
    let name: String
    let source: [UInt8]
    let instructions: [Instruction]
    let names: [NamePath]
    let partials: [PartialReference]
    /// Where lines begin in the text, empty lines left out: there a partial is indented.
    let lineStarts: [Int]

    /// Compiles a source.
    init(_ source: String, name: String) throws(MustacheError) {
        var compiler = Compiler(source: Array(source.utf8), name: name)
        try compiler.compile()
        self.name = name
        self.source = compiler.source
        instructions = compiler.instructions
        names = compiler.names
        partials = compiler.partials
        lineStarts = compiler.lineStarts
    }

    func error(_ reason: MustacheError.Reason, at offset: Int) -> MustacheError {
        MustacheError(reason, template: name, source: source, offset: offset)
    }
}

/// A name as a tag uses it, split once when the template is compiled. A class, so that a lookup
/// holds one reference instead of all parts.
final class NamePath: Sendable {
    /// The name as written, for messages; `.` is the implicit iterator.
    let text: String
    /// The part looked up in every surrounding value; nil for the implicit iterator.
    let first: ObjectKey?
    /// The parts looked up in what the part before gave.
    let rest: [ObjectKey]

    /// Nil if a part is empty.
    init?(_ text: String) {
        self.text = text
        guard text != "." else {
            first = nil
            rest = []
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let head = parts.first, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        first = ObjectKey(String(head))
        rest = parts.dropFirst().map { ObjectKey(String($0)) }
    }
}

/// A partial tag.
struct PartialReference: Sendable {
    let name: String
    /// Whether the tag has a line of its own: only then is the partial indented.
    let isStandalone: Bool
    /// The white space before a standalone tag, put before each line of the partial.
    let indentation: [UInt8]
}
