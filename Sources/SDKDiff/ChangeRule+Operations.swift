extension ChangeRule {
    static let operations =
        [pathAdded, pathRemoved, operationAdded, operationRemoved]
        + [operationIDChanged, methodNameChanged, serviceChanged]
        + [operationTagAdded, operationTagRemoved, serviceAdded, serviceRemoved]
        + [tagAdded, tagRemoved]
        + [permissionsTightened, permissionsLoosened, permissionsChanged]
        + [operationSecurityAdded, operationSecurityRemoved, operationSecurityRewritten]
        + [
            operationScopeAdded, operationScopeRemoved, callbackAdded, callbackRemoved,
            callbackTypeChanged,
        ]
        + [argumentOrderChanged, ruleMethodAdded, ruleMethodRemoved, ruleMethodChanged]

    static let pathAdded = ChangeRule(
        "path-added", "A path is new.", "path was added",
        wire: .always(.minor), swift: .always(.none), inverse: "path-removed")
    static let pathRemoved = ChangeRule(
        "path-removed", "A path is gone.", "path was removed",
        wire: .always(.major), swift: .always(.none), inverse: "path-added")
    static let operationAdded = ChangeRule(
        "operation-added", "An operation is new.", "operation was added",
        wire: .always(.minor), swift: .always(.minor), inverse: "operation-removed")
    static let operationRemoved = ChangeRule(
        "operation-removed", "An operation is gone.", "operation was removed",
        wire: .always(.major), swift: .always(.major), inverse: "operation-added")
    static let operationIDChanged = ChangeRule(
        "operation-id-changed",
        "The operationId, by which stubs and logs name the operation, is another one.",
        "the operationId changed from {0} to {1}", wire: .always(.none), swift: .always(.minor))
    static let methodNameChanged = ChangeRule(
        "method-name-changed", "The Swift method has another name.",
        "the method name changed from {0} to {1}", wire: .always(.none), swift: .always(.major))
    static let serviceChanged = ChangeRule(
        "service-changed",
        "The first tag, which names the Swift type of the method, is another one.",
        "the first tag changed from {0} to {1}", wire: .always(.none), swift: .always(.major))
    static let operationTagAdded = ChangeRule(
        "operation-tag-added",
        "An operation has a further tag, and is in the service that it was in.",
        "has the further tag {0}",
        wire: .always(.patch), swift: .always(.none), inverse: "operation-tag-removed")
    static let operationTagRemoved = ChangeRule(
        "operation-tag-removed",
        "An operation has lost a tag, and is in the service that it was in.",
        "no longer has the tag {0}",
        wire: .always(.patch), swift: .always(.none), inverse: "operation-tag-added")
    static let serviceAdded = ChangeRule(
        "service-added", "A tag has its first operations, and so becomes a Swift type.",
        "the tag has operations now", wire: .always(.none), swift: .always(.minor),
        inverse: "service-removed")
    static let serviceRemoved = ChangeRule(
        "service-removed", "A tag has lost its last operations, and so its Swift type.",
        "the tag has no operations any more", wire: .always(.none), swift: .always(.major),
        inverse: "service-added")
    static let tagAdded = ChangeRule(
        "tag-added", "A tag that groups no operations is new.", "tag was added",
        wire: .always(.patch), swift: .always(.none), inverse: "tag-removed")
    static let tagRemoved = ChangeRule(
        "tag-removed", "A tag that grouped no operations is gone.", "tag was removed",
        wire: .always(.patch), swift: .always(.none), inverse: "tag-added")
    static let permissionsTightened = ChangeRule(
        "permissions-tightened", "An operation asks for permissions that were not needed before.",
        "needs more permissions: {1} instead of {0}",
        wire: .always(.major), swift: .always(.patch), inverse: "permissions-loosened")
    static let permissionsLoosened = ChangeRule(
        "permissions-loosened", "An operation is content with permissions that did not do before.",
        "needs fewer permissions: {1} instead of {0}",
        wire: .always(.minor), swift: .always(.patch), inverse: "permissions-tightened")
    static let permissionsChanged = ChangeRule(
        "permissions-changed",
        "An operation asks for other permissions: neither the old nor the new ones are enough.",
        "needs other permissions: {1} instead of {0}",
        wire: .always(.major), swift: .always(.patch))
    static let operationSecurityAdded = ChangeRule(
        "operation-security-added", "There is a further way to authenticate a call.",
        "accepts {0}", wire: .always(.minor), swift: .always(.none),
        inverse: "operation-security-removed")
    static let operationSecurityRemoved = ChangeRule(
        "operation-security-removed", "There is one way less to authenticate a call.",
        "no longer accepts {0}", wire: .always(.major), swift: .always(.none),
        inverse: "operation-security-added")
    static let operationSecurityRewritten = ChangeRule(
        "operation-security-rewritten",
        "The ways to authenticate a call are listed differently, and allow the same calls.",
        "lists {1} instead of {0}", wire: .always(.none), swift: .always(.none))
    static let operationScopeAdded = ChangeRule(
        "operation-scope-added", "A call needs a further scope.",
        "needs the scope {0} of {1}", wire: .ifDemanded(.major, otherwise: .none),
        swift: .always(.none),
        inverse: "operation-scope-removed")
    static let operationScopeRemoved = ChangeRule(
        "operation-scope-removed", "A call no longer needs a scope.",
        "no longer needs the scope {0} of {1}", wire: .always(.minor), swift: .always(.none),
        inverse: "operation-scope-added")
    static let callbackAdded = ChangeRule(
        "callback-added", "The server may call its client in a further way.",
        "{0} was added", wire: .always(.minor), swift: .always(.minor),
        inverse: "callback-removed")
    static let callbackRemoved = ChangeRule(
        "callback-removed", "The server no longer calls its client in some way.",
        "{0} was removed", wire: .always(.major), swift: .always(.major),
        inverse: "callback-added")
    static let callbackTypeChanged = ChangeRule(
        "callback-type-changed", "What the server sends to its client has another type in Swift.",
        "what comes with {0} is {2} instead of {1}", wire: .always(.none), swift: .always(.major))
    static let argumentOrderChanged = ChangeRule(
        "argument-order-changed",
        "The arguments of a method are in another order: Swift calls keep to it.",
        "the order of the arguments changed from {0} to {1}",
        wire: .always(.none), swift: .always(.major))
    static let ruleMethodAdded = ChangeRule(
        "rule-method-added",
        "A rule of the configuration makes a further method of an operation.",
        "there is the further method {0}", wire: .always(.none), swift: .always(.minor),
        inverse: "rule-method-removed")
    static let ruleMethodRemoved = ChangeRule(
        "rule-method-removed",
        "A rule of the configuration no longer holds for an operation, and makes no method of it.",
        "the further method {0} is gone", wire: .always(.none), swift: .always(.major),
        inverse: "rule-method-added")
    static let ruleMethodChanged = ChangeRule(
        "rule-method-changed",
        "A method that a rule of the configuration makes has another name, or gives something else.",
        "the further method is {1} instead of {0}", wire: .always(.none), swift: .always(.major))
}
