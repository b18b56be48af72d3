extension ChangeRule {
    static let parameters =
        [parameterAdded, parameterRemoved]
        + [requiredParameterAdded, requiredParameterRemoved]
        + [parameterBecameRequired, parameterBecameOptional]
        + [parameterLocationChanged, pathParameterRenamed, styleChanged]

    static let parameterAdded = ChangeRule(
        "parameter-added", "An optional parameter is new.", "optional parameter {0} was added",
        wire: .always(.minor), swift: .always(.minor), inverse: "parameter-removed")
    static let parameterRemoved = ChangeRule(
        "parameter-removed", "An optional parameter is gone.", "optional parameter {0} was removed",
        wire: .always(.major), swift: .always(.major), inverse: "parameter-added")
    static let requiredParameterAdded = ChangeRule(
        "required-parameter-added", "A required parameter is new.",
        "required parameter {0} was added",
        wire: .by(request: .major, response: .minor), swift: .always(.major),
        inverse: "required-parameter-removed")
    static let requiredParameterRemoved = ChangeRule(
        "required-parameter-removed", "A required parameter is gone.",
        "required parameter {0} was removed",
        wire: .always(.major), swift: .always(.major), inverse: "required-parameter-added")
    static let parameterBecameRequired = ChangeRule(
        "parameter-became-required", "A parameter that could be left out no longer can.",
        "the parameter is now required",
        wire: .by(request: .major, response: .minor), swift: .always(.major),
        inverse: "parameter-became-optional")
    static let parameterBecameOptional = ChangeRule(
        "parameter-became-optional", "A parameter that was required can be left out.",
        "the parameter is now optional",
        wire: .by(request: .minor, response: .major), swift: .always(.minor),
        inverse: "parameter-became-required")
    static let parameterLocationChanged = ChangeRule(
        "parameter-location-changed", "A parameter is in another part of the request.",
        "the parameter moved from {0} to {1}", wire: .always(.major), swift: .always(.none))
    static let pathParameterRenamed = ChangeRule(
        "path-parameter-renamed", "A variable of a path has another name and the same location.",
        "the path variable is called {1} instead of {0}",
        wire: .always(.none), swift: .always(.major))
    static let styleChanged = ChangeRule(
        "style-changed", "A parameter is written in another way.",
        "the way of writing changed from {0} to {1}",
        wire: .always(.major), swift: .always(.none))
}
