import Testing

@testable import SDKDescription

@Suite struct SchemaTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let version: String
        let schema: String
        let expected: String

        init(_ version: String, _ schema: String, _ expected: String) {
            self.version = version
            self.schema = schema
            self.expected = expected
        }

        var testDescription: String { "\(version): \(schema)" }
    }

    @Test(arguments: plain + nullable + enumerations + unions + combinations)
    func schemaMeans(case: Case) throws {
        let others =
            #""Pet":{"type":"object","properties":{"id":{"type":"string"}}},"#
            + #""Cat":{"type":"object","properties":{"lives":{"type":"integer"}}},"#
            + #""Maybe":{"type":["object","null"],"properties":{}},"#
            + #""Color":{"type":"string","enum":["red"]}"#
        let resolved = try ResolvedDescription(
            schemas: #""X":\#(`case`.schema),\#(others)"#, version: `case`.version)
        #expect(try resolved.model("X") == `case`.expected)
        #expect(!resolved.diagnostics.hasErrors, "\(resolved.diagnostics.rendered())")
    }

    static let plain = [
        Case("3.1.0", "true", "any"),
        Case("3.1.0", "{}", "any"),
        Case("3.0.3", #"{"type":"integer","format":"int64"}"#, "integer:int64"),
        Case("3.0.3", #"{"type":"string","format":"local-date-time"}"#, "string:local-date-time"),
        Case("3.1.0", #"{"type":"string","contentEncoding":"base64"}"#, "string:byte"),
        Case(
            "3.1.0", #"{"type":"string","contentMediaType":"application/octet-stream"}"#,
            "string:binary"),
        Case("2.0", #"{"type":"file"}"#, "string:binary"),
        Case("2.0", #"{"type":"array"}"#, "[any]"),
        Case("2.0", ##"{"type":"array","items":{"$ref":"#/definitions/Pet"}}"##, "[@Pet]"),
        Case("3.1.0", #"{"items":{"type":"string"},"uniqueItems":true}"#, "[string]unique"),
        Case("3.1.0", #"{"prefixItems":[{"type":"string"}]}"#, "[string]"),
        Case("3.1.0", #"{"type":"object"}"#, "<any>"),
        Case("3.1.0", #"{"type":"object","additionalProperties":true}"#, "<any>"),
        Case("3.1.0", #"{"type":"object","additionalProperties":{}}"#, "<any>"),
        Case("3.1.0", #"{"additionalProperties":{"type":"integer"}}"#, "<integer>"),
        Case("3.1.0", #"{"type":"object","additionalProperties":false}"#, "{}closed"),
        Case("3.1.0", #"{"patternProperties":{"^x":{"type":"string"}}}"#, "<string>"),
        Case(
            "3.0.3",
            #"{"properties":{"a":{"type":"string"}},"additionalProperties":{"type":"number"},"#
                + #""required":["a"]}"#, "{a! string}<number>"),
        // A property may have any name, even those of keywords.
        Case(
            "3.0.3", #"{"properties":{"$ref":{"type":"string"},"type":{"type":"boolean"}}}"#,
            "{$ref string, type boolean}"),
        Case("3.0.3", #"{"properties":{"x-id":{"type":"string"}}}"#, "{x-id string}"),
        Case("3.1.0", #"{"type":["string","integer"]}"#, "(string||integer)"),
        Case("3.1.0", #"{"type":["integer","number"]}"#, "number"),
    ]

    static let nullable = [
        Case("3.0.3", #"{"type":"string","nullable":true}"#, "string?"),
        Case("2.0", #"{"type":"string","x-nullable":true}"#, "string?"),
        Case("3.1.0", #"{"type":["string","null"]}"#, "string?"),
        Case("3.1.0", #"{"type":"null"}"#, "any?"),
        Case("3.1.0", #"{"enum":["a",null]}"#, #"string("a")?"#),
        Case(
            "3.1.0", ##"{"oneOf":[{"$ref":"#/components/schemas/Pet"},{"type":"null"}]}"##, "@Pet?"),
        Case("3.1.0", ##"{"anyOf":[{"type":"null"},{"type":"integer"}]}"##, "integer?"),
        Case("3.1.0", ##"{"$ref":"#/components/schemas/Maybe"}"##, "@Maybe?"),
        Case(
            "3.0.3", ##"{"allOf":[{"$ref":"#/components/schemas/Pet"}],"nullable":true}"##,
            "@Pet?"),
        Case(
            "3.0.3", ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"nullable":true}]}"##,
            "@Pet?"),
    ]

    static let enumerations = [
        Case("3.0.3", #"{"type":"string","enum":["a","b","a"]}"#, #"string("a","b")"#),
        Case("3.0.3", #"{"type":"integer","enum":[1,2,1.0]}"#, "integer(1,2)"),
        Case("3.1.0", #"{"enum":["a",1]}"#, #"mixed("a",1)"#),
        Case("3.1.0", #"{"const":"a"}"#, #"string("a")"#),
        Case("3.1.0", #"{"type":"boolean","enum":[true,false]}"#, "boolean"),
        Case("3.1.0", #"{"type":"boolean","const":true}"#, "boolean(true)"),
        Case(
            "3.0.3", #"{"type":"integer","enum":[1,2],"x-enum-varnames":["One","Two"]}"#,
            #"integer(1,2)["One", "Two"]"#),
        Case(
            "3.1.0", #"{"oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B"}]}"#,
            #"string("a","b")["A", "B"]"#),
        Case("3.1.0", #"{"anyOf":[{"type":"string"},{"enum":["a"]}]}"#, #"string("a")"#),
        Case(
            "3.1.0", ##"{"anyOf":[{"type":"string"},{"$ref":"#/components/schemas/Color"}]}"##,
            "@Color"),
        Case("3.1.0", #"{"enum":[{"a":1}]}"#, "any"),
    ]

    static let unions = [
        Case(
            "3.0.3",
            ##"{"oneOf":[{"$ref":"#/components/schemas/Pet"},{"$ref":"#/components/schemas/Cat"}]}"##,
            "(@Pet|@Cat)"),
        Case(
            "3.0.3",
            ##"{"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"string"}]}"##,
            "(@Pet||string)"),
        // An explicit value wins; the alternative that has none is known by its name.
        Case(
            "3.0.3",
            ##"{"oneOf":[{"$ref":"#/components/schemas/Pet"},{"$ref":"#/components/schemas/Cat"}],"##
                + ##""discriminator":{"propertyName":"kind","mapping":{"c":"Cat"}}}"##,
            "(@Pet|@Cat by kind c=Cat,Pet=Pet)"),
        Case(
            "3.0.3",
            ##"{"oneOf":[{"$ref":"#/components/schemas/Pet"}, {"$ref":"#/components/schemas/Cat"}],"##
                + ##""discriminator":{"propertyName":"kind","mapping":{"##
                + ##""c":"#/components/schemas/Cat","d":"#/components/schemas/Cat"}}}"##,
            "(@Pet|@Cat by kind c=Cat,d=Cat,Pet=Pet)"),
        // Alternatives that only say which properties go together are no types.
        Case(
            "3.0.3",
            #"{"properties":{"a":{"type":"string"}},"anyOf":[{"required":["a"]},{"required":[]}]}"#,
            "{a string}"),
        // A choice beside properties.
        Case(
            "3.0.3",
            ##"{"properties":{"a":{"type":"string"}},"oneOf":[{"$ref":"#/components/schemas/Pet"},"##
                + ##"{"$ref":"#/components/schemas/Cat"}]}"##,
            "({a string, id string}|{a string, lives integer})"),
    ]

    static let combinations = [
        Case(
            "3.0.3", ##"{"allOf":[{"$ref":"#/components/schemas/Pet"}],"description":"d"}"##, "@Pet"
        ),
        Case(
            "3.0.3",
            ##"{"type":"object","allOf":[{"$ref":"#/components/schemas/Pet"},{"description":"d"}]}"##,
            "@Pet"),
        Case(
            "3.0.3",
            ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"required":["id"]}]}"##,
            "{id! string}"),
        Case(
            "3.0.3",
            ##"{"allOf":[{"$ref":"#/components/schemas/Pet"},{"$ref":"#/components/schemas/Cat"}],"##
                + ##""required":["id"],"properties":{"b":{"type":"boolean"}}}"##,
            "{id! string, lives integer, b boolean}"),
        Case(
            "3.0.3",
            #"{"allOf":[{"properties":{"a":{"type":"string"}}},"#
                + #"{"properties":{"a":{"type":"string","enum":["x"]}}}]}"#,
            #"{a string("x")}"#),
        Case("3.0.3", #"{"allOf":[{"type":"string"},{"enum":["a"]}]}"#, #"string("a")"#),
        Case(
            "3.1.0",
            ##"{"$ref":"#/components/schemas/Pet","properties":{"b":{"type":"boolean"}}}"##,
            "{id string, b boolean}"),
        // Before 3.1, what stands beside a reference says nothing of the type.
        Case(
            "3.0.3",
            ##"{"$ref":"#/components/schemas/Pet","properties":{"b":{"type":"boolean"}}}"##, "@Pet"),
    ]
}
