extension ChangeRule {
    static let responses =
        [responseAdded, responseRemoved]
        + [responseContentAdded, responseContentRemoved]
        + [resultAdded, resultRemoved, resultChanged]
        + [streamMethodAdded, streamMethodRemoved]
        + [headerAdded, headerRemoved, headerBecameRequired, headerBecameOptional]
        + [errorCodeAdded, errorCodeRemoved, errorModelAdded, errorModelRemoved]

    static let responseAdded = ChangeRule(
        "response-added", "A status code is new.", "response {0} was added",
        wire: .always(.minor), swift: .always(.patch), inverse: "response-removed")
    static let responseRemoved = ChangeRule(
        "response-removed", "A status code is gone.", "response {0} was removed",
        wire: .by(request: .major, response: .minor), swift: .always(.patch),
        inverse: "response-added")
    static let streamMethodAdded = ChangeRule(
        "stream-method-added", "A method gives the elements of a response as they come.",
        "a method gives the elements of {0} as they come",
        wire: .always(.none), swift: .always(.minor), inverse: "stream-method-removed")
    static let streamMethodRemoved = ChangeRule(
        "stream-method-removed", "The method that gave the elements of a response is gone.",
        "the method that gave the elements of {0} is gone",
        wire: .always(.none), swift: .always(.major), inverse: "stream-method-added")
    static let responseContentAdded = ChangeRule(
        "response-content-added", "A response that was empty carries something.",
        "the response now carries {0}",
        wire: .by(request: .major, response: .minor), swift: .always(.none),
        inverse: "response-content-removed")
    static let responseContentRemoved = ChangeRule(
        "response-content-removed", "A response that carried something is empty.",
        "the response no longer carries {0}",
        wire: .always(.major), swift: .always(.none), inverse: "response-content-added")
    static let resultAdded = ChangeRule(
        "result-added", "A method that returned nothing returns something.",
        "the method now returns {0}",
        wire: .always(.minor), swift: .always(.major), inverse: "result-removed")
    static let resultRemoved = ChangeRule(
        "result-removed", "A method that returned something returns nothing.",
        "the method no longer returns {0}",
        wire: .always(.major), swift: .always(.major), inverse: "result-added")
    static let resultChanged = ChangeRule(
        "result-changed",
        "All successful responses together are of another type. Where they are the same JSON, nothing breaks.",
        "the method returns {1} instead of {0}",
        wire: .ifDemanded(.major, otherwise: .none), swift: .always(.major))
    static let headerAdded = ChangeRule(
        "header-added", "A response has a further header.", "header {0} was added",
        wire: .ifDemanded(.major, otherwise: .minor, response: .minor), swift: .always(.minor),
        inverse: "header-removed")
    static let headerRemoved = ChangeRule(
        "header-removed", "A response has lost a header.", "header {0} was removed",
        wire: .always(.major), swift: .always(.major), inverse: "header-added")
    static let headerBecameRequired = ChangeRule(
        "header-became-required", "A response always has a header that could be absent.",
        "the header is now always there",
        wire: .by(request: .major, response: .minor), swift: .always(.none),
        inverse: "header-became-optional")
    static let headerBecameOptional = ChangeRule(
        "header-became-optional", "A response's header, always there before, can be absent.",
        "the header can now be absent",
        wire: .by(request: .minor, response: .major), swift: .always(.none),
        inverse: "header-became-required")
    static let errorCodeAdded = ChangeRule(
        "error-code-added", "A response lists a further error code.", "error code {0} was added",
        wire: .always(.patch), swift: .always(.none), inverse: "error-code-removed")
    static let errorCodeRemoved = ChangeRule(
        "error-code-removed", "A response no longer lists an error code.",
        "error code {0} was removed",
        wire: .always(.patch), swift: .always(.none), inverse: "error-code-added")
    static let errorModelAdded = ChangeRule(
        "error-model-added", "Error responses carry a model that none carried before.",
        "error responses carry it now",
        wire: .always(.none), swift: .always(.minor), inverse: "error-model-removed")
    static let errorModelRemoved = ChangeRule(
        "error-model-removed", "A model has no failure any more, and loses its accessor.",
        "no failure carries it any more",
        wire: .always(.none), swift: .always(.major), inverse: "error-model-added")
}
