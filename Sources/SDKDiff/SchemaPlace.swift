import SDKDocument

/// Where a pair of schemas stands, and what that means for Swift.
struct SchemaPlace {
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

    /// The place of what an array or map of this place holds.
    func element(_ subject: Subject) -> SchemaPlace {
        var place = SchemaPlace(subject, context)
        place.context.isElement = true
        place.whole = whole
        place.isNullInSwift = true
        return place
    }

    /// The place of a schema that is a part of the one of this place.
    func part(_ subject: Subject) -> SchemaPlace {
        var place = SchemaPlace(subject, context)
        place.context.isElement = false
        place.whole = whole
        return place
    }
}
