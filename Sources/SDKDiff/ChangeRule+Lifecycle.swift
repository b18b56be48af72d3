extension ChangeRule {
    static let lifecycle =
        [sunsetAdded, sunsetRemoved, sunsetBroughtForward, sunsetPutOff, sunsetUnclear]
        + [stabilityLowered, stabilityRaised, stabilityUnclear]
        + [extensionChanged, memberChanged, unreadPartChanged]

    static let sunsetAdded = ChangeRule(
        "sunset-added", "Something has a date from which on it may be gone.",
        "may be gone from {0} on", wire: .always(.minor), swift: .always(.none),
        inverse: "sunset-removed")
    static let sunsetRemoved = ChangeRule(
        "sunset-removed",
        "The date is gone until which something was promised to stay; if it is deprecated still, it may go at any time.",
        "the sunset {0} was removed", wire: .ifDemanded(.major, otherwise: .minor),
        swift: .always(.none), inverse: "sunset-added")
    static let sunsetBroughtForward = ChangeRule(
        "sunset-brought-forward", "Something may be gone earlier than it was said.",
        "the sunset was brought forward from {0} to {1}", wire: .always(.major),
        swift: .always(.none), inverse: "sunset-put-off")
    static let sunsetPutOff = ChangeRule(
        "sunset-put-off", "Something stays longer than it was said.",
        "the sunset was put off from {0} to {1}", wire: .always(.minor), swift: .always(.none),
        inverse: "sunset-brought-forward")
    static let sunsetUnclear = ChangeRule(
        "sunset-unclear", "The date of a sunset is another one, and one of the two is no date.",
        "the sunset changed from {0} to {1}", wire: .always(.major), swift: .always(.none))
    static let stabilityLowered = ChangeRule(
        "stability-lowered", "Less is promised about how stable something is.",
        "the stability changed from {0} to {1}", wire: .always(.major), swift: .always(.none),
        inverse: "stability-raised")
    static let stabilityRaised = ChangeRule(
        "stability-raised", "More is promised about how stable something is.",
        "the stability changed from {0} to {1}", wire: .always(.minor), swift: .always(.none),
        inverse: "stability-lowered")
    static let stabilityUnclear = ChangeRule(
        "stability-unclear",
        "The level of stability is another one, and one of the two is unknown.",
        "the stability changed from {0} to {1}", wire: .always(.minor), swift: .always(.none))
    static let extensionChanged = ChangeRule(
        "extension-changed", "An extension has another value; only its vendor knows the meaning.",
        "{0} changed from {1} to {2}", wire: .always(.patch), swift: .always(.none))
    static let memberChanged = ChangeRule(
        "member-changed", "A part that has no effect on the SDK has another value.",
        "{0} changed from {1} to {2}", wire: .always(.patch), swift: .always(.none))
    static let unreadPartChanged = ChangeRule(
        "unread-part-changed",
        "A part that can't be read in one of the descriptions differs; what that means is unknown.",
        "can't be read, and is not the same on both sides",
        wire: .always(.minor), swift: .always(.none))
}
