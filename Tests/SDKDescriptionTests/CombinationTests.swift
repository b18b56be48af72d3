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

    /// Elements and values that two parts describe have what both say.
    @Test(arguments: [
        (
            #"{"type":"array","items":{"properties":{"x":{"type":"string"}}}}"#,
            #"{"type":"array","items":{"properties":{"y":{"type":"string"}}}}"#,
            "{p [{x string, y string}]}"
        ),
        (
            #"{"additionalProperties":{"properties":{"x":{"type":"string"}}}}"#,
            #"{"additionalProperties":{"properties":{"y":{"type":"string"}}}}"#,
            "{p <{x string, y string}>}"
        ),
        (
            #"{"type":"array","items":{"type":"string"}}"#,
            #"{"type":"array","items":{},"maxItems":3}"#,
            "{p [string]}"
        ),
    ])
    func elementsAreMerged(_ one: String, _ two: String, _ expected: String) throws {
        let resolved = try ResolvedDescription(
            schemas: #""B":{"allOf":[{"properties":{"p":\#(one)}},{"properties":{"p":\#(two)}}]}"#)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("B") == expected)
    }

    /// Of two limits of a kind the stricter one holds.
    @Test func limitsAreJoined() throws {
        let resolved = try ResolvedDescription(
            schemas: #""B":{"allOf":[{"properties":{"p":{"type":"string","minLength":2,"#
                + #""maxLength":9,"pattern":"^a"}}},{"properties":{"p":{"minLength":1,"#
                + #""maxLength":5,"pattern":"b$"}}}]}"#)
        let model = try #require(resolved.api?.models.first)
        guard case .object(let object) = model.schema.kind else {
            Issue.record("no object")
            return
        }
        let limits = try #require(object.properties.first?.schema.constraints)
        #expect(limits.minimumLength == 2)
        #expect(limits.maximumLength == 5)
        #expect(limits.patterns == ["^a", "b$"])
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

    private static let media =
        #""I":{"properties":{"w":{"type":"integer"}},"required":["w"]},"#
        + #""S":{"properties":{"s":{"type":"number"}},"required":["s"]},"#
    private static let i = ##"{"$ref":"#/components/schemas/I"}"##
    private static let s = ##"{"$ref":"#/components/schemas/S"}"##
    private static let id = #""properties":{"id":{"type":"integer"}}"#

    /// A schema with a choice, and what becomes of it.
    private static let choices: [(String, String)] = [
        (
            #"{\#(id),"required":["id"],"oneOf":[\#(i),\#(s)]}"#,
            "({id! integer, w! integer}|{id! integer, s! number})"
        ),
        (#"{\#(id),"anyOf":[\#(i),\#(s)]}"#, "({id integer, w! integer}||{id integer, s! number})"),
        (
            #"{"allOf":[{\#(id)},{"oneOf":[\#(i),\#(s)]}]}"#,
            "({id integer, w! integer}|{id integer, s! number})"
        ),
        (
            #"{"allOf":[{\#(id)}],"oneOf":[\#(i),\#(s)]}"#,
            "({id integer, w! integer}|{id integer, s! number})"
        ),
        // What adds nothing leaves the models as they are.
        (#"{"properties":{"w":{}},"oneOf":[\#(i)]}"#, "{w! integer}"),
        (#"{"additionalProperties":true,"oneOf":[\#(i),\#(s)]}"#, "(@I|@S)"),
        (#"{"properties":{"w":{}},"oneOf":[\#(i),\#(s)]}"#, "(@I|{w any, s! number})"),
        // One that is required there adds something.
        (
            #"{"properties":{"w":{}},"required":["w"],"oneOf":[\#(i),\#(s)]}"#,
            "(@I|{w! any, s! number})"
        ),
        // Alternatives that say which properties go together are no types.
        (#"{\#(id),"oneOf":[{"required":["id"]},{"not":{}}]}"#, "{id integer}"),
        (
            #"{\#(id),"anyOf":[{"type":"object","required":["id"]},{"required":["x"]}]}"#,
            "{id integer}"
        ),
        (#"{\#(id),"oneOf":[{"properties":{"id":{"const":1}}},{}]}"#, "{id integer}"),
        // One of them is the object itself.
        (
            #"{\#(id),"oneOf":[\#(i),{"required":["id"]}]}"#,
            "({id integer, w! integer}|{id! integer})"
        ),
        (
            #"{\#(id),"oneOf":[\#(i),\#(s),{"type":"null"}]}"#,
            "({id integer, w! integer}|{id integer, s! number})?"
        ),
        (#"{\#(id),"oneOf":[\#(i),{"type":"string"}]}"#, "{id integer, w! integer}"),
        (
            #"{\#(id),"oneOf":[\#(i),{"oneOf":[\#(s),{"properties":{"z":{}}}]}]}"#,
            "({id integer, w! integer}|({id integer, s! number}|{id integer, z any}))"
        ),
        (
            #"{"allOf":[{"oneOf":[\#(i),\#(s)]},{"oneOf":[{"properties":{"a":{}}},{"properties":{"b":{}}}]}]}"#,
            "(({w! integer, a any}|{w! integer, b any})|({s! number, a any}|{s! number, b any}))"
        ),
        // It is one of its own alternatives, which says nothing.
        (
            ##"{\##(id),"oneOf":[{"$ref":"#/components/schemas/X"},\##(i),\##(s)]}"##,
            "({id integer, w! integer}|{id integer, s! number})"
        ),
        (
            #"{\#(id),"oneOf":[\#(i),\#(s)],"discriminator":{"propertyName":"id","mapping":{"1":"I"}}}"#,
            "({id integer, w! integer}|{id integer, s! number} by id 1=I,S=S)"
        ),
    ]

    @Test(arguments: choices)
    func choiceAndPropertiesApplyTogether(_ schema: String, _ text: String) throws {
        for version in ["3.0.3", "3.1.0", "3.2.0"] {
            let resolved = try ResolvedDescription(
                schemas: Self.media + #""X":\#(schema)"#, version: version)
            #expect(try resolved.model("X") == text)
        }
    }

    /// An alternative that merges the schema has what the schema says.
    @Test func alternativeMayExtendTheSchemaWithTheChoice() throws {
        let resolved = try ResolvedDescription(
            schemas: Self.media
                + ##""X":{\##(Self.id),"oneOf":[{"$ref":"#/components/schemas/Y"},\##(Self.s)]},"##
                + ##""Y":{"allOf":[{"$ref":"#/components/schemas/X"},{"properties":{"y":{}}}]}"##)
        #expect(resolved.rules.isEmpty)
        #expect(try resolved.model("X") == "(@Y|{id integer, s! number})")
        #expect(try resolved.model("Y") == "{id integer, y any}")
    }

    /// A choice that leads back to itself has an end, and so have many beside each other.
    @Test func choicesEnd() throws {
        let x = ##"{"$ref":"#/components/schemas/X"}"##
        let u = ##"{"$ref":"#/components/schemas/U"}"##
        let resolved = try ResolvedDescription(
            schemas: Self.media + #""U":{"oneOf":[\#(Self.i),\#(u),\#(x)]},"#
                + #""X":{\#(Self.id),"oneOf":[\#(u),\#(Self.s)]}"#)
        #expect(try resolved.model("X").contains("s! number"))
        let choice = #"{"oneOf":[\#(Self.i),\#(Self.s)]}"#
        let many = Array(repeating: choice, count: 40).joined(separator: ",")
        let product = try ResolvedDescription(
            schemas: Self.media + #""X":{"allOf":[\#(many)]}"#)
        #expect(product.rules.contains("union-beside-properties"))
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
