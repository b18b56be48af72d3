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
            "type-widened", wire: .major, swift: .major, values(#""a""#), text, .response),
        changed(
            "type-narrowed", wire: .major, swift: .major, text, values(#""a""#), .request),
        changed(
            "type-narrowed", wire: .minor, swift: .major, #"{"type": "number"}"#,
            #"{"type": "integer"}"#, .response),
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
            "number-format-changed", wire: .minor, swift: .patch,
            #"{"type": "integer", "format": "int32"}"#, #"{"type": "integer"}"#),
        changed(
            "number-format-changed", wire: .major, swift: .major,
            #"{"type": "integer", "format": "int64"}"#,
            #"{"type": "integer", "format": "int32"}"#, .request),
        changed(
            "became-nullable", wire: .minor, swift: .minor, text,
            #"{"type": ["string", "null"]}"#, .request),
        changed(
            "became-nullable", wire: .major, swift: .major, text,
            #"{"type": ["string", "null"]}"#, .response),
        changed(
            "became-nullable", wire: .minor, swift: .patch, text,
            #"{"type": ["string", "null"]}"#, .response, isRequired: false),
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
            values(#""a", "b""#), .response, subject: subject + "=b"),
        changed(
            "enum-value-added", wire: .minor, swift: .minor,
            #"{"type": "array", "items": \#(values(#""a""#))}"#,
            #"{"type": "array", "items": \#(values(#""a", "b""#))}"#, subject: subject + "=b"),
        changed(
            "enum-value-removed", wire: .minor, swift: .major, values(#""a", "b""#),
            values(#""a""#), .response, subject: subject + "=b"),
        changed(
            "enum-value-removed", wire: .major, swift: .major, values(#""a", "b""#),
            values(#""a""#), .request, subject: subject + "=b"),
        changed(
            "enum-name-changed", wire: .none, swift: .major,
            values(#""1""#, #", "x-enum-varnames": ["first"]"#),
            values(#""1""#, #", "x-enum-varnames": ["one"]"#), subject: subject + "=1"),
        changed(
            "default-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "default": "a"}"#, .response),
        changed(
            "example-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "example": "a"}"#),
        changed(
            "description-changed", wire: .patch, swift: .patch, text,
            #"{"type": "string", "description": "A text"}"#),
        changed(
            "deprecated", wire: .patch, swift: .minor, text,
            #"{"type": "string", "deprecated": true}"#),
    ]

    /// Limits of requests, each with a wider and a narrower form.
    private static let narrowings: [(String, String)] = [
        (#"{"type": "string"}"#, #"{"type": "string", "maxLength": 5}"#),
        (#"{"type": "string", "minLength": 1}"#, #"{"type": "string", "minLength": 2}"#),
        (#"{"type": "string"}"#, #"{"type": "string", "pattern": "^a"}"#),
        (#"{"type": "integer", "minimum": 1}"#, #"{"type": "integer", "minimum": 2}"#),
        (#"{"type": "integer", "maximum": 2}"#, #"{"type": "integer", "maximum": 1}"#),
        (#"{"type": "integer", "maximum": 2}"#, #"{"type": "integer", "exclusiveMaximum": 2}"#),
        (#"{"type": "integer"}"#, #"{"type": "integer", "exclusiveMinimum": 0}"#),
        (#"{"type": "integer", "multipleOf": 2}"#, #"{"type": "integer", "multipleOf": 4}"#),
        (#"{"type": "number"}"#, #"{"type": "number", "multipleOf": 0.1}"#),
        (#"{"type": "array", "items": {}}"#, #"{"type": "array", "items": {}, "minItems": 1}"#),
        (
            #"{"type": "array", "items": {}}"#,
            #"{"type": "array", "items": {}, "uniqueItems": true}"#
        ),
        (
            #"{"type": "array", "items": {}}"#,
            #"{"type": "array", "items": {}, "contains": {"const": 1}}"#
        ),
        (
            #"{"type": "array", "items": {}, "contains": {"const": 1}}"#,
            #"{"type": "array", "items": {}, "contains": {"const": 1}, "minContains": 2}"#
        ),
        (
            #"{"type": "array", "prefixItems": [{"type": "string"}]}"#,
            #"{"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}"#
        ),
        (#"{"type": "object"}"#, #"{"type": "object", "minProperties": 1}"#),
        (#"{"type": "object", "maxProperties": 3}"#, #"{"type": "object", "maxProperties": 2}"#),
        (#"{"type": "object"}"#, #"{"type": "object", "propertyNames": {"pattern": "^.$"}}"#),
        (#"{"type": "object"}"#, #"{"type": "object", "unevaluatedProperties": false}"#),
        (#"{"type": "object"}"#, #"{"type": "object", "not": {"required": ["r"]}}"#),
        (#"{"type": "object"}"#, #"{"type": "object", "if": {}, "then": {"required": ["r"]}}"#),
        (#"{"type": "object"}"#, #"{"type": "object", "dependentRequired": {"q": ["r"]}}"#),
        (
            #"{"type": "object", "dependentRequired": {"q": ["r"]}}"#,
            #"{"type": "object", "dependentRequired": {"q": ["r", "s"]}}"#
        ),
        (
            #"{"allOf": [{"type": "string"}]}"#,
            #"{"allOf": [{"type": "string", "not": {"const": "a"}}]}"#
        ),
    ]

    static let limits: [ChangeExample] =
        narrowings.flatMap { wide, narrow in
            [
                changed(
                    "constraint-tightened", wire: .major, swift: .patch, wide, narrow, .request),
                changed(
                    "constraint-loosened", wire: .minor, swift: .patch, narrow, wide, .request),
                changed(
                    "constraint-tightened", wire: .minor, swift: .patch, wide, narrow, .response),
            ]
        } + [
            changed(
                "constraint-changed", wire: .major, swift: .patch,
                #"{"type": "string", "pattern": "^a"}"#, #"{"type": "string", "pattern": "^b"}"#),
            changed(
                "constraint-changed", wire: .minor, swift: .patch,
                #"{"type": "integer", "multipleOf": 2}"#,
                #"{"type": "integer", "multipleOf": 3}"#, .response),
            changed(
                "tuple-items-changed", wire: .major, swift: .patch,
                #"{"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}"#,
                #"{"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}]}"#),
            changed(
                "string-content-changed", wire: .major, swift: .patch,
                #"{"type": "string", "contentMediaType": "application/json"}"#,
                #"{"type": "string", "contentMediaType": "image/png"}"#),
            changed(
                "extensible-value-removed", wire: .major, swift: .none,
                #"{"type": "string", "x-extensible-enum": ["a", "b"]}"#,
                #"{"type": "string", "x-extensible-enum": ["a"]}"#, subject: "Thing.value=b"),
            changed(
                "extensible-value-added", wire: .minor, swift: .none,
                #"{"type": "string", "x-extensible-enum": ["a"]}"#,
                #"{"type": "string", "x-extensible-enum": ["a", "b"]}"#, subject: "Thing.value=b"),
            changed(
                "type-widened", wire: .minor, swift: .major, text,
                #"{"oneOf": [{"type": "string"}, {"type": "integer"}]}"#, .request),
            changed(
                "type-narrowed", wire: .minor, swift: .major,
                #"{"type": ["string", "integer"]}"#, text, .response),
            // Read-only values are in responses only, whatever carries them; write-only in requests.
            changed(
                "enum-value-removed", wire: .minor, swift: .major,
                values(#""a", "b""#, #", "readOnly": true"#),
                values(#""a""#, #", "readOnly": true"#), subject: "Thing.value=b"),
            changed(
                "type-narrowed", wire: .minor, swift: .major,
                #"{"type": "number", "readOnly": true}"#,
                #"{"type": "integer", "readOnly": true}"#),
            changed(
                "type-widened", wire: .minor, swift: .major,
                #"{"type": "integer", "writeOnly": true}"#,
                #"{"type": "number", "writeOnly": true}"#),
            changed(
                "constraint-tightened", wire: .minor, swift: .patch,
                #"{"type": "object", "properties": {"a": {"type": "string"}}, "readOnly": true}"#,
                #"{"type": "object", "properties": {"a": {"type": "string", "maxLength": 1}}, "readOnly": true}"#,
                subject: "Thing.value.a"),
        ]
}
