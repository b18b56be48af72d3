import SDKRuntime

public struct SampleRef: Model {
    public var storage: ModelStorage

    @export(implementation) public init(storage: ModelStorage) { self.storage = storage }

    @export(implementation) public init(id: String? = nil, parent: SampleRef? = nil) {
        storage = ModelStorage(Self.schema)
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

    public static let schema = Schema(
        "SampleRef",
        """
        id: String
        parent: SampleRef
        """, [SampleRef.self])
}
