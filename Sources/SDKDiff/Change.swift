import SDKDocument
import SDKPlan

/// One difference between two descriptions.
package struct Change: Sendable, Hashable, Identifiable {
    /// Sixteen hexadecimal digits made of the rule, the subject and the arguments: the same in every
    /// comparison that finds this change, whatever else it finds.
    package let id: String
    package let rule: ChangeRule
    /// What changed: `/path`, `GET /path`, `GET /path?parameter`, `GET /path#body`,
    /// `GET /path#200`, `Model`, `Model.property`, `Model.property=value`, `tag:X`, `server:URL`,
    /// `security:X`, or `info` for the description as a whole. Elements of arrays are marked `[]`,
    /// values of maps `{}`, alternatives `|name`, headers `@name`.
    package let subject: String
    package let wire: Verdict
    package let swift: Verdict
    /// What the placeholders of the rule's message stand for.
    package let arguments: [String]
    /// Where it stands in the old description; nil for something that is new.
    package let old: SourceLocation?
    /// Where it stands in the new description; nil for something that is gone.
    package let new: SourceLocation?
    /// The declarations that a method or property has before and after, where they differ.
    package var signature: Signature?

    /// Swift text before and after; nil where there is no such declaration.
    package struct Signature: Sendable, Hashable {
        package var old: String?
        package var new: String?
        /// The Swift name of the type that has the member; nil for what is no member.
        package var owner: String?
    }

    /// The worse of the two verdicts.
    package var verdict: Verdict { max(wire, swift) }

    /// The message in plain words, safe to print on a terminal.
    package var message: String {
        message { PlainText.harmless($0, limit: Diagnostic.argumentLength) }
    }

    /// The message with each argument in the form that a kind of output needs.
    func message(_ shown: (String) -> String) -> String {
        MessageTemplate(rule.message).filled(with: arguments.map(shown))
    }

    init(
        _ rule: ChangeRule, _ subject: Subject, _ arguments: [String], _ context: ChangeContext,
        old: Node?, new: Node?
    ) {
        self.rule = rule
        self.subject = subject.text
        self.arguments = arguments
        wire = rule.wireVerdict(context)
        swift = rule.swiftVerdict(context)
        id = StableHash.hexadecimal(
            of: ([rule.id, subject.key] + arguments).joined(separator: "\u{1E}"))
        self.old = old.map { $0.keyLocation ?? $0.location }
        self.new = new.map { $0.keyLocation ?? $0.location }
    }
}
