/// A type with named properties, made from an object of an API description. It is a struct over one
/// reference; its properties are computed from ``ModelProtocol/storage``.
///
/// It is printable by `CustomDebugStringConvertible` alone: many an API has a property that is
/// called `description`, and `model.description == "x"` would mean the printed text.
public typealias Model = ModelProtocol & Hashable & Codable & CustomDebugStringConvertible

/// What is a ``Model``'s own. The protocols of the standard library stand beside it and are not
/// inherited: the compiler then lays out all tables of a model, and none is made at run time.
public protocol ModelProtocol: JSONCoded {
    /// The properties and their types.
    static var schema: Schema { get }
    /// The values of the properties.
    var storage: ModelStorage { get }
    /// Creates a model over storage of its own schema.
    init(storage: ModelStorage)
}

// Everything else is here once. Nothing is inlinable, so that it isn't made again for each model,
// and the members of Hashable are all spelled out, since the standard library's would be.
extension ModelProtocol {
    /// Objects by the model's schema.
    public static var jsonFieldType: FieldType { FieldType(.model(Self.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonFieldValue: FieldValue) {
        guard case .model(let storage) = jsonFieldValue, storage.buffer.schema === Self.schema
        else {
            return nil
        }
        self.init(storage: storage)
    }

    /// The value as a field of a model holds it.
    public var jsonFieldValue: FieldValue { .model(storage) }

    /// Compares all properties, unknown ones too.
    public static func == (left: Self, right: Self) -> Bool { left.storage == right.storage }

    /// Feeds the value to a hasher: equal values give the same.
    public func hash(into hasher: inout Hasher) { storage.hash(into: &hasher) }

    /// The value hashed alone.
    public var hashValue: Int { storage.hashValue }

    /// Properties that were read, but are not in the API description. They are written back.
    public var unknownFields: [String: JSONValue] {
        get { storage.unknownFields }
        set { change { $0.unknownFields = newValue } }
    }
}

extension ModelProtocol {
    /// Makes a property null, which is not the same as absent: a PATCH deletes the value. Assigning
    /// `nil` makes it absent.
    public mutating func setNull<Value>(_ property: KeyPath<Self, Value?>) {
        guard let index = Self.field(property) else { return }
        change { $0.setNull(index) }
    }

    /// Whether a property is there, and null.
    public func isNull<Value>(_ property: KeyPath<Self, Value?>) -> Bool {
        guard let index = Self.field(property) else { return false }
        return storage.isNull(index)
    }

    // Through a copy, so that the protocol doesn't ask for a setter, of which each model would have
    // two more thunks.
    private mutating func change(_ edit: (inout ModelStorage) -> Void) {
        var copy = storage
        edit(&copy)
        self = Self(storage: copy)
    }

    /// The field behind a property: the one that its getter reads.
    private static func field(_ property: PartialKeyPath<Self>) -> Int? {
        let probe = FieldProbe()
        _ = Self(storage: ModelStorage(schema, probe: probe))[keyPath: property]
        let field = probe.field
        assert(field != nil, "the key path is not one of a property of \(schema.name)")
        return field
    }
}
