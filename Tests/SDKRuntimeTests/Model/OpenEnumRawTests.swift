import SDKRuntime
import Testing

@Suite struct OpenEnumRawTests {
    @Test(
        arguments: [
            ("1", Pets.Size.one), ("1.0", .one), ("\"large\"", .large), ("null", .none),
            ("[1]", Pets.Size(rawValue: [1])),
        ])
    func mixedValues(_ json: String, _ expected: Pets.Size) throws {
        let value = try Pets.Size.decode(json: json)
        #expect(value == expected)
        #expect(value.hashValue == expected.hashValue)
        #expect(String(decoding: try value.encodedJSON(), as: UTF8.self) == json)
    }

    @Test func numbers() throws {
        #expect(
            try [Pets.Ratio].decode(json: "[0.5, 1, 7]") == [.half, .whole, .init(rawValue: 7)])
        #expect(try [SampleClient.Grant].decode(json: "[1]") == [.code])
        #expect(Pets.Ratio.half.parameterForm == .scalar("0.5"))
        #expect(Pets.Size.large.parameterForm == .scalar("large"))
    }

    static let texts: [(String, JSONValue)] = [
        ("1", 1), ("\"a\"", "a"), ("{\"a\":[null]}", ["a": [nil]]), ("plain", "plain"),
        ("", ""), ("1 2", "1 2"), ("{", "{"),
    ]

    @Test(arguments: texts)
    func text(_ text: String, _ expected: JSONValue) {
        #expect(JSONValue(text: text) == expected)
    }
}
