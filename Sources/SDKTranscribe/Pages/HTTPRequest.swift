/// The HTTP method and the path of an operation: `GET /loans`, `Wraps GET /loans`, `Get loans`.
struct HTTPRequest: Sendable, Hashable {
    static let verbs: Set<String> = [
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE",
    ]

    /// Upper case.
    let verb: String
    /// Begins with `/`, whether the page prints it or not.
    let path: String
    /// Whether the line says `Wraps`.
    let isWrapped: Bool

    init?(_ text: PageText) {
        var words = text.split(whereSeparator: ASCII.isSpace)
        isWrapped = words.first?.elementsEqual("Wraps".utf8) == true
        if isWrapped { words.removeFirst() }
        guard words.count == 2, let last = words.last else { return nil }
        verb = words[0].string.uppercased()
        // Generators for sites escape braces and underscores.
        let plain = Array(InlineText.plain(InlineText.bare(last)).utf8)[...]
        let printed = plain.filter { $0 != 0x5C }[...]
        let path = printed.first == 0x2F ? printed : [0x2F] + printed
        guard Self.verbs.contains(verb), PagePathTemplate.isValid(path) else { return nil }
        self.path = path.string
    }
}
