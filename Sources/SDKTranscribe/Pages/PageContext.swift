import SDKDocument

/// The page that is read, and what is found in reading it.
struct PageContext {
    let file: String
    let dialect: PageDialect
    private(set) var diagnostics = Diagnostics()
    /// The operation that is read, for messages.
    var subject: String?

    init(file: String, dialect: PageDialect) {
        self.file = file
        self.dialect = dialect
    }

    func location(_ line: Int) -> SourceLocation {
        SourceLocation(file: file, line: line, column: 1)
    }

    func stated<Value>(_ value: Value, line: Int) -> Stated<Value> {
        Stated(value: value, location: location(line), dialect: dialect)
    }

    /// Reports what was not understood.
    mutating func reportRest(_ text: PageText, in part: String, line: Int) {
        report(.pageLineNotUnderstood, line: line, part, text.string)
    }

    mutating func report(
        _ rule: Rule, line: Int, subject: String? = nil, _ arguments: String...
    ) {
        diagnostics.report(
            Diagnostic(
                rule: rule, location: location(line), subject: subject ?? self.subject,
                arguments: arguments))
    }
}
