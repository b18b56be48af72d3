import Foundation
@_spi(Generated) import SDKRuntime

// Models in the shape in which they are generated.

public struct SampleClient: Model {
    public var storage: ModelStorage

    public init(storage: ModelStorage) { self.storage = storage }
    public var modelStorage: ModelStorage { storage }

    @export(implementation) public init(
        name: String, grant: Grant, serviceArea: String?, id: String? = nil,
        description: String? = nil, state: State? = nil
    ) {
        storage = ModelStorage(of: Self.self)
        self.name = name
        self.grant = grant
        self.serviceArea = serviceArea
        self.id = id
        self.description = description
        self.state = state
    }

    @export(implementation) public var id: String? {
        get { storage["id"] }
        set { storage["id"] = newValue }
    }

    @export(implementation) public var name: String {
        get { storage[required: "name"] }
        set { storage[required: "name"] = newValue }
    }

    @export(implementation) public var description: String? {
        get { storage["description"] }
        set { storage["description"] = newValue }
    }

    @export(implementation) public var secret: String? {
        get { storage["secret"] }
        set { storage["secret"] = newValue }
    }

    @export(implementation) public var lifetime: Int32? {
        get { storage["lifetime"] }
        set { storage["lifetime"] = newValue }
    }

    @export(implementation) public var total: Int64? {
        get { storage["total"] }
        set { storage["total"] = newValue }
    }

    @export(implementation) public var weight: Double? {
        get { storage["weight"] }
        set { storage["weight"] = newValue }
    }

    @export(implementation) public var ratio: Float? {
        get { storage["ratio"] }
        set { storage["ratio"] = newValue }
    }

    @export(implementation) public var price: Decimal? {
        get { storage["price"] }
        set { storage["price"] = newValue }
    }

    @export(implementation) public var isActive: Bool? {
        get { storage["isActive"] }
        set { storage["isActive"] = newValue }
    }

    @export(implementation) public var created: Date? {
        get { storage["created"] }
        set { storage["created"] = newValue }
    }

    @export(implementation) public var day: CalendarDate? {
        get { storage["day"] }
        set { storage["day"] = newValue }
    }

    @export(implementation) public var local: LocalDateTime? {
        get { storage["local"] }
        set { storage["local"] = newValue }
    }

    @export(implementation) public var picture: Data? {
        get { storage["picture"] }
        set { storage["picture"] = newValue }
    }

    @export(implementation) public var extra: JSONValue? {
        get { storage["extra"] }
        set { storage["extra"] = newValue }
    }

    @export(implementation) public var scope: [String]? {
        get { storage["scope"] }
        set { storage["scope"] = newValue }
    }

    @export(implementation) public var states: [State]? {
        get { storage["states"] }
        set { storage["states"] = newValue }
    }

    @export(implementation) public var holes: [Nullable<Int64>]? {
        get { storage["holes"] }
        set { storage["holes"] = newValue }
    }

    @export(implementation) public var counts: [State: Int]? {
        get { storage["counts"] }
        set { storage["counts"] = newValue }
    }

    @export(implementation) public var groups: [String: [SampleRef]]? {
        get { storage["groups"] }
        set { storage["groups"] = newValue }
    }

    @export(implementation) public var owner: SampleRef? {
        get { storage["owner"] }
        set { storage["owner"] = newValue }
    }

    @export(implementation) public var grant: Grant {
        get { storage[required: "grant"] }
        set { storage[required: "grant"] = newValue }
    }

    @export(implementation) public var state: State? {
        get { storage["state"] }
        set { storage["state"] = newValue }
    }

    @export(implementation) public var serviceArea: String? {
        get { storage["service area"] }
        set { storage["service area"] = newValue }
    }

    @_spi(Generated) public static let schema = Schema(
        Self.self,
        """
        id: String readOnly
        name: String!
        description: String
        secret: String
        lifetime: Int32
        total: Int64
        weight: Double
        ratio: Float
        price: Decimal
        isActive: Bool
        created: Date
        day: CalendarDate
        local: LocalDateTime
        picture: Data
        extra: JSONValue
        scope: [String]
        states: [SampleClient.State]
        holes: [Nullable<Int64>]
        counts: [SampleClient.State: Int]
        groups: [String: [SampleRef]]
        owner: SampleRef
        grant: SampleClient.Grant!
        state: SampleClient.State
        service%20area: String?!
        """, [State.self, SampleRef.self, Grant.self])

    public struct State: OpenEnum, ParameterValue {
        public let rawValue: String
        @export(implementation) public init(rawValue: String) { self.rawValue = rawValue }
        @export(implementation) public static var active: Self { Self(rawValue: "active") }
        @export(implementation) public static var unknown: Self { Self(rawValue: "unknown") }
        public static var valueTable: String { "active unknown" }
    }

    public struct Grant: OpenEnum, ParameterValue {
        public let rawValue: Int
        @export(implementation) public init(rawValue: Int) { self.rawValue = rawValue }
        @export(implementation) public static var code: Self { Self(rawValue: 1) }
        public static var valueTable: String { "1" }
    }
}
