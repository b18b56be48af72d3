/// A template, compiled once and rendered by a ``MustacheLibrary``.
///
/// The language is that of the core modules of the Mustache specification 1.x: interpolation
/// (`{{a}}`, `{{{a}}}`, `{{&a}}`, `{{a.b}}`, `{{.}}`), sections, inverted sections, comments,
/// partials and set delimiters. Tags other than interpolation take their line along when they are
/// alone on it. Lines end in LF or CRLF. There are no lambdas and there is no inheritance.
///
/// A standalone partial is indented like its tag; lines of it that are empty stay empty.
public struct MustacheTemplate: Sendable {
    let program: Program

    /// Compiles a template.
    ///
    /// - Throws: the first error of the source, such as an unclosed tag or section.
    public init(_ source: String, name: String) throws(MustacheError) {
        program = try Program(source, name: name)
    }

    /// The name by which a library and its partial tags know the template.
    public var name: String { program.name }

    /// The names of the partials that the template uses, in order of first use.
    public var partialNames: [String] {
        var seen: Set<String> = []
        return program.partials.map(\.name).filter { seen.insert($0).inserted }
    }
}
