@_spi(Generated) import SDKRuntime

public struct SampleRef: Model {
    public var storage: ModelStorage

    public init(storage: ModelStorage) { self.storage = storage }
    public var modelStorage: ModelStorage { storage }

    @export(implementation) public init(id: String? = nil, parent: SampleRef? = nil) {
        storage = ModelStorage(of: Self.self)
        self.id = id
        self.parent = parent
    }

    @export(implementation) public var id: String? {
        get { storage["id"] }
        set { storage["id"] = newValue }
    }

    /// A model that holds itself.
    @export(implementation) public var parent: SampleRef? {
        get { storage["parent"] }
        set { storage["parent"] = newValue }
    }

    @_spi(Generated) public static let schema = Schema(
        Self.self,
        """
        id: String
        parent: SampleRef
        """, [SampleRef.self])
}
