import Testing

@testable import SDKDescription

/// Arrays with a schema for each position, and objects whose properties are told by patterns.
@Suite struct TupleTests {
    @Test(arguments: [
        (#"{"prefixItems":[{"type":"number"},{"type":"number"}],"items":false}"#, "[number]", true),
        (#"{"prefixItems":[{"type":"integer"},{"type":"number"}]}"#, "[number]", true),
        (#"{"prefixItems":[{"type":"integer"}],"items":{"type":"number"}}"#, "[number]", true),
        (#"{"prefixItems":[{"type":"integer"}],"items":{"type":"string"}}"#, "[any]", false),
        (#"{"prefixItems":[{"type":["string","null"]},{"type":"string"}]}"#, "[string?]", true),
        (#"{"prefixItems":[{"const":"a"},{"type":"string"}]}"#, "[string]", true),
        (
            #"{"prefixItems":[{"type":"string","format":"date"},{"type":"string"}]}"#, "[string]",
            true
        ),
        (
            ##"{"prefixItems":[{"$ref":"#/components/schemas/P"},{"$ref":"#/components/schemas/P"}]}"##,
            "[@P]", true
        ),
        (#"{"prefixItems":[{"type":"string"},{"type":"integer"}]}"#, "[any]", false),
        (
            #"{"prefixItems":[{"items":{"type":"number"}},{"items":{"type":"number"}}]}"#,
            "[[number]]", true
        ),
        (#"{"items":[{"type":"string"},{"type":"string"}]}"#, "[string]", true),
        (#"{"items":[{"type":"string"}],"additionalItems":{"type":"boolean"}}"#, "[any]", false),
        (
            #"{"patternProperties":{"^a":{"type":"integer"},"^b":{"type":"number"}}}"#, "<number>",
            false
        ),
        (#"{"patternProperties":{"^a":{"type":"integer"},"^b":{}}}"#, "<any>", false),
        (
            #"{"patternProperties":{"^a":{"type":"integer"}},"additionalProperties":false}"#,
            "<integer>", false
        ),
        (#"{"unevaluatedProperties":{"type":"integer"},"type":"object"}"#, "<integer>", true),
        (
            #"{"properties":{"a":{"type":"string"}},"unevaluatedProperties":{"type":"integer"}}"#,
            "{a string}<integer>", true
        ),
        (#"{"properties":{"a":true},"unevaluatedProperties":false}"#, "{a any}closed", true),
        (
            ##"{"$ref":"#/components/schemas/P","unevaluatedProperties":{"type":"integer"}}"##,
            "{}<integer>", true
        ),
        (##"{"$ref":"#/components/schemas/P","unevaluatedProperties":false}"##, "@P", true),
        (##"{"$ref":"#/components/schemas/P","unevaluatedProperties":{}}"##, "@P", true),
        (
            #"{"allOf":[{"properties":{"a":{}}}],"unevaluatedProperties":{"type":"string"}}"#,
            "{a any}<string>", true
        ),
        (
            #"{"allOf":[{"properties":{"a":{}},"additionalProperties":{"type":"boolean"}}],"#
                + #""unevaluatedProperties":{"type":"string"}}"#,
            "{a any}<boolean>", true
        ),
    ])
    func shape(schema: String, expected: String, isWhole: Bool) throws {
        let resolved = try ResolvedDescription(schemas: #""P":{"type":"object"},"X":\#(schema)"#)
        #expect(try resolved.model("X") == expected)
        #expect(resolved.rules.isEmpty == isWhole)
    }
}
