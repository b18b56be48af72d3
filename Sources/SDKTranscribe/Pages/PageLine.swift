/// A line of a page outside code, as Markdown sees it.
struct PageLine: Sendable {
    enum Kind: Sendable, Equatable {
        case blank
        /// `#` to `######`; the text is what follows.
        case heading(Int)
        /// `> text`
        case quote
        /// `* text`, `- text`, `+ text`
        case bullet
        /// `--- | ---`: the line between the head of a table and its rows.
        case rule
        /// `:::{"title":"Deprecated"}` or `:::`: where a box begins or ends.
        case note
        /// `{: class="…"}`, tags or a comment of HTML: nothing to read.
        case markup
        /// A line in front matter, such as `title: LoansApi`.
        case frontMatter
        case text
    }

    /// From 1.
    let number: Int
    let kind: Kind
    /// Without the marks of its kind and without spaces at both ends.
    let text: PageText

    /// Whether it can be the row of a table: it has a `|` that no backslash escapes.
    var hasCells: Bool { TableRow.hasSeparator(text) }
}
