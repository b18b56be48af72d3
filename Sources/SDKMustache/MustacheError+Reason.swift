extension MustacheError {
    /// What is wrong with a template or with the values it was given.
    public enum Reason: Sendable, Hashable {
        /// A tag opens and its closing delimiter is not found.
        case unclosedTag
        /// A tag without a name.
        case emptyName
        /// A name with white space inside, or a dotted name with an empty part.
        case invalidName(String)
        /// A set delimiter tag without two delimiters, or with `=` in one of them.
        case invalidDelimiters(String)
        /// The section that opens here is not closed.
        case unclosedSection(String)
        /// A section is closed while none is open.
        case unexpectedClose(String)
        /// A section is closed while another one, opened at `line` and `column`, is open.
        case mismatchedClose(String, open: String, line: Int, column: Int)
        /// Two templates of a library have this name.
        case duplicateTemplate
        /// The library has no template of the name that is to be rendered.
        case unknownTemplate
        /// Strict only: no surrounding value has the name.
        case unknownName(String)
        /// Strict only: the library has no partial of the name.
        case unknownPartial(String)
        /// Strict only: a list or an object is used as text.
        case notText(String)
        /// Partials include one another deeper than the limit; the last one was the name given.
        case partialTooDeep(String, limit: Int)
        /// The text is longer than the limit, in bytes.
        case outputTooLong(limit: Int)
        /// More tags and texts were gone through than the limit.
        case tooManySteps(limit: Int)

        /// Whether a limit of the work was reached, and not something that a look at the template
        /// shows.
        public var isExhaustion: Bool {
            switch self {
            case .outputTooLong, .tooManySteps: true
            default: false
            }
        }
    }
}

extension MustacheError.Reason: CustomStringConvertible {
    /// What is wrong, in a sentence.
    public var description: String {
        switch self {
        case .unclosedTag:
            "the tag is not closed"
        case .emptyName:
            "the tag has no name"
        case .invalidName(let name):
            "'\(name)' is not a valid name"
        case .invalidDelimiters(let text):
            "'\(text)' does not set an opening and a closing delimiter"
        case .unclosedSection(let name):
            "section '\(name)' is not closed"
        case .unexpectedClose(let name):
            "section '\(name)' is closed but not open"
        case .mismatchedClose(let name, let open, let line, let column):
            "section '\(name)' is closed while '\(open)', opened at \(line):\(column), is open"
        case .duplicateTemplate:
            "two templates have this name"
        case .unknownTemplate:
            "there is no template of this name"
        case .unknownName(let name):
            "unknown name '\(name)'"
        case .unknownPartial(let name):
            "unknown partial '\(name)'"
        case .notText(let name):
            "'\(name)' is a list or an object, not text"
        case .partialTooDeep(let name, let limit):
            "partial '\(name)' is nested deeper than \(limit)"
        case .outputTooLong(let limit):
            "the text is longer than \(limit) bytes"
        case .tooManySteps(let limit):
            "rendering takes more than \(limit) steps"
        }
    }
}
