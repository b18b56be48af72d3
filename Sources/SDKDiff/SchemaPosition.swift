import SDKDocument

/// Where a pair of schemas stands, and what that means for Swift.
struct SchemaPosition {
    var subject: Subject
    var context: ChangeContext
    /// Whether the description and deprecation of the value stand beside its schema, and were
    /// compared there.
    var isDocumentedOutside = false
    /// Whether null makes the Swift type an optional one. A parameter or body is given or left out
    /// whatever the schema says.
    var isNullInSwift = false

    /// The schema that this one is a part of. Where nothing is written for a part, the whole stands
    /// for it, and was compared.
    var whole: Node?

    init(_ subject: Subject, _ context: ChangeContext) {
        self.subject = subject
        self.context = context
        self.context.changesSwiftType = true
    }

    /// The position of what an array or map of this position holds.
    func element(_ subject: Subject) -> SchemaPosition {
        var position = SchemaPosition(subject, context)
        position.context.isElement = true
        position.whole = whole
        position.isNullInSwift = true
        return position
    }

    /// The position of a schema that is a part of the one of this position.
    func part(_ subject: Subject) -> SchemaPosition {
        var position = SchemaPosition(subject, context)
        position.context.isElement = false
        position.whole = whole
        return position
    }
}
