import Foundation
@_spi(Generated) import SDKRuntime

/// Types in the shape in which they are generated.
public enum Pets {}

extension Pets {
    public struct Cat: Model {
        @export(implementation)
        public var kind: String {
            get { storage[required: "kind"] }
            set { storage[required: "kind"] = newValue }
        }

        @export(implementation)
        public var lives: Int64? {
            get { storage["lives"] }
            set { storage["lives"] = newValue }
        }

        @export(implementation)
        public var kittens: [Pet]? {
            get { storage["kittens"] }
            set { storage["kittens"] = newValue }
        }

        @export(implementation)
        public init(kind: String, lives: Int64? = nil, kittens: [Pet]? = nil) {
            storage = ModelStorage(of: Self.self)
            storage[required: "kind"] = kind
            storage["lives"] = lives
            storage["kittens"] = kittens
        }

        public var storage: ModelStorage

        public init(storage: ModelStorage) { self.storage = storage }
        public var modelStorage: ModelStorage { storage }

        @_spi(Generated) public static let schema = Schema(
            Self.self,
            """
            kind: String!
            lives: Int64
            kittens: [Pets.Pet]
            """,
            [Pet.self])
    }

    public struct Dog: Model {
        @export(implementation)
        public var kind: String? {
            get { storage["kind"] }
            set { storage["kind"] = newValue }
        }

        @export(implementation)
        public var chipPassword: String? {
            get { storage["chipPassword"] }
            set { storage["chipPassword"] = newValue }
        }

        @export(implementation)
        public var born: Date? {
            get { storage["born"] }
            set { storage["born"] = newValue }
        }

        @export(implementation)
        public var weight: Double? {
            get { storage["weight"] }
            set { storage["weight"] = newValue }
        }

        @export(implementation)
        public init(
            kind: String? = nil,
            chipPassword: String? = nil,
            born: Date? = nil,
            weight: Double? = nil
        ) {
            storage = ModelStorage(of: Self.self)
            storage["kind"] = kind
            storage["chipPassword"] = chipPassword
            storage["born"] = born
            storage["weight"] = weight
        }

        public var storage: ModelStorage

        public init(storage: ModelStorage) { self.storage = storage }
        public var modelStorage: ModelStorage { storage }

        @_spi(Generated) public static let schema = Schema(
            Self.self,
            """
            kind: String
            chipPassword: String
            born: Date
            weight: Double
            """,
            [])
    }

    /// Told by `kind`.
    public struct Pet: Union {
        @export(implementation)
        public var cat: Cat? { value(at: 0) }

        @export(implementation)
        public init(_ cat: Cat) { rawValue = Self.encoded(cat, at: 0) }

        @export(implementation)
        public var dog: Dog? { value(at: 1) }

        @export(implementation)
        public init(_ dog: Dog) { rawValue = Self.encoded(dog, at: 1) }

        @export(implementation)
        public var string: String? { value(at: 2) }

        @export(implementation)
        public init(_ string: String) { rawValue = Self.encoded(string, at: 2) }

        /// The value as it came.
        public let rawValue: JSONValue

        @export(implementation)
        public init(rawValue: JSONValue) { self.rawValue = rawValue }

        public static let alternatives = UnionTable(
            discriminator: "kind",
            [
                .init(Cat.self, tags: ["cat"]),
                .init(Dog.self, tags: ["dog", "puppy"]),
                .init(String.self, tags: []),
            ])
    }

    public struct Owner: Model {
        @export(implementation)
        public var pet: Pet {
            get { storage[required: "pet"] }
            set { storage[required: "pet"] = newValue }
        }

        @export(implementation)
        public var others: [String: Pet]? {
            get { storage["others"] }
            set { storage["others"] = newValue }
        }

        @export(implementation)
        public var size: Size? {
            get { storage["size"] }
            set { storage["size"] = newValue }
        }

        /// The values under all other keys.
        @export(implementation)
        public var additionalProperties: [String: [Int64]] {
            get { storage.additionalProperties() }
            set { storage.setAdditionalProperties(newValue) }
        }

        @export(implementation)
        public init(pet: Pet, others: [String: Pet]? = nil, size: Size? = nil) {
            storage = ModelStorage(of: Self.self)
            storage[required: "pet"] = pet
            storage["others"] = others
            storage["size"] = size
        }

        public var storage: ModelStorage

        public init(storage: ModelStorage) { self.storage = storage }
        public var modelStorage: ModelStorage { storage }

        @_spi(Generated) public static let schema = Schema(
            Self.self,
            """
            pet: Pets.Pet!
            others: [String: Pets.Pet]
            size: Pets.Size
            *: [Int64]
            """,
            [Pet.self, Size.self])
    }

    /// Of mixed values.
    public struct Size: OpenEnum, ParameterValue {
        public let rawValue: JSONValue

        @export(implementation)
        public init(rawValue: JSONValue) { self.rawValue = rawValue }

        @export(implementation)
        public static var one: Self { Self(rawValue: JSONValue(text: "1")) }
        @export(implementation)
        public static var large: Self { Self(rawValue: JSONValue(text: "\"large\"")) }
        @export(implementation)
        public static var none: Self { Self(rawValue: JSONValue(text: "null")) }

        public static var valueTable: String { "1 %22large%22 null" }
    }

    public struct Ratio: OpenEnum, ParameterValue {
        public let rawValue: Double

        @export(implementation)
        public init(rawValue: Double) { self.rawValue = rawValue }

        @export(implementation) public static var half: Self { Self(rawValue: 0.5) }
        @export(implementation) public static var whole: Self { Self(rawValue: 1) }

        public static var valueTable: String { "0.5 1" }
    }
}
