import SDKRuntime

public struct SampleError: Model {
    public var storage: ModelStorage

    @export(implementation) public init(storage: ModelStorage) { self.storage = storage }

    @export(implementation) public init(
        message: String, errors: [SampleError]? = nil, additionalProperties: [String: Int] = [:]
    ) {
        storage = ModelStorage(Self.schema)
        self.message = message
        self.errors = errors
        self.additionalProperties = additionalProperties
    }

    @export(implementation) public var message: String {
        get { storage[required: "message"] }
        set { storage[required: "message"] = newValue }
    }

    @export(implementation) public var errors: [SampleError]? {
        get { storage["errors"] }
        set { storage["errors"] = newValue }
    }

    @export(implementation) public var additionalProperties: [String: Int] {
        get { storage.additionalProperties() }
        set { storage.setAdditionalProperties(newValue) }
    }

    public static let schema = Schema(
        "SampleError",
        """
        message: String!
        errors: [SampleError]
        *: Int
        """, [SampleError.self])
}
