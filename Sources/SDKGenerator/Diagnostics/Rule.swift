/// One kind of finding: what is checked, how much it matters, and how it is put into words.
///
/// Every rule stands in `Rule+Table.swift` and in ``all``. A finding carries the rule and its
/// arguments; the text is made when the finding is rendered.
public struct Rule: Sendable {
    /// The stable name shown in brackets, in kebab-case.
    public let id: String
    public let severity: Severity
    /// One sentence: what the rule checks.
    public let summary: String
    /// The text of a finding. `{0}`, `{1}`, … stand for the arguments.
    public let message: String
    /// What to do about it, with the same placeholders. It is left out when one of the arguments it
    /// names is absent or empty.
    public let hint: String?

    init(
        id: String, severity: Severity, summary: String, message: String, hint: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.message = message
        self.hint = hint
    }
}

extension Rule: Hashable {
    /// Rules are told apart by their id, which is unique in the table.
    public static func == (left: Rule, right: Rule) -> Bool {
        left.id == right.id
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}
