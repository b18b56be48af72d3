@testable import SDKDiff

/// Two descriptions that differ as an id of the other comparison says, made from the id: where a
/// schema stands, and what changes in it.
struct PeerPair {
    var id: String
    var old: String
    var new: String

    /// Nil for an id that says it in other words.
    init?(_ id: String) {
        guard let position = Self.positions.first(where: { id.hasPrefix($0.name + "-") }),
            let change = Self.change(id.dropFirst(position.name.utf8.count + 1), in: position.name)
        else { return nil }
        self.id = id
        old = position.description(change.old)
        new = position.description(change.new)
    }

    // MARK: - Positions

    private struct Position: Sendable {
        var name: String
        /// The description that has a schema there.
        var description: @Sendable (String) -> String
    }

    /// A name stands before those that it begins with.
    private static let positions: [Position] = [
        Position(name: "request-parameter-property") { schema in
            Sketch.parameter(
                #""in": "query", "schema": {"type": "object", "properties": {"a": \#(schema)}}"#)
        },
        Position(name: "request-parameter") {
            Sketch.parameter(#""in": "query", "schema": \#($0)"#)
        },
        Position(name: "request-read-only-property") {
            Sketch.property(readOnly($0), .both, isRequired: false)
        },
        Position(name: "request-property") { Sketch.property($0, .request, isRequired: false) },
        Position(name: "request-body") { Sketch.model($0, .request) },
        Position(name: "response-property") { Sketch.property($0, .response, isRequired: false) },
        Position(name: "response-header") { schema in
            Sketch.operation(
                responses:
                    #""200": {"description": "OK", "headers": {"X-Count": {"schema": \#(schema)}}}"#
            )
        },
        Position(name: "response-body") { Sketch.model($0, .response) },
    ]

    private static func readOnly(_ schema: String) -> String {
        schema.dropLast() + #", "readOnly": true}"#
    }

    // MARK: - Changes

    private typealias Change = (old: String, new: String)

    private static func change(_ text: Substring, in position: String) -> Change? {
        let isBody = position.hasSuffix("body")
        if let change = plain[String(text)] { return change }
        for (key, limit) in limits where text.hasPrefix(key + "-") {
            return limit.change(String(text.dropFirst(key.utf8.count + 1)))
        }
        for (key, schema) in conditions {
            let with = #"{"type": "\#(schema.type)", \#(schema.keyword)}"#
            let without = #"{"type": "\#(schema.type)"}"#
            if text == key + "-added" { return (without, with) }
            if text == key + "-removed" { return (with, without) }
        }
        return isBody ? nil : defaults[String(text)]
    }

    /// A keyword with a smaller and a larger value.
    private struct Limit: Sendable {
        var type: String
        var keyword: String
        var values: (String, String)

        func change(_ text: String) -> Change? {
            func schema(_ value: String?) -> String {
                #"{"type": "\#(type)"\#(value.map { #", "\#(keyword)": \#($0)"# } ?? "")}"#
            }
            switch text {
            case "increased", "specialized": return (schema(values.0), schema(values.1))
            case "decreased", "generalized": return (schema(values.1), schema(values.0))
            case "set", "added": return (schema(nil), schema(values.1))
            case "unset", "removed": return (schema(values.1), schema(nil))
            case "changed": return (schema(values.0), schema(values.1))
            default: return nil
            }
        }
    }

    /// Longer names stand first.
    private static let limits: [(String, Limit)] = [
        ("exclusive-max", Limit(type: "integer", keyword: "exclusiveMaximum", values: ("5", "10"))),
        ("exclusive-min", Limit(type: "integer", keyword: "exclusiveMinimum", values: ("5", "10"))),
        ("max-properties", Limit(type: "object", keyword: "maxProperties", values: ("5", "10"))),
        ("min-properties", Limit(type: "object", keyword: "minProperties", values: ("5", "10"))),
        ("max-length", Limit(type: "string", keyword: "maxLength", values: ("5", "10"))),
        ("min-length", Limit(type: "string", keyword: "minLength", values: ("5", "10"))),
        ("max-items", Limit(type: "array", keyword: "maxItems", values: ("5", "10"))),
        ("min-items", Limit(type: "array", keyword: "minItems", values: ("5", "10"))),
        ("max", Limit(type: "integer", keyword: "maximum", values: ("5", "10"))),
        ("min", Limit(type: "integer", keyword: "minimum", values: ("5", "10"))),
        ("unique-items", Limit(type: "array", keyword: "uniqueItems", values: ("true", "true"))),
        ("pattern", Limit(type: "string", keyword: "pattern", values: (#""^a$""#, #""^b$""#))),
    ]

    /// Keywords of JSON Schema that allow fewer values.
    private static let conditions: [(String, (type: String, keyword: String))] = [
        ("contains", ("array", #""contains": {"type": "string"}"#)),
        ("property-names", ("object", #""propertyNames": {"pattern": "^a"}"#)),
        ("dependent-required", ("object", #""dependentRequired": {"a": ["b"]}"#)),
        ("dependent-schema", ("object", #""dependentSchemas": {"a": {"required": ["b"]}}"#)),
        ("unevaluated-items", ("array", #""unevaluatedItems": false"#)),
        ("unevaluated-properties", ("object", #""unevaluatedProperties": false"#)),
        ("if", ("object", #""if": {"required": ["a"]}, "then": {"required": ["b"]}"#)),
        ("prefix-items", ("array", #""prefixItems": [{"type": "integer"}]"#)),
        ("pattern-property", ("object", #""patternProperties": {"^a": {"type": "integer"}}"#)),
        (
            "content-schema",
            (
                "string",
                #""contentMediaType": "application/json", "contentSchema": {"type": "object"}"#
            )
        ),
    ]

    private static let plain: [String: Change] = {
        let string = #"{"type": "string"}"#
        let integer = #"{"type": "integer"}"#
        let number = #"{"type": "number"}"#
        let optional = #"{"type": ["string", "null"]}"#
        let either = #"{"type": ["string", "integer"]}"#
        let one = #"{"type": "string", "enum": ["a"]}"#
        let two = #"{"type": "string", "enum": ["a", "b"]}"#
        func constant(_ text: String) -> String { #"{"type": "string", "const": "\#(text)"}"# }
        func multiple(_ number: Int) -> String { #"{"type": "integer", "multipleOf": \#(number)}"# }
        func encoded(_ key: String, _ text: String) -> String {
            #"{"type": "string", "\#(key)": "\#(text)"}"#
        }
        func contained(_ members: String) -> String {
            #"{"type": "array", "contains": {"type": "string"}, \#(members)}"#
        }
        func needing(_ name: String) -> String {
            #"{"type": "object", "dependentRequired": {"a": ["\#(name)"]}}"#
        }
        return [
            "type-changed": (#"{"type": "boolean"}"#, integer),
            "type-generalized": (integer, number), "type-specialized": (number, integer),
            "list-of-types-widened": (string, either), "list-of-types-narrowed": (either, string),
            "became-nullable": (string, optional), "became-not-nullable": (optional, string),
            "became-enum": (string, two), "enum-value-added": (one, two),
            "enum-value-removed": (two, one),
            "const-added": (string, constant("a")), "const-removed": (constant("a"), string),
            "const-changed": (constant("a"), constant("b")),
            "multiple-of-set": (integer, multiple(2)), "multiple-of-unset": (multiple(2), integer),
            "multiple-of-generalized": (multiple(4), multiple(2)),
            "multiple-of-specialized": (multiple(2), multiple(4)),
            "multiple-of-changed": (multiple(2), multiple(3)),
            "min-contains-increased": (
                contained(#""minContains": 2"#), contained(#""minContains": 3"#)
            ),
            "min-contains-decreased": (
                contained(#""minContains": 3"#), contained(#""minContains": 2"#)
            ),
            "max-contains-increased": (
                contained(#""maxContains": 3"#), contained(#""maxContains": 4"#)
            ),
            "max-contains-decreased": (
                contained(#""maxContains": 4"#), contained(#""maxContains": 3"#)
            ),
            "dependent-required-changed": (needing("b"), needing("c")),
            "content-media-type-changed": (
                encoded("contentMediaType", "image/png"), encoded("contentMediaType", "image/gif")
            ),
            "content-encoding-changed": (
                encoded("contentEncoding", "base64"), encoded("contentEncoding", "base32")
            ),
        ]
    }()

    private static let defaults: [String: Change] = {
        func schema(_ text: String?) -> String {
            #"{"type": "string"\#(text.map { #", "default": "\#($0)""# } ?? "")}"#
        }
        return [
            "default-value-added": (schema(nil), schema("a")),
            "default-value-removed": (schema("a"), schema(nil)),
            "default-value-changed": (schema("a"), schema("b")),
        ]
    }()
}
