/// How a template is rendered.
public struct MustacheSettings: Sendable {
    /// What happens to text of `{{name}}` tags; `{{{name}}}` and `{{&name}}` are never escaped.
    public var escape: Escape
    /// What happens when a template uses a name or partial that is not known.
    public var missing: MissingName
    /// How deep partials may include one another. At 0 a template may not use any.
    public var partialDepth: Int
    /// The most bytes that rendering a template may write.
    public var maximumOutput: Int
    /// The most tags and texts that rendering a template may go through; a partial counts for twenty
    /// more. Partials that include one another more than once need very many with little depth.
    public var maximumSteps: Int

    /// Strict settings that escape for HTML, with partials at most 100 deep, 32 MiB of text and
    /// 20 million steps.
    public init(
        escape: Escape = .html, missing: MissingName = .error, partialDepth: Int = 100,
        maximumOutput: Int = 32 << 20, maximumSteps: Int = 20_000_000
    ) {
        self.escape = escape
        self.missing = missing
        self.partialDepth = partialDepth
        self.maximumOutput = maximumOutput
        self.maximumSteps = maximumSteps
    }

    /// What the Mustache specification asks for: HTML, and unknown names are empty.
    public static let specification = MustacheSettings(escape: .html, missing: .empty)

    /// What happens to text of `{{name}}` tags.
    public enum Escape: Sendable {
        /// Text is written as it is.
        case none
        /// `&`, `<`, `>`, `"` and `'` become `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&#39;`.
        case html
        /// Text is written as the function returns it.
        case custom(@Sendable (String) -> String)
    }

    /// What happens when a template uses a name or partial that is not known.
    public enum MissingName: Sendable, Hashable {
        /// Strict: rendering ends with an error, for sections and inverted sections too. To
        /// interpolate a list or an object is an error as well.
        case error
        /// Lenient, as the specification has it: the name is falsey and empty, the partial is
        /// empty, and so is a list or an object that is interpolated.
        case empty
    }
}
