import Foundation
@_spi(Generated) import SDKRuntime
import Testing

@Suite struct UnionMatchTests {
    /// Three alternatives that each test names.
    struct Choice<A: JSONCoded, B: JSONCoded, C: JSONCoded>: Union {
        let rawValue: JSONValue
        init(rawValue: JSONValue) { self.rawValue = rawValue }
        static var alternatives: UnionTable {
            UnionTable(discriminator: nil, [.init(A.self), .init(B.self), .init(C.self)])
        }
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let json: String
        let types: [any JSONCoded.Type]
        /// `nil` for none.
        let index: Int?

        init(_ json: String, _ types: [any JSONCoded.Type], _ index: Int?) {
            (self.json, self.types, self.index) = (json, types, index)
        }

        var testDescription: String { "\(json) of \(types)" }
    }

    static let cases: [Case] = [
        // The closest type, wherever it stands.
        Case("1", [Double.self, Int64.self, String.self], 1),
        Case("1.5", [Int64.self, String.self, Double.self], 2),
        Case("1.0", [Int64.self, String.self, Double.self], 2),
        Case("1.0", [Int64.self, String.self, Bool.self], 0),
        Case("3000000000", [Int32.self, Double.self, Int64.self], 2),
        Case("3000000000", [Int32.self, Double.self, Bool.self], 1),
        Case("1e400", [Int64.self, Double.self, String.self], nil),
        Case("0.1", [JSONValue.self, Decimal.self, String.self], 1),
        Case("\"1\"", [Int64.self, Double.self, String.self], 2),
        Case("true", [Int64.self, String.self, Bool.self], 2),
        Case("\"2024-01-01T00:00:00Z\"", [String.self, CalendarDate.self, Date.self], 2),
        Case("\"2024-01-01\"", [String.self, Date.self, CalendarDate.self], 2),
        Case("\"2024-01-01T10:00:00\"", [String.self, Date.self, LocalDateTime.self], 2),
        Case("\"2024-13-01\"", [Date.self, CalendarDate.self, String.self], 2),
        Case("\"word\"", [JSONValue.self, Data.self, String.self], 2),
        Case("\"wo-rd!\"", [JSONValue.self, Data.self, Date.self], 0),
        // Equally good ones: the first.
        Case("\"x\"", [Pets.Size.self, String.self, SampleClient.State.self], 1),
        Case("\"x\"", [SampleClient.State.self, String.self, Date.self], 0),
        // Null.
        Case("null", [String.self, Nullable<Int64>.self, JSONValue.self], 1),
        Case("null", [String.self, Int64.self, Pets.Cat.self], nil),
        // Lists and maps.
        Case("[1,2]", [[String].self, [Double].self, [Int64].self], 2),
        Case("[1,\"a\"]", [[String].self, [Int64].self, [JSONValue].self], 2),
        Case("[]", [Int64.self, [String].self, [Int64].self], 1),
        Case("{\"a\":1}", [[String: String].self, [String: Int64].self, JSONValue.self], 1),
        Case("[{\"id\":\"1\"}]", [[SampleError].self, JSONValue.self, [SampleRef].self], 2),
        // Unknown keys first, then known ones.
        Case("{\"id\":\"1\"}", [Pets.Dog.self, SampleRef.self, Pets.Cat.self], 1),
        Case("{\"kind\":\"k\",\"lives\":1}", [Pets.Dog.self, Pets.Cat.self, SampleRef.self], 1),
        Case("{\"kind\":\"k\",\"new\":1}", [SampleRef.self, Pets.Cat.self, JSONValue.self], 1),
        Case("{\"kind\":\"k\"}", [[String: String].self, JSONValue.self, Pets.Dog.self], 2),
        Case("{\"kind\":\"k\"}", [[String: JSONValue].self, Pets.Dog.self, Int64.self], 1),
        Case("{}", [SampleError.self, SampleRef.self, Pets.Dog.self], 1),
        // A required property that is missing, null, or of another type.
        Case("{\"lives\":1}", [Pets.Cat.self, SampleRef.self, Pets.Dog.self], 1),
        Case("{\"kind\":null}", [Pets.Cat.self, Pets.Dog.self, SampleRef.self], 1),
        Case("{\"message\":\"m\",\"a\":1}", [SampleRef.self, SampleError.self, Int.self], 1),
        Case("{\"message\":\"m\",\"a\":\"1\"}", [SampleError.self, SampleRef.self, Int.self], 1),
        // What is inside counts too.
        Case(
            "{\"id\":\"1\",\"parent\":{\"id\":\"2\"}}",
            [[String: JSONValue].self, SampleRef.self, SampleError.self], 1),
        // A union among the alternatives is as good as its own best one.
        Case("\"Rex\"", [Int64.self, Date.self, Pets.Pet.self], 2),
        Case("{\"kind\":\"cat\"}", [SampleRef.self, JSONValue.self, Pets.Pet.self], 2),
        Case("{\"id\":\"1\"}", [Pets.Pet.self, SampleRef.self, JSONValue.self], 1),
        Case("{\"pet\":7}", [SampleRef.self, Pets.Owner.self, JSONValue.self], 1),
        Case("[[]]", [Int64.self, String.self, Pets.Cat.self], nil),
    ]

    @Test(arguments: cases)
    func chooses(_ test: Case) throws {
        func indices<A: JSONCoded, B: JSONCoded, C: JSONCoded>(
            _ a: A.Type, _ b: B.Type, _ c: C.Type
        ) throws -> [Int] {
            let choice = try Choice<A, B, C>.decode(json: test.json)
            #expect(String(decoding: try choice.encodedJSON(), as: UTF8.self) == test.json)
            var indices: [Int] = []
            if (choice.value(at: 0) as A?) != nil { indices.append(0) }
            if (choice.value(at: 1) as B?) != nil { indices.append(1) }
            if (choice.value(at: 2) as C?) != nil { indices.append(2) }
            return indices
        }
        #expect(
            try indices(test.types[0], test.types[1], test.types[2])
                == test.index.map { [$0] } ?? [])
    }

    /// Unions that are each other's alternatives.
    struct Round: Union {
        let rawValue: JSONValue
        init(rawValue: JSONValue) { self.rawValue = rawValue }
        static let alternatives = UnionTable(
            discriminator: nil,
            [.init(Round.self), .init([Round].self), .init(SampleRef.self), .init(Int64.self)])
    }

    @Test func circlesEnd() throws {
        let round = try Round.decode(json: "7")
        #expect((round.value(at: 0) as Round?)?.rawValue == 7)
        let nested = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
        let deep = try Round.decode(json: nested)
        #expect(deep.rawValue.array?.count == 1)
        #expect((deep.value(at: 3) as Int64?) == nil)
    }
}
