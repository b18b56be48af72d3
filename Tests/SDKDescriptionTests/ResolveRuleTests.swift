import Testing

@testable import SDKDescription
@testable import SDKDocument

/// Every rule of this stage, each broken by a small description.
@Suite struct ResolveRuleTests {
    private static let info = #""info":{"title":"T","version":"1"}"#

    private static func schema(_ text: String) -> String {
        #"{"openapi":"3.1.0",\#(info),"paths":{},"components":{"schemas":{"X":\#(text)}}}"#
    }

    private static func paths(_ text: String) -> String {
        #"{"openapi":"3.1.0",\#(info),"paths":{\#(text)}}"#
    }

    static let descriptions: [String: String] = [
        "description-missing": "[]",
        "version-missing": "{}",
        "unsupported-version": #"{"openapi":"4.0.0"}"#,
        "shape-unexpected": #"{"openapi":"3.1.0",\#(info),"paths":[]}"#,
        "part-missing": #"{"openapi":"3.1.0"}"#,
        "part-ignored": schema(#"{"not":{}}"#),
        "ref-outside": schema(#"{"$ref":"../a.json"}"#),
        "ref-dangling": schema(##"{"$ref":"#/components/schemas/Y"}"##),
        "ref-file-missing": schema(#"{"$ref":"a.json"}"#),
        "ref-cycle": schema(##"{"$ref":"#/components/schemas/X"}"##),
        "schema-too-large": schema(
            String(repeating: #"{"items":"#, count: 120) + "{}" + String(repeating: "}", count: 120)
        ),
        "schema-type-unknown": schema(#"{"type":"strng"}"#),
        "enum-type-mismatch": schema(#"{"type":"integer","enum":["x"]}"#),
        "enum-names": schema(#"{"enum":["a"],"x-enumNames":["A","B"]}"#),
        "date-form": schema(#"{"type":"string","format":"date","example":"1.2.2024"}"#),
        "media-type-malformed": paths(
            #""/a":{"get":{"requestBody":{"content":{"json":{}}}}}"#),
        "content-ignored": paths(
            #""/a":{"get":{"responses":{"204":{"description":"","content":{"a/b":{}}}}}}"#),
        "default-type-mismatch": schema(#"{"type":"integer","default":"print(1)"}"#),
        "default-not-listed": schema(#"{"enum":["a"],"default":"b"}"#),
        "value-quoting": schema(#"{"type":"string","default":1}"#),
        "allof-conflict": schema(
            #"{"allOf":[{"properties":{"a":{"type":"string"}}},{"properties":{"a":{"type":"array"}}}]}"#
        ),
        "required-unknown": schema(#"{"properties":{"a":{}},"required":["b"]}"#),
        "pattern-properties": schema(#"{"patternProperties":{}}"#),
        "tuple-as-array": schema(
            #"{"type":"array","items":[{"type":"string"},{"type":"boolean"}]}"#),
        "union-beside-properties": schema(
            #"{"properties":{"a":{}},"oneOf":[{"properties":{"a":{"const":1}}},{"properties":{"a":{}}}]}"#
        ),
        "alternative-not-object": schema(
            #"{"properties":{"a":{}},"oneOf":[{"properties":{"b":{}}},{"type":"string"}]}"#),
        "discriminator-mapping": schema(
            #"{"oneOf":[{"type":"object"},{"type":"string"}],"#
                + #""discriminator":{"propertyName":"a","mapping":{"x":"X"}}}"#),
        "path-malformed": paths(#""/{a":{}"#),
        "path-parameter-undeclared": paths(#""/{a}":{"get":{}}"#),
        "path-parameter-unused": paths(
            #""/a":{"get":{"parameters":[{"name":"b","in":"path","schema":{}}]}}"#),
        "operation-id-duplicate": paths(
            #""/a":{"get":{"operationId":"x"},"put":{"operationId":"x"}}"#),
        "operation-left-out": paths(#""/a":{"get":null}"#),
        "parameter-repaired": paths(#""/a":{"get":{"parameters":[{"name":"b"}]}}"#),
        "parameter-left-out": paths(#""/a":{"get":{"parameters":[{}]}}"#),
        "name-too-long": paths(
            #""/a":{"get":{"operationId":"\#(String(repeating: "a", count: 20_000))"}}"#),
        "key-misspelt": paths(#""/a":{"gte":{}}"#),
        "method-misplaced": paths(#""/a":{"additionalOperations":{"Get":{}}}"#),
        "query-mixed": paths(
            #""/a":{"get":{"parameters":[{"name":"a","in":"querystring","content":{"a/b":{}}},"#
                + #"{"name":"b","in":"query","schema":{}}]}}"#),
        "tag-parent": #"{"openapi":"3.2.0",\#(info),"tags":[{"name":"A","parent":"B"}]}"#,
        "form-older": paths(
            #""/a":{"get":{"parameters":[{"name":"b","in":"query","type":"string"}]}}"#),
        "keyword-later": paths(#""/a":{"query":{}}"#),
        "name-twins": #"{"openapi":"3.1.0",\#(info),"tags":[{"name":"A"},{"name":"a"}]}"#,
        "items-missing": schema(#"{"type":"array"}"#),
        "enum-of-elements": schema(
            #"{"type":"array","items":{"type":"string"},"enum":["a"]}"#),
        "method-name-duplicate": paths(
            #""/a":{"get":{"x-method-name":"x"},"put":{"x-method-name":"x"}}"#),
        "responses-missing": #"{"swagger":"2.0",\#(info),"paths":{"/a":{"get":{}}}}"#,
        "security-type-misspelt":
            #"{"openapi":"3.1.0",\#(info),"components":{"securitySchemes":{"a":{"type":"oauth"}}}}"#,
        "security-unsupported":
            #"{"openapi":"3.1.0",\#(info),"components":{"securitySchemes":{"a":{"type":"x"}}}}"#,
        "security-challenge":
            #"{"openapi":"3.1.0",\#(info),"components":{"securitySchemes":{"#
            + #""a":{"type":"http","scheme":"digest"}}}}"#,
        "parameter-ignored": paths(
            #""/a":{"get":{"parameters":[{"name":"Accept","in":"header","schema":{}}]}}"#),
        "parameter-duplicate": paths(
            #""/a":{"get":{"parameters":[{"name":"b","in":"query","schema":{}},"#
                + #"{"name":"b","in":"query","schema":{}}]}}"#),
        "parameter-style": paths(
            #""/a":{"get":{"parameters":[{"name":"b","in":"query","style":"matrix","schema":{}}]}}"#
        ),
        "response-code-unknown": paths(#""/a":{"get":{"responses":{"ok":{}}}}"#),
        "security-unknown": paths(#""/a":{"get":{"security":[{"S":[]}]}}"#),
        "server-variable": paths(#""/a":{"servers":[{"url":"https://{x}"}]}"#),
    ]

    @Test(arguments: Rule.resolve)
    func ruleIsTriggered(rule: Rule) throws {
        let description = try #require(Self.descriptions[rule.id])
        let resolved = try ResolvedDescription(description)
        #expect(resolved.rules.contains(rule.id))
        for diagnostic in resolved.diagnostics.sorted {
            #expect(diagnostic.location?.file == "api/spec.json")
            #expect(!diagnostic.message.contains("{0}"))
        }
    }

    @Test(arguments: ["3.3.0", "3.20.0", "2.0", "x"])
    func otherVersionsAreOneError(version: String) throws {
        let resolved = try ResolvedDescription(#"{"openapi":"\#(version)","paths":[]}"#)
        #expect(resolved.rules == ["unsupported-version"])
        #expect(resolved.api == nil)
    }

    @Test(arguments: [
        (#""openapi":3.1,"components":[]"#, ["value-quoting", "shape-unexpected"]),
        (#""swagger":2.0"#, ["value-quoting"]), (#""openapi":"3.1""#, []),
    ])
    func headIsRepaired(head: String, rules: [String]) throws {
        let resolved = try ResolvedDescription(
            #"{\#(head),"info":{"title":"T","version":"1"},"paths":{}}"#)
        #expect(resolved.api != nil)
        #expect(resolved.rules == rules)
    }

    @Test func aSlipOfQuotingIsNoError() throws {
        let resolved = try ResolvedDescription(
            schemas: #""X":{"type":"boolean","enum":["true","false"],"default":false}"#)
        #expect(resolved.rules == ["value-quoting", "value-quoting"])
        #expect(try resolved.model("X") == "boolean")
    }
}
