@testable import SDKDiff

extension ChangeExample {
    private static let query = #""in": "query", "schema": {"type": "string"}"#
    private static let list =
        #""in": "query", "schema": {"type": "array", "items": {"type": "string"}}"#
    private static let optional = Sketch.parameter(query)
    private static let required = Sketch.parameter(query + #", "required": true"#)
    private static let subject = "GET /things?filter"

    private static func path(_ name: String) -> String {
        let parameter =
            #"{"name": "\#(name)", "in": "path", "required": true, "schema": {"type": "string"}}"#
        return Sketch.operation(#""parameters": [\#(parameter)]"#, path: "/things/{\(name)}")
    }

    static let parameters: [ChangeExample] = [
        ChangeExample(
            "initial-value-removed", subject, wire: .none, swift: .major,
            Sketch.parameter(#""in": "query", "required": true, "schema": {"const": "a"}"#),
            Sketch.parameter(#""in": "query", "required": true, "schema": {"type": "string"}"#)),
        ChangeExample(
            "parameter-added", subject, wire: .minor, swift: .minor, Sketch.operation(), optional),
        ChangeExample(
            "parameter-removed", subject, wire: .major, swift: .major, optional,
            Sketch.operation()),
        ChangeExample(
            "required-parameter-added", subject, wire: .major, swift: .major, Sketch.operation(),
            required),
        ChangeExample(
            "required-parameter-removed", subject, wire: .major, swift: .major, required,
            Sketch.operation()),
        ChangeExample(
            "parameter-became-required", subject, wire: .major, swift: .major, optional, required),
        ChangeExample(
            "parameter-became-optional", subject, wire: .minor, swift: .minor, required, optional),
        ChangeExample(
            "parameter-location-changed", subject, wire: .major, swift: .none, optional,
            Sketch.parameter(#""in": "header", "schema": {"type": "string"}"#)),
        ChangeExample(
            "path-parameter-renamed", "GET /things/{b}?b", wire: .none, swift: .major, path("a"),
            path("b")),
        ChangeExample(
            "style-changed", subject, wire: .major, swift: .none, Sketch.parameter(list),
            Sketch.parameter(list + #", "explode": false"#)),
        ChangeExample(
            "type-changed", subject, wire: .major, swift: .major, optional,
            Sketch.parameter(#""in": "query", "schema": {"type": "boolean"}"#)),
        ChangeExample(
            "enum-value-removed", subject + "=c", wire: .major, swift: .major,
            Sketch.parameter(
                #""in": "query", "schema": {"type": "string", "enum": ["a", "b", "c"]}"#),
            Sketch.parameter(#""in": "query", "schema": {"type": "string", "enum": ["a", "b"]}"#)),
        ChangeExample(
            "default-changed", subject, wire: .minor, swift: .patch,
            Sketch.parameter(#""in": "query", "schema": {"type": "integer"}"#),
            Sketch.parameter(#""in": "query", "schema": {"type": "integer", "default": 7}"#)),
        ChangeExample(
            "deprecated", subject, wire: .patch, swift: .patch, optional,
            Sketch.parameter(query + #", "deprecated": true"#)),
        ChangeExample(
            "description-changed", subject, wire: .patch, swift: .patch, optional,
            Sketch.parameter(query + #", "description": "Which ones""#)),
    ]
}
