/// Named templates that can be rendered and can include one another as partials.
///
/// A library is a value that never changes: tasks may render from it at the same time.
public struct MustacheLibrary: Sendable {
    let programs: [Program]
    /// Per template, per partial tag: the index of the partial among the programs.
    let links: [[Int?]]
    private let indices: [String: Int]

    /// A library of the given templates. Partials are linked here, once.
    ///
    /// - Throws: ``MustacheError/Reason/duplicateTemplate`` if two of them have one name.
    public init(_ templates: [MustacheTemplate]) throws(MustacheError) {
        var indices: [String: Int] = [:]
        for (index, template) in templates.enumerated() {
            guard indices.updateValue(index, forKey: template.name) == nil else {
                throw MustacheError(
                    template: template.name, line: 0, column: 0, reason: .duplicateTemplate)
            }
        }
        programs = templates.map(\.program)
        self.indices = indices
        links = programs.map { program in program.partials.map { indices[$0.name] } }
    }

    /// The names of the templates, as given.
    public var names: [String] { programs.map(\.name) }

    /// Renders a template.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - value: the outermost value that names are looked up in.
    ///   - settings: escaping, strictness and limits.
    /// - Throws: the first error; it tells the template that holds the cause, and where.
    public func render(
        _ name: String, _ value: MustacheValue, settings: MustacheSettings = MustacheSettings()
    ) throws(MustacheError) -> String {
        var output: [UInt8] = []
        try render(name, value, settings: settings, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Renders a template and appends the text as UTF-8. On an error nothing is appended.
    ///
    /// - Parameters:
    ///   - name: the name of the template.
    ///   - value: the outermost value that names are looked up in.
    ///   - settings: escaping, strictness and limits.
    ///   - output: where the text goes; what is in it stays.
    /// - Throws: the first error; it tells the template that holds the cause, and where.
    public func render(
        _ name: String, _ value: MustacheValue, settings: MustacheSettings = MustacheSettings(),
        into output: inout [UInt8]
    ) throws(MustacheError) {
        guard let template = indices[name] else {
            throw MustacheError(template: name, line: 0, column: 0, reason: .unknownTemplate)
        }
        var interpreter = Interpreter(library: self, settings: settings, value: value)
        try interpreter.run(template)
        output.append(contentsOf: interpreter.output)
    }
}
