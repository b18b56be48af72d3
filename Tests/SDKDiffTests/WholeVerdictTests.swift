import Testing

@testable import SDKDiff

/// Two descriptions, and the worst verdicts of all that they differ in: nothing else may be told
/// beside what matters.
struct WholeVerdict: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    let wire: Verdict
    let swift: Verdict

    init(_ name: String, wire: Verdict, swift: Verdict, _ old: String, _ new: String) {
        testDescription = name
        self.old = old
        self.new = new
        self.wire = wire
        self.swift = swift
    }

    static let all: [WholeVerdict] =
        parameters + contents + events + security + limits + joined + written

    // MARK: - Parameters

    private static func query(_ schema: String) -> String {
        Sketch.parameter(#""in": "query", "schema": \#(schema)"#)
    }

    private static let text = #"{"type": "string"}"#

    private static let parameters = [
        WholeVerdict(
            "a text that may be a number too is written as before", wire: .minor, swift: .major,
            query(text), query(#"{"oneOf": [{"type": "string"}, {"type": "integer"}]}"#)),
        WholeVerdict(
            "a text that may be anything is written as before", wire: .minor, swift: .major,
            query(text), query("{}")),
        WholeVerdict(
            "exploding a text changes nothing", wire: .none, swift: .none, query(text),
            Sketch.parameter(#""in": "query", "explode": false, "schema": \#(text)"#)),
    ]

    // MARK: - Contents

    private static let json = #""application/json": {"schema": {"type": "object"}}"#

    private static func second(_ schema: String) -> String {
        Sketch.body(json + #", "application/xml": {"schema": \#(schema)}"#)
    }

    private static func bytes(_ version: String, _ schema: String) -> String {
        Sketch.response(#""application/octet-stream": {"schema": \#(schema)}"#)
            .replacing(#""openapi": "3.1.0""#, with: #""openapi": "\#(version)""#)
    }

    private static func coded(_ codes: String...) -> String {
        let responses = codes.map {
            #""\#($0)": {"description": "OK", "content": {"application/json": {"schema": {"type": "object", "properties": {"a": {"type": "string"}}}}}}"#
        }
        return Sketch.operation(responses: responses.joined(separator: ", "))
    }

    private static let contents = [
        WholeVerdict(
            "a default in a media type that is not sent", wire: .minor, swift: .none,
            second(text), second(#"{"type": "string", "default": "a"}"#)),
        WholeVerdict(
            "a value of an open list in a media type that is not sent", wire: .major, swift: .none,
            second(#"{"type": "string", "x-extensible-enum": ["a", "b"]}"#),
            second(#"{"type": "string", "x-extensible-enum": ["a"]}"#)),
        WholeVerdict(
            "bytes in the words of two versions", wire: .none, swift: .none,
            bytes("3.0.3", #"{"type": "string", "format": "binary"}"#), bytes("3.1.0", "{}")),
        WholeVerdict(
            "the same JSON with another code", wire: .minor, swift: .patch, coded("200"),
            coded("201")),
        WholeVerdict(
            "the same JSON with a further code", wire: .minor, swift: .major, coded("200"),
            coded("200", "201")),
        WholeVerdict(
            "a part of a model that only says something", wire: .patch, swift: .patch,
            Sketch.model(#"{"allOf": [{"type": "object"}, {"description": "One"}]}"#),
            Sketch.model(#"{"allOf": [{"type": "object"}, {"description": "Two"}]}"#)),
    ]

    // MARK: - Webhooks

    private static func webhook(_ members: String, _ response: String = Sketch.okay) -> String {
        Sketch.operation(
            "",
            #""webhooks": {"done": {"post": {\#(members)"responses": {\#(response)}}}}"#)
    }

    private static func header(isRequired: Bool) -> String {
        webhook(
            #""parameters": [{"name": "X-A", "in": "header", "required": \#(isRequired), "schema": \#(text)}], "#
        )
    }

    private static func sent(isRequired: Bool) -> String {
        webhook(
            #""requestBody": {"required": \#(isRequired), "content": {"text/plain": {"schema": \#(text)}}}, "#
        )
    }

    private static func payload(_ properties: String) -> String {
        webhook(
            #""requestBody": {"content": {"application/json": {"schema": {"type": "object", "properties": {\#(properties)}}}}}, "#
        )
    }

    private static let a = #""a": {"type": "string"}"#
    private static let b = #""b": {"type": "string"}"#

    /// The server sends, and its client answers.
    private static let events = [
        WholeVerdict(
            "a further header comes", wire: .minor, swift: .none, webhook(""),
            header(isRequired: true)),
        WholeVerdict(
            "a header always comes", wire: .minor, swift: .none, header(isRequired: false),
            header(isRequired: true)),
        WholeVerdict(
            "a header may not come", wire: .major, swift: .none, header(isRequired: true),
            header(isRequired: false)),
        WholeVerdict(
            "a body comes", wire: .minor, swift: .none, webhook(""), sent(isRequired: true)),
        WholeVerdict(
            "a body may not come", wire: .major, swift: .none, sent(isRequired: true),
            sent(isRequired: false)),
        WholeVerdict(
            "a further property comes", wire: .minor, swift: .minor, payload(a),
            payload(a + ", " + b)),
        WholeVerdict(
            "a property no longer comes", wire: .major, swift: .major, payload(a + ", " + b),
            payload(a)),
        WholeVerdict(
            "another code is an answer", wire: .minor, swift: .none, webhook(""),
            webhook("", Sketch.okay + #", "202": {"description": "Later"}"#)),
        WholeVerdict(
            "a code is no answer any more", wire: .major, swift: .none,
            webhook("", Sketch.okay + #", "202": {"description": "Later"}"#), webhook("")),
    ]

    // MARK: - Limits that limit nothing

    private static let limits =
        [
            #"{"type": "string", "not": false}"#, #"{"type": "string", "minLength": 0}"#,
        ].map { WholeVerdict("\($0)", wire: .none, swift: .none, query(text), query($0)) }
        + [
            #""minContains": 2"#, #""prefixItems": []"#, #""uniqueItems": false"#,
            #""minItems": 0"#,
        ]
        .map {
            let list = #""type": "array", "items": {"type": "string"}"#
            return WholeVerdict(
                $0, wire: .none, swift: .none, query("{\(list)}"), query("{\(list), \($0)}"))
        }

    // MARK: - Limits of several parts

    private static func parts(_ parts: String...) -> String {
        let objects = parts.map { #"{"type": "object", "properties": {"p": {\#($0)}}}"# }
        return Sketch.model(#"{"allOf": [\#(objects.joined(separator: ", "))]}"#, .request)
    }

    private static let a2 = #""type": "string", "minLength": 2"#

    private static func elements(_ properties: String) -> String {
        #""type": "array", "items": {"type": "object", "properties": {\#(properties)}}"#
    }

    private static let joined = [
        WholeVerdict(
            "the first part allows less", wire: .major, swift: .patch,
            parts(a2, #""maxLength": 5"#),
            parts(#""type": "string", "minLength": 3"#, #""maxLength": 5"#)),
        WholeVerdict(
            "the limits stand in one part", wire: .none, swift: .none,
            parts(a2, #""maxLength": 5"#), parts(a2 + #", "maxLength": 5"#)),
        WholeVerdict(
            "the stricter limit stays", wire: .none, swift: .none, parts(a2, #""minLength": 5"#),
            parts(#""type": "string", "minLength": 5"#, #""minLength": 2"#)),
        WholeVerdict(
            "the first of two patterns is another one", wire: .major, swift: .patch,
            parts(#""type": "string", "pattern": "^a""#, #""pattern": "b$""#),
            parts(#""type": "string", "pattern": "^c""#, #""pattern": "b$""#)),
        WholeVerdict(
            "a further pattern", wire: .major, swift: .patch,
            parts(#""type": "string", "pattern": "^a""#),
            parts(#""type": "string", "pattern": "^a""#, #""pattern": "b$""#)),
        WholeVerdict(
            "elements have the properties of both parts", wire: .major, swift: .major,
            parts(elements(a + ", " + b), elements(a)), parts(elements(a), elements(a))),
        WholeVerdict(
            "a part that allows no further keys", wire: .major, swift: .patch,
            Sketch.model(#"{"allOf": [\#(object)]}"#, .request),
            Sketch.model(#"{"allOf": [\#(object), {"additionalProperties": false}]}"#, .request)),
    ]

    // MARK: - How a header is written

    private static func header(_ members: String) -> String {
        Sketch.operation(
            responses: #""200": {"description": "OK", "headers": {"X-A": {\#(members)}}}"#)
    }

    private static let object = #"{"type": "object", "properties": {"a": {"type": "string"}}}"#

    private static let written = [
        WholeVerdict(
            "an object in a header is exploded", wire: .major, swift: .none,
            header(#""schema": \#(object)"#), header(#""explode": true, "schema": \#(object)"#)),
        WholeVerdict(
            "an object in a header is JSON", wire: .major, swift: .none,
            header(#""schema": \#(object)"#),
            header(#""content": {"application/json": {"schema": \#(object)}}"#)),
        WholeVerdict(
            "a list in a header is written alike", wire: .none, swift: .none,
            header(#""schema": {"type": "array", "items": \#(text)}"#),
            header(#""explode": true, "schema": {"type": "array", "items": \#(text)}"#)),
    ]

    // MARK: - Security

    private static func key(_ name: String) -> String {
        Sketch.operation(
            #""security": [{"k": []}]"#,
            #""components": {"securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": "\#(name)"}}}"#
        )
    }

    private static let security = [
        WholeVerdict(
            "the case of a header with a key", wire: .none, swift: .none, key("X-Key"),
            key("x-key")),
        WholeVerdict(
            "the name of a header with a key", wire: .major, swift: .none, key("X-Key"),
            key("X-Other")),
    ]
}

@Suite("The worst verdict of a comparison")
struct WholeVerdictTests {
    @Test("Nothing beside what matters is told", arguments: WholeVerdict.all)
    func worst(_ pair: WholeVerdict) throws {
        let changes = try #require(Comparison.of(pair.old, pair.new)).changes
        let texts = changes.map { "\($0.rule.id) \($0.subject) \($0.wire) \($0.swift)" }
        #expect(changes.map(\.wire).max() ?? .none == pair.wire, "\(texts)")
        #expect(changes.map(\.swift).max() ?? .none == pair.swift, "\(texts)")
    }
}
