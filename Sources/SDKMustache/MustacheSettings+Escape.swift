extension MustacheSettings {
    /// What happens to text of `{{name}}` tags.
    public enum Escape: Sendable {
        /// Text is written as it is.
        case none
        /// `&`, `<`, `>`, `"` and `'` become `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&#39;`.
        case html
        /// Text is written as the function returns it.
        case custom(@Sendable (String) -> String)
    }
}
