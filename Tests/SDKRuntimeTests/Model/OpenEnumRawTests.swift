@_spi(Generated) import SDKRuntime
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

    @Test func knownValuesAreThoseOfTheTable() {
        #expect(Pets.Size.knownValues == [.one, .large, .none])
        #expect(Pets.Ratio.knownValues == [.half, .whole])
        #expect(SampleClient.Grant.knownValues == [.code])
        #expect(SampleClient.State.knownValues == [.active, .unknown])
        #expect(
            OddTexts.knownValues.map(\.rawValue) == ["", "a b", "\"\"", "é\n", "1", "null", "%"])
    }

    @Test func aValueTellsWhetherItIsKnown() {
        #expect(Pets.Size.large.isKnown)
        #expect(!Pets.Size(rawValue: [1]).isKnown)
        #expect(SampleClient.State.knownValues.allSatisfy { $0.isKnown })
        #expect(!SampleClient.State(rawValue: "").isKnown)
    }

    @Test func anExtensionIsForAllEnumerations() {
        #expect(SampleClient.State.active.shown == "active (1 of 2)")
        #expect(Pets.Ratio(rawValue: 3).shown == "3.0 (new)")
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

/// Values that a table can't have as they are.
private struct OddTexts: OpenEnum {
    let rawValue: String
    static var valueTable: String { "% a%20b %22%22 %C3%A9%0A\n1 null %25" }
}

extension OpenEnumProtocol {
    fileprivate var shown: String {
        guard let index = Self.knownValues.firstIndex(where: { $0.rawValue == rawValue }) else {
            return "\(rawValue) (new)"
        }
        return "\(rawValue) (\(index + 1) of \(Self.knownValues.count))"
    }
}
