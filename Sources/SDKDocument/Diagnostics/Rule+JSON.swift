extension Rule {
    /// The rules of reading JSON. Each stage that has rules has such a list.
    package static let json: [Rule] = [
        jsonSyntax, jsonDuplicateKey, jsonLimit, fileUnreadable,
    ]

    static let jsonSyntax = Rule(
        id: "json-syntax", severity: .error,
        summary: "A description must be JSON text as RFC 8259 defines it.",
        message: "{0}",
        hint: "{1}")

    static let jsonDuplicateKey = Rule(
        id: "json-duplicate-key", severity: .warning,
        summary: "The keys of one JSON object must differ from each other.",
        message: "the key '{0}' was already given in this object; the last one counts",
        hint: "remove or rename one of the two")

    static let fileUnreadable = Rule(
        id: "file-unreadable", severity: .warning,
        summary: "A file that a reference names must be JSON, within the limits.",
        message: "{0}; references to this file lead nowhere",
        hint: "{1}")

    package static let jsonLimit = Rule(
        id: "json-limit", severity: .error,
        summary: "A description must stay below the limits on size, depth and number of values.",
        message: "{0}; the limit is {1}")
}
