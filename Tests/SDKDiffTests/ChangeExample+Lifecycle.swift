@testable import SDKDiff

extension ChangeExample {
    private static let subject = "GET /things"

    private static func operation(_ members: String) -> String { Sketch.operation(members) }

    private static func sunset(_ date: String) -> String {
        Sketch.operation(#""deprecated": true, "x-sunset": "\#(date)""#)
    }

    private static func stability(_ level: String) -> String {
        Sketch.operation(#""x-stability-level": "\#(level)""#)
    }

    /// A call that the server makes, with a value of a type.
    private static func event(_ schema: String) -> String {
        #"{"post": {"requestBody": {"content": {"application/json": {"schema": \#(schema)}}}, "responses": {\#(Sketch.okay)}}}"#
    }

    private static func callback(_ schema: String) -> String {
        Sketch.operation(
            #""callbacks": {"done": {"{$request.query.url}": \#(event(schema))}}"#)
    }

    private static func webhook(_ schema: String) -> String {
        Sketch.operation("", #""webhooks": {"done": \#(event(schema))}"#)
    }

    /// A description with a parameter that no operation has.
    private static func component(_ parameter: String) -> String {
        Sketch.operation("", #""components": {"parameters": {"P": \#(parameter)}}"#)
    }

    private static let text = #"{"type": "string"}"#
    private static let callbackSubject = "GET /things#callback:done $request.query.url POST"

    static let lifecycle: [ChangeExample] = [
        ChangeExample(
            "sunset-added", subject, wire: .minor, swift: .none,
            operation(#""deprecated": true"#), sunset("2030-01-01")),
        ChangeExample(
            "sunset-removed", subject, wire: .major, swift: .none, sunset("2030-01-01"),
            operation(#""deprecated": true"#)),
        ChangeExample(
            "sunset-removed", subject, wire: .minor, swift: .none, sunset("2030-01-01"),
            operation("")),
        ChangeExample(
            "sunset-brought-forward", subject, wire: .major, swift: .none, sunset("2030-01-02"),
            sunset("2030-01-01")),
        ChangeExample(
            "sunset-put-off", subject, wire: .minor, swift: .none, sunset("2030-01-01"),
            sunset("2030-01-02")),
        ChangeExample(
            "sunset-unclear", subject, wire: .major, swift: .none, sunset("2030-01-01"),
            sunset("soon")),
        ChangeExample(
            "stability-lowered", subject, wire: .major, swift: .none, stability("stable"),
            stability("alpha")),
        ChangeExample(
            "stability-raised", subject, wire: .minor, swift: .none, stability("draft"),
            stability("beta")),
        ChangeExample(
            "stability-unclear", subject, wire: .minor, swift: .none, stability("beta"),
            stability("solid")),
        ChangeExample(
            "extension-changed", subject, wire: .patch, swift: .none, operation(""),
            operation(#""x-owner": "me""#)),
        ChangeExample(
            "extension-changed", "info", wire: .patch, swift: .none, operation(""),
            Sketch.operation("", #""x-owner": "me""#)),
        ChangeExample(
            "member-changed", subject, wire: .patch, swift: .none, operation(""),
            operation(#""externalDocs": {"url": "https://a.example"}"#)),
        ChangeExample(
            "member-changed", subject + "#200", wire: .patch, swift: .none, operation(""),
            Sketch.operation(responses: #""200": {"description": "OK", "links": {"a": {}}}"#)),
        ChangeExample(
            "unread-part-changed", "/paths/~1things{", wire: .minor, swift: .none,
            Sketch.description(#""/things{": {"get": {"responses": {}}}"#),
            Sketch.description(#""/things{": {"put": {"responses": {}}}"#)),
        ChangeExample(
            "callback-added", callbackSubject, wire: .minor, swift: .minor, operation(""),
            callback(text)),
        ChangeExample(
            "callback-removed", "POST webhook:done", wire: .major, swift: .major, webhook(text),
            operation("")),
        ChangeExample(
            "callback-type-changed", callbackSubject, wire: .none, swift: .major, callback(text),
            callback(#"{"type": "integer"}"#)),
        ChangeExample(
            "type-changed", callbackSubject + "#body", wire: .major, swift: .none, callback(text),
            callback(#"{"type": "integer"}"#)),
        ChangeExample(
            "constraint-loosened", "POST webhook:done#body", wire: .minor, swift: .patch,
            webhook(#"{"type": "string", "maxLength": 1}"#), webhook(text)),
        ChangeExample(
            "type-narrowed", "POST webhook:done#body", wire: .minor, swift: .none,
            webhook(#"{"type": "number"}"#), webhook(#"{"type": "integer"}"#)),
    ]
}
