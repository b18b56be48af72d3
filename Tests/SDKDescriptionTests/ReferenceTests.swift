import Testing

@testable import SDKDescription

@Suite struct ReferenceTests {
    @Test func chainsAreFollowedToTheirEnd() throws {
        let resolved = try ResolvedDescription(
            schemas:
                ##""A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/C"},"##
                + ##""C":{"type":"object","properties":{"a":{"$ref":"#/components/schemas/A"}}}"##)
        #expect(try resolved.model("A") == "@C")
        #expect(try resolved.model("C") == "{a @C}")
    }

    @Test(arguments: [
        ##""A":{"$ref":"#/components/schemas/A"}"##,
        ##""A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}"##,
        ##""A":{"allOf":[{"$ref":"#/components/schemas/A"}]}"##,
        ##""A":{"allOf":[{"$ref":"#/components/schemas/B"}]},"B":{"allOf":[{"$ref":"#/components/schemas/A"}]}"##,
        ##""A":{"allOf":[{"$ref":"#/components/schemas/B"},{"properties":{"x":{}}}]},"B":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"y":{}}}]}"##,
    ])
    func cycleIsReportedOnce(schemas: String) throws {
        #expect(try ResolvedDescription(schemas: schemas).rules == ["ref-cycle"])
    }

    /// Recursion through properties is none of the resolver's business.
    @Test func recursionIsNoCycle() throws {
        let resolved = try ResolvedDescription(
            schemas: ##""A":{"properties":{"a":{"$ref":"#/components/schemas/A"},"##
                + ##""b":{"allOf":[{"$ref":"#/components/schemas/A"}],"description":"d"}}}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("A") == "{a @A, b @A}")
    }

    @Test func danglingReferenceSuggestsTheNearestName() throws {
        let resolved = try ResolvedDescription(
            schemas:
                ##""User":{"type":"object"},"A":{"items":{"$ref":"#/components/schemas/Usr"}}"##)
        let diagnostic = try #require(resolved.diagnostics.sorted.first)
        #expect(diagnostic.rule == .refDangling)
        #expect(diagnostic.hint == "did you mean '#/components/schemas/User'?")
        #expect(diagnostic.pointer == "/components/schemas/A/items/$ref")
        #expect(try resolved.model("A") == "[any]")
    }

    @Test(arguments: [
        ("#/components/schemas/a~1b%20c", "[@a/b c]"),
        ("#/components/schemas/A/properties/b", "[@A_b]"),
        ("#/components/schemas/A/properties/c", "[@A]"),
        ("#/components/schemas/A/properties/d/items", "[@A_d_items]"),
        ("#/components/parameters/P/schema", "[@parameters_P]"),
        ("spec.json#/components/schemas/A", "[@A]"),
    ])
    func pointerLeadsTo(reference: String, expected: String) throws {
        let resolved = try ResolvedDescription(
            ##"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"components":{"##
                + ##""parameters":{"P":{"name":"p","in":"query","schema":{"type":"string"}}},"##
                + ##""schemas":{"a/b c":{"type":"object"},"A":{"properties":{"##
                + ##""b":{"type":"object","properties":{"x":{"$ref":"#/components/schemas/A/properties/b"}}},"##
                + ##""c":{"$ref":"#/components/schemas/A"},"d":{"items":{"type":"object"}}}},"##
                + ##""X":{"type":"array","items":{"$ref":"\##(reference)"}}}}}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == expected)
        #expect(try resolved.model("A_b") == "{x @A_b}")
    }

    /// A schema that becomes a model because of a reference is that model where it stands, too.
    @Test func deepTargetIsAReferenceWhereItStands() throws {
        let resolved = try ResolvedDescription(
            schemas: #""A":{"properties":{"b":{"type":"object","properties":{}}}},"#
                + ##""B":{"items":{"$ref":"#/components/schemas/A/properties/b"}}"##)
        #expect(try resolved.model("A") == "{b @A_b}")
    }

    @Test(arguments: [
        "../x.json", "/etc/x.json", "https://example.com/x.json", "file:x.json", "a/../../x.json",
        "%2e%2e/x.json", #"..\\x.json"#, "C:/x.json", "//host/x.json",
    ])
    func referenceCannotLeaveTheFolder(reference: String) throws {
        let resolved = try ResolvedDescription(schemas: ##""A":{"$ref":"\##(reference)"}"##)
        #expect(resolved.rules == ["ref-outside"])
    }
}
