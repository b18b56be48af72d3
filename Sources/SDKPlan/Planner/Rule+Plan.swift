import SDKDocument

extension Rule {
    /// Rules of the stage that finds Swift names and types.
    package static let plan: [Rule] = [
        aliasCycle, bodyTypeUnused, eventUntyped, formWithoutFields, listsTooDeep, methodNameTwins,
        pagingUnused,
        parameterNested, pollingInvalid, pollingValueUnknown,
        rawBytesInJSON, renamingInvalid, renamingStale, renamingTaken, responseSchemaUnused,
        responseTypeUnused, securityUnasked, serverRelative,
        serverUncallable,
    ]

    static let aliasCycle = Rule(
        id: "alias-cycle", severity: .warning,
        summary: "A named array, map or reference must not be made of itself alone.",
        message: "'{0}' is made of itself; its innermost values are any JSON value",
        hint: "give it an object with properties in between")

    static let bodyTypeUnused = Rule(
        id: "body-type-unused", severity: .note,
        summary: "A body has a method for each media type that has something of its own.",
        message: "no method sends {0}: what it says can be sent as {1}",
        hint: "'with(body:)' of the request sends it")

    static let formWithoutFields = Rule(
        id: "form-without-fields", severity: .warning,
        summary: "A form is made of the properties of an object.",
        message: "the body of '{0}' is no object; it is text that is sent as it is",
        hint: "describe it as an object with properties")

    static let listsTooDeep = Rule(
        id: "lists-too-deep", severity: .warning,
        summary:
            "Lists and maps must not stand in each other in more levels than a compiler takes.",
        message: "this is more than {0} levels of lists and maps; what they hold is any JSON value",
        hint: "give it an object in between")

    static let methodNameTwins = Rule(
        id: "method-name-twins", severity: .note,
        summary: "Two operations of a tag should not come to one name in Swift.",
        message: "'{0}' and '{1}' are both '{2}' in Swift; this method is called '{3}'")

    static let rawBytesInJSON = Rule(
        id: "raw-bytes-in-json", severity: .note,
        summary: "JSON is text and can't hold the raw bytes of the format 'binary'.",
        message: "JSON can't hold raw bytes; the value is a string",
        hint: "for Base64, write the format 'byte', or contentEncoding")

    static let responseSchemaUnused = Rule(
        id: "response-schema-unused", severity: .note,
        summary: "Of several media types of a response one is read, and only JSON by its schema.",
        message: "the schema of '{0}' is not used: such a response is given as it comes")

    static let eventUntyped = Rule(
        id: "event-untyped", severity: .note,
        summary: "What a server sends to webhooks and callbacks has a type where it is JSON.",
        message: "'{0}' is sent as {1}; it has no type in Swift")

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

    static let pollingInvalid = Rule(
        id: "polling-invalid", severity: .error,
        summary: "A rule for polling fits the two operations that it names.",
        message: "{0}")

    static let pollingValueUnknown = Rule(
        id: "polling-value-unknown", severity: .warning,
        summary: "The states that a rule for polling names are values of the property.",
        message: "the description has no value '{0}' of '{1}'")

    static let responseTypeUnused = Rule(
        id: "response-type-unused", severity: .note,
        summary: "A response has a method for each media type that has something of its own.",
        message: "no method asks for {0}: what it says comes as {1}",
        hint: "'accepting(_:)' of the request asks for it")

    static let securityUnasked = Rule(
        id: "security-unasked", severity: .note,
        summary: "Operations should say which security schemes they ask for.",
        message: "no operation asks for '{0}' or any other scheme; what a client has is sent",
        hint: "name it in 'security', of the description or of its operations")

    static let renamingInvalid = Rule(
        id: "renaming-invalid", severity: .error,
        summary: "Renamed names are a list of objects with 'old' and 'new'.",
        message:
            "expected an old and a new name: of a type, 'Type.member' or 'Service.method(label:)', "
            + "with as many labels",
        hint: "'sdkgen diff --format renamed' writes the list")

    static let renamingStale = Rule(
        id: "renaming-stale", severity: .warning,
        summary: "An alias needs what it stands for.",
        message: "there is no '{0}' any more, so it has no alias",
        hint: "remove the entry")

    static let renamingTaken = Rule(
        id: "renaming-taken", severity: .warning,
        summary: "An alias needs a name that is free.",
        message: "'{0}' is in use, so it is no alias",
        hint: "remove the entry")

    static let serverRelative = Rule(
        id: "server-relative", severity: .note,
        summary: "A server needs a full address to get a constant.",
        message: "the address '{0}' is relative; clients must name their server themselves",
        hint: "begin it with https:// and the host")

    static let serverUncallable = Rule(
        id: "server-uncallable", severity: .note,
        summary: "A server needs an address that requests can be sent to.",
        message: "no request can be sent to '{0}'; it gets no constant",
        hint: "requests need http or https, a host, and neither query nor fragment")
}
