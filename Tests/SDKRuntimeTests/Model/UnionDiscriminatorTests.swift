import Foundation
@_spi(Generated) import SDKRuntime
import Testing

@Suite struct UnionDiscriminatorTests {
    @Test(
        arguments: [
            (#"{"kind":"cat","weight":2}"#, "cat"), (#"{"kind":"dog","lives":9}"#, "dog"),
            (#"{"kind":"puppy"}"#, "dog"), (#"{"kind":"cow","lives":1}"#, ""),
            (#" { "lives" : [1] , "kind" : "dog" } "#, "dog"),
            // The tag decides, whether the value then fits or not.
            (#"{"kind":"cat","lives":"x"}"#, ""), (#"{"kind":"dog","born":1}"#, ""),
            // Without the discriminator the best match counts.
            (#"{"weight":1.5}"#, "dog"), (#"{"kind":null,"weight":1.5}"#, "dog"),
            (#"{"k\u0069nd":"cat"}"#, "cat"),
            (#""Rex""#, "string"), ("7", ""), ("null", ""), (#"{"kind":1}"#, ""),
            ("[]", ""), ("{}", "dog"),
        ])
    func reads(_ json: String, _ expected: String) throws {
        let pet = try Pets.Pet.decode(json: json)
        #expect(name(pet) == expected)
        #expect(try JSONValue(encoding: pet) == JSONValue.decode(json: json))
    }

    private func name(_ pet: Pets.Pet) -> String {
        switch pet {
        case .cat: "cat"
        case .dog: "dog"
        case .string: "string"
        case .unrecognized: ""
        }
    }

    /// Of members with one key the last counts, and one value is not read twice.
    @Test(
        arguments: [
            (#"{"kind":"cow","kind":"cat"}"#, "cat"), (#"{"kind":null,"kind":"dog"}"#, "dog"),
            (#"{"kind":"puppy","kind":"dog"}"#, "dog"), (#"{"kind":"dog","kind":"cat"}"#, ""),
        ])
    func repeatedTags(_ json: String, _ expected: String) throws {
        let pet = try Pets.Pet.decode(json: json)
        #expect(name(pet) == expected)
        #expect(try JSONValue(encoding: pet) == JSONValue.decode(json: json))
    }

    @Test(arguments: [#"{"kind":"cat","kittens":["#, #"{"kind":"cat","#, #"{"a":"#, "", "]"])
    func malformedJSONIsAnError(_ json: String) {
        #expect(throws: JSONError.self) { try Pets.Pet.decode(json: json) }
    }

    @Test(arguments: ["", #","kind":"dog""#, #","lives":"x""#])
    func levelsOfValuesThatDoNotFitTakeNoLonger(_ last: String) throws {
        var json = #"{"kind":"cat","kittens":[]"# + last + "}"
        for _ in 0..<200 { json = #"{"kind":"cat","kittens":["# + json + "]" + last + "}" }
        let pet = try Pets.Pet.decode(json: json)
        #expect(try JSONValue(encoding: pet) == JSONValue.decode(json: json))
    }

    @Test func losesNothing() throws {
        let json = """
            {"pet":{"kind":"cat","lives":9,"kittens":["Tom",{"kind":"cat","kittens":[]},\
            {"kind":"unheard of","x":1}],"extra":[1.0,1e2,{"a":null}]},"others":{"a":7,"b":null},\
            "ages":[1,2]}
            """
        let owner = try Pets.Owner.decode(json: json)
        #expect(try text(owner) == json)
        guard case .cat(let cat) = owner.pet, let kittens = cat.kittens, kittens.count == 3 else {
            Issue.record("\(owner.pet)")
            return
        }
        #expect(kittens[0] == "Tom")
        guard case .cat(let kitten) = kittens[1] else {
            Issue.record("\(kittens[1])")
            return
        }
        #expect(kitten.kittens == [])
        #expect(kittens[2] == .unrecognized(["kind": "unheard of", "x": 1]))
        #expect(owner.others?["a"] == .unrecognized(7))
        #expect(owner.additionalProperties == ["ages": [1, 2]])
        let codable = try JSONDecoder().decode(
            Pets.Owner.self, from: JSONEncoder().encode(owner))
        #expect(codable == owner)
        #expect(codable.hashValue == owner.hashValue)
        let pet = try JSONDecoder().decode(Pets.Pet.self, from: JSONEncoder().encode(owner.pet))
        #expect(pet == owner.pet)
    }

    @Test func writesTheTag() throws {
        #expect(
            try text(Pets.Pet.dog(Pets.Dog(kind: "", weight: 3))) == #"{"kind":"dog","weight":3}"#)
        // Read without one, it is written without one.
        #expect(try text(Pets.Pet.dog(Pets.Dog(weight: 3))) == #"{"weight":3}"#)
        #expect(try text(Pets.Pet.dog(Pets.Dog(kind: "puppy"))) == #"{"kind":"puppy"}"#)
        #expect(try text(Pets.Pet.cat(Pets.Cat(kind: "dog"))) == #"{"kind":"cat"}"#)
        #expect(try text("Tom" as Pets.Pet) == #""Tom""#)
        #expect(throws: JSONError.self) {
            try text(Pets.Pet.dog(Pets.Dog(weight: .infinity)))
        }
    }

    @Test func sharedProperties() throws {
        #expect(Pets.Pet.dog(Pets.Dog(kind: "puppy")).kind == "puppy")
        #expect(Pets.Pet.dog(Pets.Dog(kind: nil)).kind == nil)
        #expect(("Tom" as Pets.Pet).kind == nil)
        #expect(Pets.Pet.unrecognized(["kind": "cow"]).kind == "cow")
        #expect(Pets.Pet.unrecognized(["kind": 1]).kind == nil)
        #expect(Pets.Pet.unrecognized(7).kind == nil)
    }

    @Test func setters() throws {
        var owner = Pets.Owner(pet: "Tom")
        owner.additionalProperties = ["ages": [1]]
        owner.pet = .cat(Pets.Cat(kind: "cat", kittens: ["Kit"]))
        owner.others = ["x": "X"]
        let expected =
            #"{"pet":{"kind":"cat","kittens":["Kit"]},"others":{"x":"X"},"ages":[1]}"#
        #expect(try text(owner) == expected)
        // A required union that was never set.
        #expect(Pets.Owner(storage: ModelStorage(of: Pets.Owner.self)).pet == .unrecognized(nil))
    }

    /// Alternatives that don't have the discriminator themselves, and one that is a map.
    private enum Twins: Union {
        case ref(SampleRef)
        case cat(Pets.Cat)
        case map([String: Int])
        case unrecognized(JSONValue)

        var alternative: any JSONCoded {
            switch self {
            case .ref(let value): value
            case .cat(let value): value
            case .map(let value): value
            case .unrecognized(let value): value
            }
        }

        init(_ choice: UnionChoice) {
            switch choice.index {
            case 0: self = .ref(choice.value())
            case 1: self = .cat(choice.value())
            case 2: self = .map(choice.value())
            default: self = .unrecognized(choice.json)
            }
        }

        static let alternatives = UnionTable(
            [SampleRef.self, Pets.Cat.self, [String: Int].self], discriminator: "kind",
            "%C3%A9\ne%CC%81 %20\n3")
    }

    @Test func tagsAreComparedByteByByte() throws {
        guard case .ref(let ref) = try Twins.decode(json: #"{"kind":"\u00e9","id":"1"}"#) else {
            Issue.record("not the first")
            return
        }
        #expect(ref.unknownFields == ["kind": "\u{E9}"])
        guard case .cat = try Twins.decode(json: #"{"kind":"e\u0301"}"#),
            case .cat = try Twins.decode(json: #"{"kind":" "}"#)
        else {
            Issue.record("not the second")
            return
        }
        let written = try text(Twins.cat(Pets.Cat(kind: "\u{E9}")))
        #expect(written.utf8.elementsEqual("{\"kind\":\"e\u{301}\"}".utf8))
    }

    @Test func tagsThatTheModelDoesNotHave() throws {
        #expect(try text(Twins.ref(SampleRef(id: "1"))).contains("\"kind\":\"\u{E9}\""))
        #expect(try Twins.decode(json: #"{"kind":3,"a":1}"#) == .map(["kind": 3, "a": 1]))
        #expect(try text(Twins.map(["kind": 3])) == #"{"kind":3}"#)
        #expect(try text(Twins.map(["a": 1])) == #"{"a":1,"kind":"3"}"#)
    }

    private enum Standard: Union {
        case cat(Pets.Cat)
        case dog(Pets.Dog)
        case unrecognized(JSONValue)

        var alternative: any JSONCoded {
            switch self {
            case .cat(let value): value
            case .dog(let value): value
            case .unrecognized(let value): value
            }
        }

        init(_ choice: UnionChoice) {
            switch choice.index {
            case 0: self = .cat(choice.value())
            case 1: self = .dog(choice.value())
            default: self = .unrecognized(choice.json)
            }
        }

        static let alternatives = UnionTable(
            [Pets.Cat.self, Pets.Dog.self], discriminator: "kind", fallback: 1, "cat\nwolf")
    }

    /// Without a discriminator that is known, a value is what the description says.
    @Test(
        arguments: [
            (#"{"kind":"cat"}"#, true, false), (#"{"kind":"dog"}"#, false, true),
            (#"{"kind":"cow"}"#, false, true), (#"{"kind":null}"#, false, true),
            (#"{"weight":1.5}"#, false, true), (#"{"kind":"cow","weight":"x"}"#, false, false),
            ("7", false, false),
        ])
    func fallback(json: String, isCat: Bool, isDog: Bool) throws {
        let value = try Standard.decode(json: json)
        if case .cat = value { #expect(isCat) } else { #expect(!isCat) }
        if case .dog = value { #expect(isDog) } else { #expect(!isDog) }
        #expect(try text(value) == json)
        #expect(try text(Standard.dog(Pets.Dog(kind: "lone"))) == #"{"kind":"lone"}"#)
    }

    @Test func equalityIsThatOfTheAlternatives() throws {
        let left = try Pets.Pet.decode(json: #"{"kind":"dog","weight":1}"#)
        let right = try Pets.Pet.decode(json: #"{"weight":1.0,"kind":"dog"}"#)
        #expect(left == right)
        #expect(Set([left, right]).count == 1)
        #expect(left != "x")
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
        #expect(("Tom" as Pets.Pet).parameterForm == .scalar("Tom"))
    }

    private func text(_ value: some JSONCoded) throws -> String {
        String(decoding: try value.encodedJSON(), as: UTF8.self)
    }
}
