@testable import SDKDiff

extension ChangeExample {
    private static let json = #""application/json": {"schema": {"type": "string"}}"#
    private static let text = #""text/plain": {"schema": {"type": "string"}}"#
    private static let none = Sketch.operation(verb: "post")
    private static let subject = "POST /things#body"

    private static func form(_ encoding: String) -> String {
        Sketch.body(
            #""multipart/form-data": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}, "encoding": {\#(encoding)}}"#
        )
    }

    private static func parts(_ properties: String) -> String {
        Sketch.body(
            #""multipart/form-data": {"schema": {"type": "object", "properties": {\#(properties)}}}"#
        )
    }

    static let bodies: [ChangeExample] = [
        ChangeExample(
            "body-added", subject, wire: .minor, swift: .minor, none,
            Sketch.body(json, isRequired: false)),
        ChangeExample(
            "body-removed", subject, wire: .major, swift: .major,
            Sketch.body(json, isRequired: false), none),
        ChangeExample(
            "required-body-added", subject, wire: .major, swift: .major, none, Sketch.body(json)),
        ChangeExample(
            "required-body-removed", subject, wire: .major, swift: .major, Sketch.body(json), none),
        ChangeExample(
            "body-became-required", subject, wire: .major, swift: .major,
            Sketch.body(json, isRequired: false), Sketch.body(json)),
        ChangeExample(
            "body-became-optional", subject, wire: .minor, swift: .minor, Sketch.body(json),
            Sketch.body(json, isRequired: false)),
        ChangeExample(
            "content-type-added", subject, wire: .minor, swift: .none, Sketch.body(json),
            Sketch.body(json + ", " + text)),
        ChangeExample(
            "content-type-removed", subject, wire: .major, swift: .none,
            Sketch.body(json + ", " + text), Sketch.body(json)),
        ChangeExample(
            "overload-added", subject, wire: .none, swift: .minor, Sketch.body(json),
            Sketch.body(json + ", " + text)),
        ChangeExample(
            "overload-removed", subject, wire: .none, swift: .major,
            Sketch.body(json + ", " + text), Sketch.body(json)),
        ChangeExample(
            "used-content-type-changed", subject, wire: .major, swift: .none, Sketch.body(json),
            Sketch.body(text)),
        ChangeExample(
            "used-content-type-changed", subject, wire: .none, swift: .none, Sketch.body(text),
            Sketch.body(text + ", " + json)),
        ChangeExample(
            "content-swift-type-changed", subject, wire: .none, swift: .major,
            Sketch.body(#""text/plain": {}"#), Sketch.body(#""application/octet-stream": {}"#)),
        ChangeExample(
            "form-encoding-changed", subject + ".a", wire: .major, swift: .none, form(""),
            form(#""a": {"contentType": "image/png"}"#)),
        ChangeExample(
            "property-added", subject + ".b", wire: .minor, swift: .minor, form(""),
            parts(#""a": {"type": "string"}, "b": {"type": "string"}"#)),
        ChangeExample(
            "type-changed", subject + ".a", wire: .major, swift: .major, form(""),
            parts(#""a": {"type": "integer"}"#)),
        ChangeExample(
            "type-changed", subject, wire: .major, swift: .major, Sketch.body(json),
            Sketch.body(#""application/json": {"schema": {"type": "integer"}}"#)),
        ChangeExample(
            "required-property-added", subject + ".a", wire: .major, swift: .major,
            Sketch.body(inline("")), Sketch.body(inline(#""a": {"type": "string"}"#))),
    ]

    /// An object without a name, with a property `z` and another one that is required.
    private static func inline(_ property: String) -> String {
        let properties = property.isEmpty ? "" : property + ", "
        let required = property.isEmpty ? "" : #", "required": ["a"]"#
        return
            #""application/json": {"schema": {"type": "object", "properties": {\#(properties)"z": {"type": "string"}}\#(required)}}"#
    }
}
