/// An error, warning or note: a rule, where it applies, and the arguments of its message.
package struct Diagnostic: Sendable, Hashable {
    package let rule: Rule
    /// Where the rule applies; `nil` if that is not in a file.
    package let location: SourceLocation?
    /// The JSON pointer (RFC 6901) of the value it is about.
    package let pointer: String?
    /// What it is about in the words of the description, such as `OAuthClient.state`.
    package let subject: String?
    /// What the placeholders of the rule's message and hint stand for.
    package let arguments: [String]
    package let related: [RelatedLocation]

    package init(
        rule: Rule, location: SourceLocation? = nil, pointer: String? = nil,
        subject: String? = nil, arguments: [String] = [], related: [RelatedLocation] = []
    ) {
        self.rule = rule
        self.location = location
        self.pointer = pointer
        self.subject = subject
        self.arguments = arguments
        self.related = related
    }
}
