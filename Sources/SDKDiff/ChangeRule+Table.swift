extension ChangeRule {
    /// All rules: the order is that of the parts of a description.
    package static let all: [ChangeRule] =
        documentation + names + operations + parameters + bodies + responses + models + schemas
        + unions
        + servers + security + lifecycle

    /// The rule of a name; nil if there is none.
    package static func named(_ id: String) -> ChangeRule? { all.first { $0.id == id } }

    // MARK: - Texts

    static let documentation =
        [descriptionChanged, summaryChanged, titleChanged]
        + [deprecated, noLongerDeprecated]

    static let descriptionChanged = ChangeRule(
        "description-changed", "The description of anything is another text.",
        "the description changed", wire: .always(.patch), swift: .always(.patch))
    static let summaryChanged = ChangeRule(
        "summary-changed", "The summary of anything is another text.",
        "the summary changed", wire: .always(.patch), swift: .always(.patch))
    static let titleChanged = ChangeRule(
        "title-changed", "The title of the description or of a schema is another text.",
        "the title changed from {0} to {1}", wire: .always(.patch), swift: .always(.patch))
    static let deprecated = ChangeRule(
        "deprecated", "Something is newly marked as deprecated.",
        "is now deprecated", wire: .always(.patch),
        swift: .ifSwiftChanges(.minor, otherwise: .patch), inverse: "no-longer-deprecated")
    static let noLongerDeprecated = ChangeRule(
        "no-longer-deprecated", "Something is no longer marked as deprecated.",
        "is no longer deprecated", wire: .always(.patch), swift: .always(.patch),
        inverse: "deprecated")
}
