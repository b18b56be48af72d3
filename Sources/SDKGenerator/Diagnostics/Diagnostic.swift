/// One finding: a rule, where it applies, and the arguments of its message.
public struct Diagnostic: Sendable, Hashable {
    public let rule: Rule
    /// Where it was found; `nil` for a finding that is about no place in a file.
    public let location: SourceLocation?
    /// The JSON pointer (RFC 6901) of the value it is about.
    public let pointer: String?
    /// What it is about in the words of the description, such as `OAuthClient.state`.
    public let subject: String?
    /// What the placeholders of the rule's message and hint stand for.
    public let arguments: [String]
    public let related: [RelatedLocation]

    public init(
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
