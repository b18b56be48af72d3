extension Rule {
    /// Rules of the stage that finds Swift names and types.
    static let plan: [Rule] = [aliasCycle, contentTypeUnsupported]

    static let aliasCycle = Rule(
        id: "alias-cycle", severity: .warning,
        summary: "A named array, map or reference must not be made of itself alone.",
        message: "'{0}' is made of itself; its innermost values are any JSON value",
        hint: "give it an object with properties in between")

    static let contentTypeUnsupported = Rule(
        id: "content-type-unsupported", severity: .note,
        summary: "Of several content types one is used: JSON first, then forms, text and bytes.",
        message: "of these content types {0} is used: {1}")
}
