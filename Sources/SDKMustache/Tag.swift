/// A tag as it stands in the source.
struct Tag {
    let kind: Kind
    /// Bytes from the opening delimiter to behind the closing one.
    let range: Range<Int>
    /// Bytes of the content, without white space around it.
    let content: Range<Int>

    enum Kind {
        case value(escaped: Bool)
        case section
        case inverted
        case close
        case partial
        case comment
        case delimiters

        /// Whether the tag takes its line along when nothing else is on it.
        var canStandAlone: Bool {
            if case .value = self { false } else { true }
        }
    }
}
