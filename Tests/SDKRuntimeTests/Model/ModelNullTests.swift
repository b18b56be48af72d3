@_spi(Generated) import SDKRuntime
import Testing

/// `setNull` touches the property that is named, or none.
@Suite struct ModelNullTests {
    static let json = """
        {"id":"i","name":"n","description":"d","lifetime":1,"created":"2026-11-05T14:30:00.123Z",\
        "scope":["a"],"owner":{"id":"o","parent":{"id":"p"}},"grant":1,"state":"active",\
        "service area":"a"}
        """

    private func untouched<Value>(
        _ property: KeyPath<SampleClient, Value?>, _ location: SourceLocation = #_sourceLocation
    ) throws {
        var client = try SampleClient.decode(json: Self.json)
        let isDone = client.setNull(property)
        #expect(!isDone, sourceLocation: location)
        #expect(try client.text == Self.json, sourceLocation: location)
        #expect(!client.isNull(property), sourceLocation: location)
        var null = client
        null.setNull(\.description)
        null.setNull(\.id)
        #expect(!null.isNull(property), sourceLocation: location)
    }

    struct Anything: Model {
        let modelStorage: ModelStorage
        init(storage: ModelStorage) { modelStorage = storage }
        static let schema = Schema(Self.self, "value: JSONValue!; text: String!")
        var value: JSONValue { modelStorage[required: "value"] }
    }

    @Test("Null is one of the values of a required property that can have any")
    func requiredAnything() throws {
        let json = #"{"value":null,"text":"t"}"#
        let model = try Anything.decode(json: json)
        #expect(model.value == .null)
        #expect(try JSONValue(encoding: model) == JSONValue.decode(json: json))
        #expect(try Anything.decode(json: json) == model)
        #expect(throws: JSONError.self) { try Anything.decode(json: #"{"text":"t"}"#) }
        #expect(throws: JSONError.self) {
            try Anything.decode(json: #"{"value":1,"text":null}"#)
        }
    }

    @Test func whatIsComputedTouchesNothing() throws {
        try untouched(\.displayName)
        try untouched(\.shownDescription)
        try untouched(\.nameInCapitals)
        try untouched(\.descriptionInCapitals)
        try untouched(\.days)
        try untouched(\.stateText)
        try untouched(\.idAndDescription)
        try untouched(\.nothing)
    }

    @Test func whatIsWithinTouchesNothing() throws {
        try untouched(\.owner?.id)
        try untouched(\.owner?.parent?.id)
        try untouched(\.someOwner.id)
        try untouched(\.scope?[0])
        try untouched(\.unknownFields["x"])
        try untouched(\.unknownFields["x"]?["y"])
        try untouched(\.[text: 0])
        var error = SampleError(message: "m")
        error.additionalProperties = ["x": 1]
        let isDone = error.setNull(\.additionalProperties["x"])
        #expect(!isDone)
        #expect(error.additionalProperties == ["x": 1])
    }

    @Test func aPropertyOfAModelWithin() throws {
        var client = try SampleClient.decode(json: Self.json)
        let isDone = client.owner?.setNull(\.id)
        #expect(isDone == true)
        #expect(client.owner?.isNull(\.id) == true)
        #expect(!client.isNull(\.owner))
        #expect(try client.text.contains(#""owner":{"id":null,"parent":{"id":"p"}}"#))
    }

    @Test func everyKindOfPropertyCanBeNull() throws {
        var client = try SampleClient.decode(json: ModelCodingTests.everything)
        let isDone = [
            client.setNull(\.id), client.setNull(\.lifetime), client.setNull(\.total),
            client.setNull(\.weight), client.setNull(\.ratio), client.setNull(\.price),
            client.setNull(\.isActive), client.setNull(\.created), client.setNull(\.day),
            client.setNull(\.local), client.setNull(\.picture), client.setNull(\.extra),
            client.setNull(\.scope), client.setNull(\.states), client.setNull(\.holes),
            client.setNull(\.counts), client.setNull(\.groups), client.setNull(\.owner),
            client.setNull(\.state), client.setNull(\.serviceArea),
        ]
        #expect(isDone.allSatisfy { $0 })
        #expect(try client.text.split(separator: ":null").count == isDone.count + 1)
        #expect(client.isNull(\.day) && client.isNull(\.groups) && client.isNull(\.serviceArea))
    }

    @Test func aRequiredPropertyIsNeverNull() throws {
        struct Strict: Model {
            var storage: ModelStorage
            init(storage: ModelStorage) { self.storage = storage }
            var modelStorage: ModelStorage { storage }
            // Declared optional by hand, while the table says otherwise.
            var name: String? {
                get { storage["name"] }
                set { storage["name"] = newValue }
            }
            static let schema = Schema(Self.self, "name: String!")
        }
        var strict = try Strict.decode(json: #"{"name":"n"}"#)
        let isDone = strict.setNull(\.name)
        #expect(!isDone)
        #expect(try strict.text == #"{"name":"n"}"#)
    }
}

// What an app may add to a model.
extension SampleClient {
    fileprivate var displayName: String? { name.uppercased() }
    fileprivate var shownDescription: String? { description.map { "(\($0))" } }
    fileprivate var nothing: String? {
        get { nil }
        set {}
    }

    fileprivate var nameInCapitals: String? {
        get { name.uppercased() }
        set { name = newValue?.lowercased() ?? "" }
    }

    fileprivate var descriptionInCapitals: String? {
        get { description?.uppercased() }
        set { description = newValue?.lowercased() }
    }

    fileprivate var days: Int32? {
        get { lifetime.map { $0 / 86_400 } }
        set { lifetime = newValue.map { $0 * 86_400 } }
    }

    fileprivate var stateText: String? {
        get { state?.rawValue }
        set { state = newValue.map { State(rawValue: $0) } }
    }

    fileprivate var idAndDescription: String? {
        get { id ?? description }
        set {
            id = newValue
            description = newValue
        }
    }

    fileprivate var someOwner: SampleRef {
        get { owner ?? SampleRef() }
        set { owner = newValue }
    }

    fileprivate subscript(text index: Int) -> String? {
        get { index == 0 ? description?.uppercased() : nil }
        set { if index == 0 { description = newValue } }
    }
}
