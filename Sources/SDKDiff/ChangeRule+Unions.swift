extension ChangeRule {
    static let unions =
        [alternativeAdded, alternativeRemoved, unionKindChanged]
        + [discriminatorAdded, discriminatorRemoved]
        + [discriminatorChanged, discriminatorValueAdded, discriminatorValueRemoved]
        + [discriminatorValueChanged, discriminatorDefaultChanged]

    static let alternativeAdded = ChangeRule(
        "alternative-added", "A value can be of a further type.", "alternative {0} was added",
        wire: .always(.minor), swift: .ifSwiftChanges(.minor, otherwise: .none),
        inverse: "alternative-removed")
    static let alternativeRemoved = ChangeRule(
        "alternative-removed", "A value can no longer be of a type.",
        "alternative {0} was removed",
        wire: .by(request: .major, response: .minor),
        swift: .ifSwiftChanges(.major, otherwise: .none), inverse: "alternative-added")
    static let unionKindChanged = ChangeRule(
        "union-kind-changed", "The alternatives exclude each other, or no longer do.",
        "{1} instead of {0}", wire: .always(.patch), swift: .always(.none))
    static let discriminatorAdded = ChangeRule(
        "discriminator-added", "A property tells the alternatives apart that could be told before.",
        "the discriminator {0} was added", wire: .always(.none), swift: .always(.none),
        inverse: "discriminator-removed")
    static let discriminatorRemoved = ChangeRule(
        "discriminator-removed", "No property tells the alternatives apart any more.",
        "the discriminator {0} was removed", wire: .always(.none), swift: .always(.none),
        inverse: "discriminator-added")
    static let discriminatorChanged = ChangeRule(
        "discriminator-changed", "Another property tells the alternatives apart.",
        "the discriminator changed from {0} to {1}",
        wire: .always(.major), swift: .always(.none))
    static let discriminatorValueAdded = ChangeRule(
        "discriminator-value-added", "A further value of the discriminator names an alternative.",
        "the discriminator's value {0} was added",
        wire: .always(.minor), swift: .always(.none), inverse: "discriminator-value-removed")
    static let discriminatorValueRemoved = ChangeRule(
        "discriminator-value-removed",
        "A value of the discriminator names no alternative any more.",
        "the discriminator's value {0} was removed",
        wire: .by(request: .major, response: .minor), swift: .always(.none),
        inverse: "discriminator-value-added")
    static let discriminatorValueChanged = ChangeRule(
        "discriminator-value-changed", "A value of the discriminator names another alternative.",
        "the discriminator's value {0} means {2} instead of {1}",
        wire: .always(.major), swift: .always(.none))
    static let discriminatorDefaultChanged = ChangeRule(
        "discriminator-default-changed",
        "A value whose discriminator is missing or unknown is another alternative.",
        "without a known discriminator, a value is {1} instead of {0}",
        wire: .always(.minor), swift: .always(.none))
}
