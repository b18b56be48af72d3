/// One kind of diagnostic: what is checked, how much it matters, and how it is worded.
///
/// Every rule stands in `Rule+Table.swift` and in ``all``. A diagnostic carries the rule and its
/// arguments; the text is made when the diagnostic is rendered.
package struct Rule: Sendable {
    /// The stable name shown in brackets, in kebab-case.
    package let id: String
    package let severity: Severity
    /// One sentence: what the rule checks.
    package let summary: String
    /// The text of a diagnostic. `{0}`, `{1}`, … stand for the arguments.
    package let message: String
    /// What to do about it, with the same placeholders. It is left out when one of the arguments it
    /// names is absent or empty.
    package let hint: String?

    package init(
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
    package static func == (left: Rule, right: Rule) -> Bool {
        left.id == right.id
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}
