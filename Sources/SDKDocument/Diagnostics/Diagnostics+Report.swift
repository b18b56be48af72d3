extension Diagnostics {
    /// Reports a diagnostic about a value of a description, at its location and with its pointer.
    ///
    /// - Parameters:
    ///   - rule: What is wrong.
    ///   - node: The value that it is about.
    ///   - subject: What it is about in the words of the description, if that helps.
    ///   - arguments: What the placeholders of the rule stand for, in their order.
    ///   - related: Other locations that help to understand it.
    package mutating func report(
        _ rule: Rule, at node: Node, subject: String? = nil, _ arguments: String...,
        related: [RelatedLocation] = []
    ) {
        report(
            Diagnostic(
                rule: rule, location: node.location, pointer: node.pointer, subject: subject,
                arguments: arguments, related: related))
    }

    /// Reports a diagnostic with or without a location in a file.
    package mutating func report(
        _ rule: Rule, at location: SourceLocation?, subject: String? = nil, _ arguments: String...,
        related: [RelatedLocation] = []
    ) {
        report(
            Diagnostic(
                rule: rule, location: location, subject: subject, arguments: arguments,
                related: related))
    }
}
