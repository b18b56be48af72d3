/// How a template is rendered.
public struct MustacheSettings: Sendable {
    /// What happens to text of `{{name}}` tags; `{{{name}}}` and `{{&name}}` are never escaped.
    public var escape: Escape
    /// What happens when a template uses a name or partial that is not known.
    public var missing: MissingName
    /// How deep partials may include one another. At 0 a template may not use any.
    public var partialDepth: Int

    /// Strict settings that escape for HTML, with partials at most 100 deep.
    public init(escape: Escape = .html, missing: MissingName = .error, partialDepth: Int = 100) {
        self.escape = escape
        self.missing = missing
        self.partialDepth = partialDepth
    }

    /// What the Mustache specification asks for: HTML, and unknown names are empty.
    public static let specification = MustacheSettings(escape: .html, missing: .empty)
}
