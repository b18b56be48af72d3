import SDKDocument

extension Rule {
    /// Rules of the choice of operations and of overrides.
    package static let select: [Rule] = [overrideWithoutReason, overrideStale, selectionEmpty]

    package static let overrideWithoutReason = Rule(
        id: "override-without-reason", severity: .error,
        summary: "Each override says why it is there.",
        message: "the override gives no reason",
        hint: "add \"reason\": \"…\"")

    static let overrideStale = Rule(
        id: "override-stale", severity: .error,
        summary: "An override must name something that the description has.",
        message: "the override no longer applies: the description has no {0} '{1}'",
        hint: "remove it, or mend the name")

    static let selectionEmpty = Rule(
        id: "selection-empty", severity: .error,
        summary: "Each choice of operations must fit at least one.",
        message: "no operation has the {0} '{1}'")
}
