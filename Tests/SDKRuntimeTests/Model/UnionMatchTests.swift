import Foundation
@_spi(Generated) import SDKRuntime
import Testing

@Suite struct UnionMatchTests {
    /// Three alternatives that each test names.
    enum Choice<A: JSONCoded, B: JSONCoded, C: JSONCoded>: Union {
        case a(A)
        case b(B)
        case c(C)
        case unrecognized(JSONValue)

        var alternative: any JSONCoded {
            switch self {
            case .a(let value): value
            case .b(let value): value
            case .c(let value): value
            case .unrecognized(let value): value
            }
        }

        init(_ choice: UnionChoice) {
            switch choice.index {
            case 0: self = .a(choice.value())
            case 1: self = .b(choice.value())
            case 2: self = .c(choice.value())
            default: self = .unrecognized(choice.json)
            }
        }

        static var alternatives: UnionTable { UnionTable([A.self, B.self, C.self]) }
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

    struct Letter: OpenEnum {
        let rawValue: String
        static var valueTable: String { "a b" }
    }

    struct Later: OpenEnum {
        let rawValue: String
        static var valueTable: String { "c d e%20f" }
    }

    struct Digit: OpenEnum {
        let rawValue: Int
        static var valueTable: String { "1 2" }
    }

    struct MarkedByLetter: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "of: UnionMatchTests.Letter!", [Letter.self])
    }

    struct MarkedLater: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "of: UnionMatchTests.Later!", [Later.self])
    }

    struct MarkedByText: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "of: String!")
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
        Case("\"x\"", [String.self, SampleRef.self, String.self], 0),
        // Enumerations: a known value, then text, then one that doesn't list the value.
        Case("\"x\"", [SampleClient.State.self, String.self, Date.self], 1),
        Case("\"x\"", [SampleClient.State.self, JSONValue.self, Date.self], 0),
        Case("\"b\"", [String.self, Letter.self, Later.self], 1),
        Case("\"d\"", [Letter.self, Later.self, Int64.self], 1),
        Case("\"e f\"", [Letter.self, String.self, Later.self], 2),
        Case("\"e\"", [Letter.self, Later.self, Int64.self], 0),
        Case("2", [Double.self, Digit.self, Int64.self], 1),
        Case("3", [Digit.self, Int64.self, Double.self], 1),
        Case("[\"a\",\"d\",\"c\"]", [[Letter].self, [Later].self, [Int64].self], 1),
        Case("{\"k\":\"d\"}", [[String: Letter].self, [String: Later].self, Int64.self], 1),
        Case("{\"of\":\"d\"}", [MarkedByLetter.self, MarkedLater.self, Int64.self], 1),
        Case("{\"of\":\"a\"}", [MarkedByText.self, MarkedByLetter.self, Int64.self], 1),
        Case("{\"of\":\"z\"}", [MarkedByLetter.self, MarkedByText.self, Int64.self], 1),
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
        func index<A: JSONCoded, B: JSONCoded, C: JSONCoded>(
            _ a: A.Type, _ b: B.Type, _ c: C.Type
        ) throws -> Int? {
            let choice = try Choice<A, B, C>.decode(json: test.json)
            let written = try JSONValue.decode(json: choice.encodedJSON())
            if !(choice.alternative is Date) {
                #expect(try written == JSONValue.decode(json: test.json))
            }
            switch choice {
            case .a: return 0
            case .b: return 1
            case .c: return 2
            case .unrecognized: return nil
            }
        }
        #expect(try index(test.types[0], test.types[1], test.types[2]) == test.index)
    }

    /// A union that is its own alternative.
    indirect enum Round: Union {
        case round(Round)
        case rounds([Round])
        case ref(SampleRef)
        case integer(Int64)
        case unrecognized(JSONValue)

        var alternative: any JSONCoded {
            switch self {
            case .round(let value): value
            case .rounds(let value): value
            case .ref(let value): value
            case .integer(let value): value
            case .unrecognized(let value): value
            }
        }

        init(_ choice: UnionChoice) {
            switch choice.index {
            case 0: self = .round(choice.value())
            case 1: self = .rounds(choice.value())
            case 2: self = .ref(choice.value())
            case 3: self = .integer(choice.value())
            default: self = .unrecognized(choice.json)
            }
        }

        static let alternatives = UnionTable(
            [Round.self, [Round].self, SampleRef.self, Int64.self])
    }

    @Test(arguments: ["7", "[7,[{\"id\":\"1\"}]]", "[[[]]]", "true"])
    func circlesEnd(_ json: String) throws {
        let round = try Round.decode(json: json)
        #expect(String(decoding: try round.encodedJSON(), as: UTF8.self) == json)
    }

    @Test func manyLevelsTakeNoLonger() throws {
        let nested = String(repeating: "[", count: 400) + String(repeating: "]", count: 400)
        let deep = try Round.decode(json: nested)
        #expect(String(decoding: try deep.encodedJSON(), as: UTF8.self) == nested)
    }
}
