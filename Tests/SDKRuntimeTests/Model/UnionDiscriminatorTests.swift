import Foundation
@_spi(Generated) import SDKRuntime
import Testing

@Suite struct UnionDiscriminatorTests {
    @Test(
        arguments: [
            (#"{"kind":"cat","weight":2}"#, "cat"), (#"{"kind":"dog","lives":9}"#, "dog"),
            (#"{"kind":"puppy"}"#, "dog"), (#"{"kind":"cow","lives":1}"#, ""),
            // The tag decides, whether the value then fits or not.
            (#"{"kind":"cat","lives":"x"}"#, ""), (#"{"kind":"dog","born":1}"#, ""),
            // Without the discriminator the best match counts.
            (#"{"weight":1.5}"#, "dog"), (#"{"kind":null,"weight":1.5}"#, "dog"),
            (#""Rex""#, "string"), ("7", ""), ("null", ""), (#"{"kind":1}"#, ""),
        ])
    func reads(_ json: String, _ expected: String) throws {
        let pet = try Pets.Pet.decode(json: json)
        let found = [
            pet.cat == nil ? nil : "cat", pet.dog == nil ? nil : "dog",
            pet.string == nil ? nil : "string",
        ]
        #expect(found.compactMap(\.self).joined() == expected)
        #expect(try text(pet) == json)
    }

    @Test func losesNothing() throws {
        let json = """
            {"pet":{"kind":"cat","lives":9,"extra":[1.0,1e2,{"a":null}],"kittens":["Tom",\
            {"kind":"cat","kittens":[]},{"kind":"unheard of","x":1}]},"others":{"a":7,"b":null},\
            "ages":[1,2]}
            """
        let owner = try Pets.Owner.decode(json: json)
        #expect(try text(owner) == json)
        #expect(owner.pet.cat?.kittens?.map(\.string) == ["Tom", nil, nil])
        #expect(owner.pet.cat?.kittens?[1].cat?.kittens == [])
        #expect(owner.pet.cat?.kittens?[2].rawValue["x"] == 1)
        #expect(owner.others?["a"]?.rawValue == 7)
        #expect(owner.additionalProperties == ["ages": [1, 2]])
        let codable = try JSONDecoder().decode(
            Pets.Owner.self, from: JSONEncoder().encode(owner))
        #expect(codable == owner)
        #expect(codable.hashValue == owner.hashValue)
    }

    @Test func writesTheTag() throws {
        #expect(try text(Pets.Pet(Pets.Dog(weight: 3))) == #"{"weight":3,"kind":"dog"}"#)
        #expect(try text(Pets.Pet(Pets.Dog(kind: "puppy"))) == #"{"kind":"puppy"}"#)
        #expect(try text(Pets.Pet(Pets.Cat(kind: "dog"))) == #"{"kind":"cat"}"#)
        #expect(try text(Pets.Pet("Tom")) == #""Tom""#)
        #expect(Pets.Pet(Pets.Dog(weight: 3)).dog?.weight == 3)
        #expect(Pets.Pet(Pets.Dog(weight: 3)).cat == nil)
        #expect(Pets.Pet(Pets.Dog(weight: .infinity)).rawValue == .null)
    }

    @Test func setters() throws {
        var owner = Pets.Owner(pet: Pets.Pet("Tom"))
        owner.additionalProperties = ["ages": [1]]
        owner.pet = Pets.Pet(Pets.Cat(kind: "cat", kittens: [Pets.Pet("Kit")]))
        owner.others = ["x": Pets.Pet("X")]
        let expected =
            #"{"pet":{"kind":"cat","kittens":["Kit"]},"others":{"x":"X"},"ages":[1]}"#
        #expect(try text(owner) == expected)
        // A required union that was never set.
        #expect(Pets.Owner(storage: ModelStorage(of: Pets.Owner.self)).pet.rawValue == .null)
    }

    private struct Twins: Union {
        let rawValue: JSONValue
        init(rawValue: JSONValue) { self.rawValue = rawValue }
        init(_ dog: Pets.Dog) { rawValue = Self.encoded(dog, at: 1) }
        var cat: Pets.Cat? { value(at: 0) }
        var dog: Pets.Dog? { value(at: 1) }
        static let alternatives = UnionTable(
            discriminator: "kind",
            [.init(Pets.Cat.self, tags: ["\u{E9}"]), .init(Pets.Dog.self, tags: ["e\u{301}"])])
    }

    @Test func tagsAreComparedByteByByte() throws {
        let cat = try Twins.decode(json: #"{"kind":"\u00e9"}"#)
        #expect(cat.cat != nil && cat.dog == nil)
        let dog = try Twins.decode(json: #"{"kind":"e\u0301"}"#)
        #expect(dog.dog != nil && dog.cat == nil)
        #expect(
            try text(Twins(Pets.Dog(kind: "\u{E9}"))).utf8.elementsEqual(
                "{\"kind\":\"e\u{301}\"}".utf8))
    }

    private struct Standard: Union {
        let rawValue: JSONValue
        init(rawValue: JSONValue) { self.rawValue = rawValue }
        init(_ dog: Pets.Dog) { rawValue = Self.encoded(dog, at: 1) }
        var cat: Pets.Cat? { value(at: 0) }
        var dog: Pets.Dog? { value(at: 1) }
        static let alternatives = UnionTable(
            discriminator: "kind", fallback: 1,
            [.init(Pets.Cat.self, tags: ["cat"]), .init(Pets.Dog.self)])
    }

    /// Without a discriminator that is known, a value is what the description says.
    @Test(arguments: [
        (#"{"kind":"cat"}"#, false), (#"{"kind":"dog"}"#, true), (#"{"kind":"cow"}"#, true),
        (#"{"kind":null}"#, true),
    ])
    func fallback(json: String, isDog: Bool) throws {
        let value = try Standard.decode(json: json)
        #expect((value.dog != nil) == isDog || json.contains("null"))
        #expect((value.cat != nil) == !isDog)
        #expect(try text(value) == json)
    }

    @Test func fallbackIsWrittenWithoutATag() throws {
        #expect(try text(Standard(Pets.Dog(kind: "wolf"))) == #"{"kind":"wolf"}"#)
    }

    @Test func equalityIsThatOfTheRawValue() throws {
        let left = try Pets.Pet.decode(json: #"{"kind":"dog","weight":1}"#)
        let right = try Pets.Pet.decode(json: #"{"weight":1.0,"kind":"dog"}"#)
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
        #expect(left != Pets.Pet("x"))
    }

    @Test func secretsAreNotPrinted() throws {
        let dog = try Pets.Pet.decode(json: #"{"kind":"dog","chipPassword":"hush","a":"open"}"#)
        let cow = try Pets.Pet.decode(json: #"{"kind":"cow","milk_token":"hush","a":"open"}"#)
        for text in ["\(dog)", "\(cow)", "\(Pets.Owner(pet: dog, others: ["x": cow]))"] {
            #expect(!text.contains("hush"))
            #expect(text.contains("open"))
        }
    }

    @Test func asAParameter() throws {
        #expect(Pets.Pet("Tom").parameterForm == .scalar("Tom"))
    }

    private func text(_ value: some JSONCoded) throws -> String {
        String(decoding: try value.encodedJSON(), as: UTF8.self)
    }
}
