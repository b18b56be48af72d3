@testable import SDKDiff

/// Two small descriptions for an id of ``PeerRule``: the least that the other comparison would tell
/// by it.
struct PeerPair: Sendable {
    var old: String
    var new: String

    init(_ old: String, _ new: String) {
        self.old = old
        self.new = new
    }

    var swapped: PeerPair { PeerPair(new, old) }

    /// Nil for an id that no pair can be made for.
    init?(for id: String) {
        if let pair = Self.whole[id] {
            self = pair
            return
        }
        for place in Place.allCases where id.hasPrefix(place.rawValue + "-") {
            let change = String(id.dropFirst(place.rawValue.count + 1))
            guard let schemas = Self.changes[change] else { continue }
            self.init(place.description(schemas.old), place.description(schemas.new))
            return
        }
        return nil
    }

    // MARK: - Where a schema stands

    /// What ids begin with: the longest ones first.
    enum Place: String, CaseIterable {
        case requestReadOnlyProperty = "request-read-only-property"
        case responseWriteOnlyProperty = "response-write-only-property"
        case requestParameterProperty = "request-parameter-property"
        case requestHeaderProperty = "request-header-property"
        case requestRequiredProperty = "request-required-property"
        case requestOptionalProperty = "request-optional-property"
        case responseRequiredProperty = "response-required-property"
        case responseOptionalProperty = "response-optional-property"
        case requestBody = "request-body"
        case requestProperty = "request-property"
        case requestParameter = "request-parameter"
        case responseBody = "response-body"
        case responseProperty = "response-property"
        case responseHeader = "response-header"
        case responseMediaType = "response-mediatype"

        /// - Parameter schema: The members of a schema.
        func description(_ schema: String) -> String {
            switch self {
            case .requestReadOnlyProperty:
                PeerPair.property(schema + #", "readOnly": true"#, .both)
            case .responseWriteOnlyProperty:
                PeerPair.property(schema + #", "writeOnly": true"#, .response)
            case .requestParameterProperty:
                PeerPair.parameter(
                    #""in": "query", "schema": {\#(PeerPair.object(schema))}"#)
            case .requestHeaderProperty:
                PeerPair.parameter(
                    #""in": "header", "schema": {\#(PeerPair.object(schema))}"#)
            case .requestProperty, .requestRequiredProperty: PeerPair.property(schema, .request)
            case .requestOptionalProperty:
                PeerPair.property(schema, .request, isRequired: false)
            case .responseProperty, .responseRequiredProperty:
                PeerPair.property(schema, .response)
            case .responseOptionalProperty:
                PeerPair.property(schema, .response, isRequired: false)
            case .requestBody: PeerPair.body(#""application/json": {"schema": {\#(schema)}}"#)
            case .responseBody, .responseMediaType:
                PeerPair.responses(
                    #""200": {"description": "OK", "content": {"application/json": {"schema": {\#(schema)}}}}"#
                )
            case .requestParameter:
                PeerPair.parameter(#""in": "query", "schema": {\#(schema)}"#)
            case .responseHeader:
                PeerPair.responses(
                    #""200": {"description": "OK", "headers": {"X-Count": {"schema": {\#(schema)}}}}"#
                )
            }
        }
    }

    /// The members of an object with one property, which has to be there.
    static func object(_ schema: String, isRequired: Bool = true, named name: String = "value")
        -> String
    {
        #""type": "object", "properties": {"a": {"type": "string"}, "\#(name)": {\#(schema)}}"#
            + (isRequired ? #", "required": ["\#(name)"]"# : "")
    }

    static func model(_ members: String, _ directions: Directions) -> String {
        Sketch.model("{" + members + "}", directions, others: models)
    }

    static func property(
        _ schema: String, _ directions: Directions, isRequired: Bool = true
    ) -> String {
        model(object(schema, isRequired: isRequired), directions)
    }

    static func body(_ content: String, isRequired: Bool = true) -> String {
        Sketch.operation(
            #""requestBody": {"required": \#(isRequired), "content": {\#(content)}}"#,
            verb: "post", components)
    }

    static func responses(_ responses: String) -> String {
        Sketch.operation(responses: responses, components)
    }

    static func parameter(_ members: String) -> String {
        Sketch.operation(#""parameters": [{"name": "filter", \#(members)}]"#, components)
    }

    private static let components = #""components": {"schemas": {\#(models)}}"#

    /// Models for choices.
    private static let models = [("Cat", "c"), ("Dog", "d"), ("Cow", "e")].map { name, property in
        #""\#(name)": {"type": "object", "required": ["kind", "\#(property)"], "properties": {"kind": {"type": "string"}, "also": {"type": "string"}, "\#(property)": {"type": "string"}}}"#
    }.joined(separator: ", ")

    // MARK: - How a schema changes

    private typealias Schemas = (old: String, new: String)

    /// The members of a schema before and after, by what ids end with.
    private static let changes: [String: Schemas] = {
        var changes: [String: Schemas] = [:]
        for change in [sizes, limits, keywords, types, choices, marks].joined() {
            changes[change.there] = (change.old, change.new)
            if !change.back.isEmpty { changes[change.back] = (change.new, change.old) }
        }
        return changes
    }()

    /// What a change is called, what the change back is called, and the members before and after.
    private struct SchemaChange {
        var there: String
        var back: String
        var old: String
        var new: String

        init(_ there: String, _ back: String, _ old: String, _ new: String) {
            self.there = there
            self.back = back
            self.old = old
            self.new = new
        }
    }

    private static func limited(
        _ type: String, _ key: String, _ name: String, tight: Int, loose: Int,
        down: Bool
    ) -> [SchemaChange] {
        let plain =
            #""type": "\#(type)""# + (type == "array" ? #", "items": {"type": "string"}"# : "")
        func limit(_ value: Int) -> String { plain + #", "\#(key)": \#(value)"# }
        return [
            SchemaChange(
                name + (down ? "-decreased" : "-increased"),
                name + (down ? "-increased" : "-decreased"), limit(loose), limit(tight)
            ),
            SchemaChange(name + "-set", name + "-unset", plain, limit(tight)),
        ]
    }

    private static let sizes: [SchemaChange] = [
        limited("integer", "maximum", "max", tight: 5, loose: 9, down: true),
        limited("integer", "exclusiveMaximum", "exclusive-max", tight: 5, loose: 9, down: true),
        limited("integer", "minimum", "min", tight: 5, loose: 2, down: false),
        limited("integer", "exclusiveMinimum", "exclusive-min", tight: 5, loose: 2, down: false),
        limited("string", "maxLength", "max-length", tight: 5, loose: 9, down: true),
        limited("string", "minLength", "min-length", tight: 5, loose: 2, down: false),
        limited("array", "maxItems", "max-items", tight: 5, loose: 9, down: true),
        limited("array", "minItems", "min-items", tight: 5, loose: 2, down: false),
        limited("object", "maxProperties", "max-properties", tight: 5, loose: 9, down: true),
        limited("object", "minProperties", "min-properties", tight: 5, loose: 2, down: false),
    ].flatMap { $0 }

    private static let limits: [SchemaChange] = [
        SchemaChange(
            "unique-items-set", "unique-items-unset", list, list + #", "uniqueItems": true"#),
        SchemaChange(
            "multiple-of-set", "multiple-of-unset", integer, integer + #", "multipleOf": 3"#),
        SchemaChange(
            "multiple-of-specialized", "multiple-of-generalized", integer + #", "multipleOf": 3"#,
            integer + #", "multipleOf": 6"#
        ),
        SchemaChange(
            "multiple-of-changed", "", integer + #", "multipleOf": 3"#,
            integer + #", "multipleOf": 4"#
        ),
        SchemaChange("pattern-added", "pattern-removed", text, text + #", "pattern": "^a""#),
        SchemaChange(
            "pattern-changed", "", text + #", "pattern": "^a""#, text + #", "pattern": "^b""#
        ),
        SchemaChange(
            "pattern-generalized", "", text + #", "pattern": "^a""#,
            text + #", "pattern": ".*""#
        ),
    ]

    private static let text = #""type": "string""#
    private static let integer = #""type": "integer""#
    private static let list = #""type": "array", "items": {"type": "string"}"#
    private static let thing = #""type": "object", "properties": {"a": {"type": "string"}}"#
    private static let contains = list + #", "contains": {"const": "x"}"#

    private static let added: [(name: String, plain: String, members: String)] = [
        ("contains", list, #""contains": {"const": "x"}"#),
        ("property-names", thing, #""propertyNames": {"pattern": "^a"}"#),
        ("dependent-required", thing, #""dependentRequired": {"a": ["b"]}"#),
        ("dependent-schema", thing, #""dependentSchemas": {"a": {"required": ["b"]}}"#),
        ("unevaluated-items", list, #""unevaluatedItems": false"#),
        ("unevaluated-properties", thing, #""unevaluatedProperties": false"#),
        ("if", thing, #""if": {"required": ["a"]}, "then": {"required": ["b"]}"#),
        (
            "then", thing + #", "if": {"required": ["a"]}, "else": {"required": ["c"]}"#,
            #""then": {"required": ["b"]}"#
        ),
        (
            "else", thing + #", "if": {"required": ["a"]}, "then": {"required": ["c"]}"#,
            #""else": {"required": ["b"]}"#
        ),
        ("prefix-items", #""type": "array""#, #""prefixItems": [{"type": "integer"}]"#),
        ("pattern-property", thing, #""patternProperties": {"^x": {"type": "string"}}"#),
        (
            "content-schema", text + #", "contentMediaType": "application/json""#,
            #""contentSchema": {"type": "object"}"#
        ),
    ]

    private static let keywords: [SchemaChange] =
        added.map { name, plain, members in
            SchemaChange(name + "-added", name + "-removed", plain, plain + ", " + members)
        } + more

    private static let more: [SchemaChange] = [
        SchemaChange(
            "min-contains-increased", "min-contains-decreased",
            contains + #", "minContains": 2"#, contains + #", "minContains": 3"#
        ),
        SchemaChange(
            "max-contains-decreased", "max-contains-increased",
            contains + #", "maxContains": 3"#, contains + #", "maxContains": 2"#
        ),
        SchemaChange(
            "dependent-required-changed", "", thing + #", "dependentRequired": {"a": ["b"]}"#,
            thing + #", "dependentRequired": {"a": ["c"]}"#
        ),
        SchemaChange(
            "content-media-type-changed", "", text + #", "contentMediaType": "text/html""#,
            text + #", "contentMediaType": "text/css""#
        ),
        SchemaChange(
            "content-encoding-changed", "", text + #", "contentEncoding": "base32""#,
            text + #", "contentEncoding": "base16""#
        ),
    ]

    private static let types: [SchemaChange] = [
        SchemaChange("type-changed", "", text, integer),
        SchemaChange("type-compatible", "", integer, text),
        SchemaChange("type-generalized", "type-specialized", integer, #""type": "number""#),
        SchemaChange(
            "list-of-types-widened", "list-of-types-narrowed", #""type": ["string"]"#,
            #""type": ["string", "integer"]"#
        ),
        SchemaChange(
            "became-nullable", "became-not-nullable", text, #""type": ["string", "null"]"#),
        SchemaChange("became-enum", "", text, text + #", "enum": ["a", "b"]"#),
        SchemaChange(
            "enum-value-added", "enum-value-removed", text + #", "enum": ["a", "b"]"#,
            text + #", "enum": ["a", "b", "c"]"#
        ),
        SchemaChange(
            "x-extensible-enum-value-added", "x-extensible-enum-value-removed",
            text + #", "x-extensible-enum": ["a"]"#, text + #", "x-extensible-enum": ["a", "b"]"#
        ),
        SchemaChange("const-added", "const-removed", text, text + #", "const": "a""#),
        SchemaChange("const-changed", "", text + #", "const": "a""#, text + #", "const": "b""#),
        SchemaChange(
            "default-value-added", "default-value-removed", text, text + #", "default": "a""#),
        SchemaChange(
            "default-value-changed", "", text + #", "default": "a""#, text + #", "default": "b""#
        ),
    ]

    private static func choice(_ names: String..., kind: String = "oneOf") -> String {
        let parts = names.map { ##"{"$ref": "#/components/schemas/\##($0)"}"## }
        return #""\#(kind)": [\#(parts.joined(separator: ", "))]"#
    }

    private static func told(_ mapping: String..., by property: String = "kind") -> String {
        let parts = mapping.map { entry in
            let value = entry.split(separator: ":")
            return ##""\##(value[0])": "#/components/schemas/\##(value[1])""##
        }
        return choice("Cat", "Dog")
            + #", "discriminator": {"propertyName": "\#(property)", "mapping": {\#(parts.joined(separator: ", "))}}"#
    }

    private static let choices: [SchemaChange] = [
        SchemaChange(
            "one-of-added", "one-of-removed", choice("Cat", "Dog"), choice("Cat", "Dog", "Cow")),
        SchemaChange(
            "any-of-added", "any-of-removed", choice("Cat", "Dog", kind: "anyOf"),
            choice("Cat", "Dog", "Cow", kind: "anyOf")
        ),
        SchemaChange(
            "all-of-added", "all-of-removed", choice("Cat", kind: "allOf"),
            choice("Cat", "Dog", kind: "allOf")
        ),
        SchemaChange(
            "all-of-added-annotation-only", "all-of-removed-annotation-only",
            #""allOf": [{\#(thing)}]"#, #""allOf": [{\#(thing)}, {"description": "A thing."}]"#
        ),
        SchemaChange(
            "discriminator-added", "discriminator-removed", choice("Cat", "Dog"),
            choice("Cat", "Dog") + #", "discriminator": {"propertyName": "kind"}"#
        ),
        SchemaChange(
            "discriminator-property-name-changed", "", told("c:Cat", "d:Dog"),
            told("c:Cat", "d:Dog", by: "also")
        ),
        SchemaChange(
            "discriminator-mapping-added", "discriminator-mapping-deleted",
            told("c:Cat", "d:Dog"), told("c:Cat", "d:Dog", "x:Dog")
        ),
        SchemaChange(
            "discriminator-mapping-changed", "", told("c:Cat", "d:Dog", "x:Dog"),
            told("c:Cat", "d:Dog", "x:Cat")
        ),
        SchemaChange(
            "wrapped-in-one-of-original-preserved", "", thing,
            #""oneOf": [{\#(thing)}, {"type": "integer"}]"#
        ),
        SchemaChange(
            "wrapped-in-one-of", "", thing, #""oneOf": [{"type": "string"}, {"type": "integer"}]"#),
    ]

    private static let gone = text + #", "deprecated": true"#
    private static let late = gone + #", "x-sunset": "2030-01-01""#
    private static let soon = gone + #", "x-sunset": "2029-01-01""#

    private static let marks: [SchemaChange] = [
        SchemaChange("deprecated", "reactivated", text, gone),
        SchemaChange("deprecated-sunset-missing", "", text, gone),
        SchemaChange("deprecated-with-sunset", "", text, late),
        SchemaChange("sunset-date-too-small", "", text, soon),
        SchemaChange("sunset-date-changed-too-small", "", late, soon),
        SchemaChange("sunset-deleted", "", late, gone),
        SchemaChange("deprecated-sunset-invalid", "", late, gone + #", "x-sunset": "soon""#),
        SchemaChange("sunset-parse", "", late, gone + #", "x-sunset": "soon""#),
        SchemaChange(
            "stability-increased", "stability-decreased", text + #", "x-stability-level": "alpha""#,
            text + #", "x-stability-level": "beta""#
        ),
        SchemaChange(
            "became-read-only", "became-not-read-only", text, text + #", "readOnly": true"#),
        SchemaChange(
            "became-write-only", "became-not-write-only", text, text + #", "writeOnly": true"#),
    ]
}
