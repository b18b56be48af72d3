@testable import SDKDiff

extension ChangeExample {
    private static let subject = "Thing.value"
    private static let text = #"{"type": "string"}"#

    private static func changed(
        _ rule: String, wire: Verdict, swift: Verdict, _ old: String, _ new: String,
        _ directions: Directions = .both, isRequired: Bool = true, subject: String = "Thing.value",
        others: String = ""
    ) -> ChangeExample {
        ChangeExample(
            rule, subject, wire: wire, swift: swift,
            Sketch.property(old, directions, isRequired: isRequired, others: others),
            Sketch.property(new, directions, isRequired: isRequired, others: others))
    }

    private static func values(_ list: String, _ more: String = "") -> String {
        #"{"type": "string", "enum": [\#(list)]\#(more)}"#
    }

    private static let twins =
        #""A": {"type": "object", "properties": {"x": {"type": "string"}}}, "B": {"type": "object", "properties": {"x": {"type": "string"}}}"#
    private static let a = ##"{"$ref": "#/components/schemas/A"}"##
    private static let b = ##"{"$ref": "#/components/schemas/B"}"##

    static let schemas: [ChangeExample] = [
        changed(
            "type-changed", wire: .major, swift: .major, text, #"{"type": "boolean"}"#),
        changed(
            "type-changed", wire: .major, swift: .major, #"{"type": "array", "items": \#(text)}"#,
            #"{"type": "array", "items": {"type": "integer"}}"#, subject: subject + "[]"),
        changed("type-name-changed", wire: .none, swift: .major, a, b, others: twins),
        changed(
            "type-name-changed", wire: .none, swift: .major, a,
            #"{"type": "object", "properties": {"x": {"type": "string"}}}"#, others: twins),
        changed(
            "type-widened", wire: .minor, swift: .major, #"{"type": "integer"}"#,
            #"{"type": "number"}"#, .request),
        changed(
            "type-widened", wire: .major, swift: .major, values(#""a""#), text, .answer),
        changed(
            "type-narrowed", wire: .major, swift: .major, text, values(#""a""#), .request),
        changed(
            "type-narrowed", wire: .minor, swift: .major, #"{"type": "number"}"#,
            #"{"type": "integer"}"#, .answer),
        changed(
            "format-changed", wire: .major, swift: .major, text,
            #"{"type": "string", "format": "date-time"}"#),
        changed(
            "format-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "format": "uuid"}"#),
        changed(
            "number-format-changed", wire: .minor, swift: .major,
            #"{"type": "integer", "format": "int32"}"#,
            #"{"type": "integer", "format": "int64"}"#),
        changed(
            "number-format-changed", wire: .patch, swift: .patch,
            #"{"type": "integer", "format": "int32"}"#, #"{"type": "integer"}"#),
        changed(
            "became-nullable", wire: .minor, swift: .minor, text,
            #"{"type": ["string", "null"]}"#, .request),
        changed(
            "became-nullable", wire: .major, swift: .major, text,
            #"{"type": ["string", "null"]}"#, .answer),
        changed(
            "became-nullable", wire: .minor, swift: .patch, text,
            #"{"type": ["string", "null"]}"#, .answer, isRequired: false),
        changed(
            "became-nullable", wire: .minor, swift: .major,
            #"{"type": "array", "items": \#(text)}"#,
            #"{"type": "array", "items": {"type": ["string", "null"]}}"#, .request,
            subject: subject + "[]"),
        changed(
            "no-longer-nullable", wire: .major, swift: .major, #"{"type": ["string", "null"]}"#,
            text),
        changed(
            "enum-value-added", wire: .minor, swift: .minor, values(#""a""#),
            values(#""a", "b""#), .answer, subject: subject + "=b"),
        changed(
            "enum-value-added", wire: .minor, swift: .minor,
            #"{"type": "array", "items": \#(values(#""a""#))}"#,
            #"{"type": "array", "items": \#(values(#""a", "b""#))}"#, subject: subject + "=b"),
        changed(
            "enum-value-removed", wire: .minor, swift: .major, values(#""a", "b""#),
            values(#""a""#), .answer, subject: subject + "=b"),
        changed(
            "enum-value-removed", wire: .major, swift: .major, values(#""a", "b""#),
            values(#""a""#), .request, subject: subject + "=b"),
        changed(
            "enum-name-changed", wire: .none, swift: .major,
            values(#""1""#, #", "x-enum-varnames": ["first"]"#),
            values(#""1""#, #", "x-enum-varnames": ["one"]"#), subject: subject + "=1"),
        changed(
            "default-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "default": "a"}"#, .answer),
        changed(
            "constraint-changed", wire: .patch, swift: .patch,
            #"{"type": "string", "maxLength": 5}"#, #"{"type": "string", "maxLength": 6}"#),
        changed(
            "description-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "description": "A text"}"#),
        changed(
            "deprecated", wire: .patch, swift: .minor, text,
            #"{"type": "string", "deprecated": true}"#),
    ]
}
