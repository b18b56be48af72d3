import Testing

@testable import SDKDescription

@Suite struct CombinationTests {
    @Test func conflictNamesBothLocations() throws {
        let resolved = try ResolvedDescription(
            schemas: #""A":{"properties":{"p":{"type":"string"}}},"#
                + ##""B":{"allOf":[{"$ref":"#/components/schemas/A"},"##
                + #"{"properties":{"p":{"type":"integer"}}}]}"#)
        #expect(resolved.rules == ["allof-conflict"])
        #expect(resolved.diagnostics.sorted.first?.related.count == 1)
        #expect(try resolved.model("B") == "{p integer}")
    }

    @Test func propertyMayBeNarrowedToAModelThatExtendsItsOwn() throws {
        let resolved = try ResolvedDescription(
            schemas: #""A":{"properties":{}},"#
                + ##""A2":{"allOf":[{"$ref":"#/components/schemas/A"},{"properties":{"x":{}}}]},"##
                + ##""B":{"properties":{"a":{"$ref":"#/components/schemas/A"}}},"##
                + ##""B2":{"allOf":[{"$ref":"#/components/schemas/B"},"##
                + ##"{"properties":{"a":{"$ref":"#/components/schemas/A2"}}}]}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("B2") == "{a @A2}")
    }

    /// `required` may name what only another member, or a model that extends this one, has.
    @Test func requiredIsMatchedAfterMerging() throws {
        let resolved = try ResolvedDescription(
            schemas: #""A":{"properties":{},"required":["x"]},"#
                + ##""B":{"allOf":[{"$ref":"#/components/schemas/A"},"##
                + #"{"properties":{"x":{"type":"string"}}}]}"#)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("B") == "{x! string}")
    }

    @Test func discriminatedBaseIsTheChoiceBetweenItsExtensions() throws {
        let resolved = try ResolvedDescription(
            schemas: #""Pet":{"properties":{"kind":{"type":"string"}},"#
                + ##""oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}],"##
                + #""discriminator":{"propertyName":"kind"}},"#
                + ##""Cat":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"c":{}}}]},"##
                + ##""Dog":{"allOf":[{"$ref":"#/components/schemas/Pet"},{"properties":{"d":{}}}]}"##,
            version: "3.0.3")
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("Pet") == "(@Cat|@Dog by kind Cat=Cat,Dog=Dog)")
        #expect(try resolved.model("Cat") == "{kind string, c any}")
    }

    @Test func tagOfAnAlternativeBeatsItsName() throws {
        let resolved = try ResolvedDescription(
            schemas: ##""X":{"oneOf":[{"$ref":"#/components/schemas/Cat"},"##
                + ##"{"$ref":"#/components/schemas/Dog"}],"discriminator":{"propertyName":"k"}},"##
                + #""Cat":{"properties":{"k":{"const":"cat"}}},"#
                + #""Dog":{"properties":{"k":{"type":"string","enum":["dog"]}}}"#)
        #expect(try resolved.model("X") == "(@Cat|@Dog by k cat=Cat,dog=Dog)")
    }

    /// Swagger 2.0: the value is the name of the base or of a model that builds on it.
    @Test func swagger2DiscriminatorMakesAChoice() throws {
        let resolved = try ResolvedDescription(
            schemas: #""Pet":{"discriminator":"kind","properties":{"kind":{"type":"string"}}},"#
                + ##""Cat":{"allOf":[{"$ref":"#/definitions/Pet"},{"properties":{"c":{}}}]}"##,
            version: "2.0")
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("Pet") == "(@Cat|{kind string} by kind Cat=Cat,Pet=Pet)")
        #expect(try resolved.model("Cat") == "{kind string, c any}")
    }

    /// A property that extends the model it stands in has no end when written out.
    @Test func propertyThatExtendsItsOwnModelBecomesAModel() throws {
        let resolved = try ResolvedDescription(
            schemas: ##""A":{"properties":{"p":{"allOf":[{"$ref":"#/components/schemas/A"},"##
                + #"{"properties":{"q":{"type":"string"}}}]}}}"#)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("A") == "{p @A_p}")
        #expect(try resolved.model("A_p") == "{p @A_p, q string}")
    }

    @Test func wordsBesideAReferenceAreKept() throws {
        for version in ["2.0", "3.0.3", "3.1.0"] {
            let section = version == "2.0" ? "definitions" : "components/schemas"
            let resolved = try ResolvedDescription(
                schemas:
                    ##""A":{"type":"object"},"B":{"properties":{"a":{"$ref":"#/\##(section)/A","##
                    + #""description":"d","readOnly":true,"deprecated":true}}}"#,
                version: version)
            let schema = try #require(resolved.api?.models.last?.schema)
            guard case .object(let object) = schema.kind else {
                Issue.record("no object")
                return
            }
            #expect(object.properties[0].schema.description == "d")
            #expect(object.properties[0].schema.isReadOnly)
            #expect(object.properties[0].schema.isDeprecated)
        }
    }
}
