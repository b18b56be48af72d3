/// A compiled template. A class, so that the renderer holds one reference instead of four arrays.
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
