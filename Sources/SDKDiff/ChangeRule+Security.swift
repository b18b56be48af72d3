extension ChangeRule {
    static let security =
        [securitySchemeAdded, securitySchemeRemoved, securitySchemeChanged]
        + [
            securitySchemeRenamed, flowAdded, flowRemoved, flowAddressChanged, scopeAdded,
            scopeRemoved, credentialChanged,
        ]

    static let securitySchemeAdded = ChangeRule(
        "security-scheme-added", "A security scheme is new; operations tell whether they use it.",
        "security scheme was added", wire: .always(.none), swift: .always(.minor),
        inverse: "security-scheme-removed")
    static let securitySchemeRemoved = ChangeRule(
        "security-scheme-removed",
        "A security scheme is gone; operations that used it tell what they ask for instead.",
        "security scheme was removed", wire: .always(.none), swift: .always(.major),
        inverse: "security-scheme-added")
    static let securitySchemeChanged = ChangeRule(
        "security-scheme-changed", "A security scheme is of another kind, or in another location.",
        "the security scheme changed from {0} to {1}",
        wire: .always(.major), swift: .always(.none))
    static let securitySchemeRenamed = ChangeRule(
        "security-scheme-renamed", "A security scheme has another name and is the same otherwise.",
        "the name changed from {0} to {1}", wire: .always(.patch), swift: .always(.none))
    static let credentialChanged = ChangeRule(
        "credential-changed",
        "The functions that make a credential have another name, or are given something else.",
        "a credential is made by {1} instead of {0}",
        wire: .always(.none), swift: .always(.major))
    static let flowAdded = ChangeRule(
        "flow-added", "An OAuth 2 scheme has a further flow.", "flow {0} was added",
        wire: .always(.minor), swift: .always(.none), inverse: "flow-removed")
    static let flowRemoved = ChangeRule(
        "flow-removed", "An OAuth 2 scheme has lost a flow.", "flow {0} was removed",
        wire: .always(.major), swift: .always(.none), inverse: "flow-added")
    static let flowAddressChanged = ChangeRule(
        "flow-address-changed", "An OAuth 2 flow begins or ends at another address.",
        "{0} changed from {1} to {2}", wire: .always(.major), swift: .always(.none))
    static let scopeAdded = ChangeRule(
        "scope-added", "An OAuth 2 flow has a further scope.", "scope {0} was added",
        wire: .always(.minor), swift: .always(.none), inverse: "scope-removed")
    static let scopeRemoved = ChangeRule(
        "scope-removed", "An OAuth 2 flow has lost a scope.", "scope {0} was removed",
        wire: .always(.major), swift: .always(.none), inverse: "scope-added")
}
