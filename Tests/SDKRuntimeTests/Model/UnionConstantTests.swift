@_spi(Generated) import SDKRuntime
import SDKTesting
import Testing

/// Alternatives that only their constants tell apart.
@Suite struct UnionConstantTests {
    private struct Opened: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(
            Self.self,
            """
            kind: String! =opened
            door: String!
            """)
    }

    private struct Closed: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(
            Self.self,
            """
            kind: String! =closed
            door: String!
            locked: Bool =true
            level: Double =1.5
            """)
    }

    /// Told by what is inside of it.
    private struct Nested: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "event: Closed", [Closed.self])
    }

    private struct OtherNested: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "event: Opened", [Opened.self])
    }

    private enum Event: Union {
        case opened(Opened)
        case closed(Closed)
        case nested(Nested)
        case otherNested(OtherNested)
        case list([Closed])
        case auto
        case one
        case yes
        case empty
        case unrecognized(JSONValue)

        var alternative: any JSONCoded {
            switch self {
            case .opened(let value): value
            case .closed(let value): value
            case .nested(let value): value
            case .otherNested(let value): value
            case .list(let value): value
            case .auto: "a=b c"
            case .one: 1
            case .yes: true
            case .empty: ""
            case .unrecognized(let value): value
            }
        }

        init(_ choice: UnionChoice) {
            switch choice.index {
            case 0: self = .opened(choice.value())
            case 1: self = .closed(choice.value())
            case 2: self = .nested(choice.value())
            case 3: self = .otherNested(choice.value())
            case 4: self = .list(choice.value())
            case 5: self = .auto
            case 6: self = .one
            case 7: self = .yes
            case 8: self = .empty
            default: self = .unrecognized(choice.json)
            }
        }

        static let alternatives = UnionTable(
            [
                Opened.self, Closed.self, Nested.self, OtherNested.self, [Closed].self, String.self,
                Int.self, Bool.self, String.self,
            ],
            discriminator: nil, "\n\n\n\n\n=a%3Db%20c\n=1\n=true\n=")
    }

    @Test(
        arguments: [
            (#"{"kind":"closed","door":"3"}"#, "closed"),
            (#"{"kind":"opened","door":"3"}"#, "opened"),
            (#"{"kind":"ajar","door":"3"}"#, "nested"),
            (#"{"kind":null,"door":"3"}"#, "nested"),
            // Required, and not there.
            (#"{"door":"3"}"#, "nested"), (#"{"kind":"closed"}"#, "nested"),
            (#"{"kind":"closed","door":"3","locked":true}"#, "closed"),
            (#"{"kind":"closed","door":"3","locked":false}"#, "nested"),
            (#"{"kind":"closed","door":"3","locked":null,"level":1.50}"#, "closed"),
            (#"{"kind":"closed","door":"3","level":2}"#, "nested"),
            (#"{"event":{"kind":"closed","door":"3"}}"#, "nested"),
            (#"{"event":{"kind":"opened","door":"3"}}"#, "otherNested"),
            (#"[{"kind":"closed","door":"3"}]"#, "list"),
            (#"[{"kind":"opened","door":"3"}]"#, "unrecognized"), ("[]", "list"),
            (#""a=b c""#, "auto"), (#""""#, "empty"), (#""b""#, "unrecognized"),
            ("1", "one"), ("1.0", "one"), ("2", "unrecognized"), ("true", "yes"),
            ("false", "unrecognized"), ("null", "unrecognized"),
        ])
    func reads(_ json: String, _ expected: String) throws {
        let event = try Event.decode(json: json)
        let name = "\(Mirror(reflecting: event).children.first?.label ?? name(event))"
        #expect(name == expected)
        #expect(try JSONValue(encoding: event) == JSONValue.decode(json: json))
    }

    private func name(_ event: Event) -> String {
        switch event {
        case .auto: "auto"
        case .one: "one"
        case .yes: "yes"
        case .empty: "empty"
        default: "another one"
        }
    }

    @Test func fixturesHaveThem() throws {
        #expect(try JSONValue(encoding: Closed.fixture(.required))["kind"] == "closed")
        #expect(try JSONValue(encoding: Closed.fixture())["level"] == 1.5)
    }

    /// A value of another service version is kept, wherever no union depends on it.
    @Test func otherValuesAreKept() throws {
        let json = #"{"kind":"ajar","door":"3"}"#
        let opened = try Opened.decode(json: json)
        #expect(String(decoding: try opened.encodedJSON(), as: UTF8.self) == json)
    }
}
