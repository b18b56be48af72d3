import SDKDocument

extension Rule {
    /// Rules of overlays.
    package static let overlay: [Rule] = [
        overlayInvalid, overlayPathInvalid, overlayTargetMissing, overlayUpdateUnfit,
        overlayWithoutEffect, overlayVersionOlder, overlayArrayElement, overlayExtendsOther,
        overlayLimit,
    ]

    static let overlayInvalid = Rule(
        id: "overlay-invalid", severity: .error,
        summary: "An overlay must be one of the Overlay Specification 1.0 or 1.1.",
        message: "{0}",
        hint: "{1}")

    static let overlayPathInvalid = Rule(
        id: "overlay-path-invalid", severity: .error,
        summary: "The paths of an overlay must be JSONPath as RFC 9535 defines it.",
        message: "'{0}' is not JSONPath at character {1}: {2}")

    static let overlayTargetMissing = Rule(
        id: "overlay-target-missing", severity: .warning,
        summary: "The paths of an overlay should match something.",
        message: "the path '{0}' matches nothing, so the action changes nothing",
        hint: "remove the action, or correct the path")

    /// The same where it may not be.
    static let overlayTargetMissingStrictly = Rule(
        id: overlayTargetMissing.id, severity: .error, summary: overlayTargetMissing.summary,
        message: overlayTargetMissing.message, hint: overlayTargetMissing.hint)

    static let overlayUpdateUnfit = Rule(
        id: "overlay-update-unfit", severity: .error,
        summary: "What an action merges must be of the kind of its target.",
        message: "{0} can't be merged into {1}",
        hint: "{2}")

    static let overlayWithoutEffect = Rule(
        id: "overlay-without-effect", severity: .warning,
        summary: "Each action of an overlay should change something.",
        message: "{0}")

    static let overlayVersionOlder = Rule(
        id: "overlay-version-older", severity: .warning,
        summary: "An overlay should use what its version of the specification has.",
        message: "Overlay 1.0 has no {0}; it is taken as 1.1 defines it",
        hint: "write \"overlay\": \"1.1.0\"")

    static let overlayArrayElement = Rule(
        id: "overlay-array-element", severity: .note,
        summary: "Overlay 1.0 appends an array as one element, 1.1 element by element.",
        message: "the array is appended as one element, as Overlay 1.0 defines it",
        hint: "write \"overlay\": \"1.1.0\" to append its elements")

    static let overlayExtendsOther = Rule(
        id: "overlay-extends-other", severity: .warning,
        summary: "An overlay should be applied to the description that it extends.",
        message: "the overlay extends '{0}', but is applied to '{1}'")

    static let overlayLimit = Rule(
        id: "overlay-limit", severity: .error,
        summary: "An overlay must stay below the limits on work and on the size of its result.",
        message: "{0}")
}
