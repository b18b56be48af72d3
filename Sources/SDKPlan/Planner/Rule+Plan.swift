import SDKDocument

extension Rule {
    /// Rules of the stage that finds Swift names and types.
    package static let plan: [Rule] = [
        aliasCycle, contentTypeUnsupported, eventUntyped, pagingUnused, parameterNested,
        securityUnasked, serverRelative,
    ]

    static let aliasCycle = Rule(
        id: "alias-cycle", severity: .warning,
        summary: "A named array, map or reference must not be made of itself alone.",
        message: "'{0}' is made of itself; its innermost values are any JSON value",
        hint: "give it an object with properties in between")

    static let eventUntyped = Rule(
        id: "event-untyped", severity: .note,
        summary: "What a server sends to webhooks and callbacks has a type where it is JSON.",
        message: "'{0}' is sent as {1}; it has no type in Swift")

    static let contentTypeUnsupported = Rule(
        id: "content-type-unsupported", severity: .note,
        summary: "Of several content types one is used: JSON first, then forms, text and bytes.",
        message: "of these content types {0} is used: {1}")

    static let pagingUnused = Rule(
        id: "paging-unused", severity: .warning,
        summary: "A rule for pages holds for some operation.",
        message: "no operation has the parameter and the properties that this rule names",
        hint:
            "compare their names with the description; they are those of a GET with a JSON response"
    )

    static let parameterNested = Rule(
        id: "parameter-nested", severity: .note,
        summary: "Only the style deepObject says how lists and objects in a parameter are written.",
        message: "the style '{0}' leaves open how nested values are written; they are JSON text",
        hint: "describe the parameter by 'content', or give it the style deepObject")

    static let securityUnasked = Rule(
        id: "security-unasked", severity: .note,
        summary: "Operations should say which security schemes they ask for.",
        message: "no operation asks for '{0}' or any other scheme; what a client has is sent",
        hint: "name it in 'security', of the description or of its operations")

    static let serverRelative = Rule(
        id: "server-relative", severity: .note,
        summary: "A server needs a full address to get a constant.",
        message: "the address '{0}' is relative; clients must name their server themselves",
        hint: "begin it with https:// and the host")
}
