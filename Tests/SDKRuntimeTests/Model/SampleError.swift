@_spi(Generated) import SDKRuntime

public struct SampleError: Model {
    public var storage: ModelStorage

    public init(storage: ModelStorage) { self.storage = storage }
    public var modelStorage: ModelStorage { storage }

    @export(implementation) public init(
        message: String, errors: [SampleError]? = nil, additionalProperties: [String: Int] = [:]
    ) {
        storage = ModelStorage(of: Self.self)
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

    @_spi(Generated) public static let schema = Schema(
        Self.self,
        """
        message: String!
        errors: [SampleError]
        *: Int
        """, [SampleError.self])
}
