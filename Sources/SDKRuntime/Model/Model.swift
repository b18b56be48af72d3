/// A type with named properties, made from an object schema of an API description. It is a struct
/// over one reference; its properties are computed from what that holds.
///
/// It is printed by its mirror, which hides secrets, and not by `CustomStringConvertible`, because
/// many APIs have a property `description`.
public typealias Model = ModelProtocol & Hashable & Codable & CustomReflectable

/// The requirements of a ``Model`` itself. The protocols of the standard library are beside it and
/// not inherited, so the compiler lays out all tables of a model, and none is made at run time.
public protocol ModelProtocol: JSONCoded {
    /// The properties and their types.
    @_spi(Generated) static var schema: Schema { get }
    /// The values of the properties.
    @_spi(Generated) var modelStorage: ModelStorage { get }
    /// Creates a model over storage of its own schema.
    @_spi(Generated) init(storage: ModelStorage)
}

// As with JSONCoded: a type that relies on one of these is refused.
@_spi(Generated) extension ModelProtocol {
    /// The default for a model without its own.
    @available(*, unavailable, message: "a model has a table of its properties")
    public static var schema: Schema { Schema(Self.self, "") }

    /// The default for a model without its own.
    @available(*, unavailable, message: "a model has storage")
    public var modelStorage: ModelStorage { ModelStorage(of: Self.self) }

    /// The default for a model without its own.
    @available(*, unavailable, message: "a model is made from storage")
    public init(storage: ModelStorage) { self = Self(storage: storage) }
}

// Everything else is here once. Nothing is inlinable, so that it isn't made again for each model.
// The members of Hashable are all written out, because the standard library's defaults are
// inlinable.
extension ModelProtocol {
    /// Objects of the model's schema.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.model(Self.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .model(let storage) = jsonFieldValue, storage.buffer.schema === Self.schema
        else {
            return nil
        }
        self.init(storage: storage)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .model(modelStorage) }

    /// Compares all properties, including unknown ones.
    public static func == (left: Self, right: Self) -> Bool {
        left.modelStorage == right.modelStorage
    }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) { modelStorage.hash(into: &hasher) }

    /// The hash of the value alone.
    public var hashValue: Int { modelStorage.hashValue }

    /// Properties that were read and are not in the API description. They are written back.
    public var unknownFields: [String: JSONValue] {
        get { modelStorage.unknownFields }
        set { change { $0.unknownFields = newValue } }
    }
}

extension ModelProtocol {
    /// Makes a property null, which is not the same as absent: in a PATCH, null deletes the value.
    /// Assigning `nil` makes the property absent.
    ///
    /// Only properties of the API description can be null, and required ones only if they are
    /// nullable. Any other key path changes nothing: that of a property that you compute from
    /// others, an element of a list, a property of a nested model. Set the last on the nested
    /// model: `client.createdBy?.setNull(\.name)`.
    ///
    /// - Returns: whether the property is null now.
    @discardableResult
    public mutating func setNull<Value>(_ property: KeyPath<Self, Value?>) -> Bool {
        guard let index = Self.field(property) else { return false }
        let field = Self.schema.fields[index]
        guard field.isNullable || !field.isRequired else { return false }
        change { $0.setNull(index) }
        return true
    }

    /// Whether a property of the API description is present and null.
    public func isNull<Value>(_ property: KeyPath<Self, Value?>) -> Bool {
        guard let index = Self.field(property) else { return false }
        return modelStorage.isNull(index)
    }

    // Through a copy, so that the protocol doesn't require a setter, which would be two more thunks
    // for each model.
    private mutating func change(_ edit: (inout ModelStorage) -> Void) {
        var copy = modelStorage
        edit(&copy)
        self = Self(storage: copy)
    }
}
