extension ChangeRule {
    static let bodies =
        [bodyAdded, bodyRemoved, requiredBodyAdded, requiredBodyRemoved]
        + [bodyBecameRequired, bodyBecameOptional]
        + [contentTypeAdded, contentTypeRemoved, usedContentTypeChanged]
        + [contentSwiftTypeChanged, formEncodingChanged]
        + [overloadAdded, overloadRemoved]

    static let bodyAdded = ChangeRule(
        "body-added", "An operation takes an optional body.", "optional body was added",
        wire: .always(.minor), swift: .always(.minor), inverse: "body-removed")
    static let bodyRemoved = ChangeRule(
        "body-removed", "An operation's optional body is gone.", "optional body was removed",
        wire: .always(.major), swift: .always(.major), inverse: "body-added")
    static let requiredBodyAdded = ChangeRule(
        "required-body-added", "An operation demands a body.", "required body was added",
        wire: .by(request: .major, response: .minor), swift: .always(.major),
        inverse: "required-body-removed")
    static let requiredBodyRemoved = ChangeRule(
        "required-body-removed", "An operation's required body is gone.",
        "required body was removed",
        wire: .always(.major), swift: .always(.major), inverse: "required-body-added")
    static let bodyBecameRequired = ChangeRule(
        "body-became-required", "A body that could be left out no longer can.",
        "the body is now required",
        wire: .by(request: .major, response: .minor), swift: .always(.major),
        inverse: "body-became-optional")
    static let bodyBecameOptional = ChangeRule(
        "body-became-optional", "A body that was required can be left out.",
        "the body is now optional",
        wire: .by(request: .minor, response: .major), swift: .always(.minor),
        inverse: "body-became-required")
    static let contentTypeAdded = ChangeRule(
        "content-type-added", "A body or response can have a further content type.",
        "content type {0} was added",
        wire: .always(.minor), swift: .always(.none), inverse: "content-type-removed")
    static let contentTypeRemoved = ChangeRule(
        "content-type-removed",
        "A body or response has one content type less. A response in a type that the SDK doesn't ask for is no loss.",
        "content type {0} was removed",
        wire: .ifDemanded(.major, otherwise: .minor), swift: .always(.none),
        inverse: "content-type-added")
    static let usedContentTypeChanged = ChangeRule(
        "used-content-type-changed",
        "The SDK sends or asks for another content type. Where the old one is still there, nothing breaks.",
        "content type {1} is used instead of {0}",
        wire: .ifDemanded(.major, otherwise: .none), swift: .always(.none))
    static let contentSwiftTypeChanged = ChangeRule(
        "content-swift-type-changed",
        "What a body or response carries has another Swift type, since its content type is another one.",
        "the Swift type is that of {1} instead of {0}",
        wire: .always(.none), swift: .always(.major))
    static let overloadAdded = ChangeRule(
        "overload-added", "A method sends the body in a further way.",
        "a further method sends {0}",
        wire: .always(.none), swift: .always(.minor), inverse: "overload-removed")
    static let overloadRemoved = ChangeRule(
        "overload-removed",
        "A method that sends the body in a further way is gone, or takes something else.",
        "the further method that sends {0} is gone, or takes something else",
        wire: .always(.none), swift: .always(.major), inverse: "overload-added")
    static let formEncodingChanged = ChangeRule(
        "form-encoding-changed", "A property of a form is encoded in another way.",
        "the encoding of {0} changed from {1} to {2}",
        wire: .always(.major), swift: .always(.none))
}
