/// An element of an array, or a value of a map, that can be null.
public enum Nullable<Wrapped: JSONCoded>: Sendable {
    /// `null`.
    case null
    /// A value.
    case value(Wrapped)

    /// Creates a value, or null for `nil`.
    public init(_ value: Wrapped?) {
        self = value.map(Nullable.value) ?? .null
    }

    /// The value; `nil` for null.
    public var value: Wrapped? {
        guard case .value(let value) = self else { return nil }
        return value
    }
}

extension Nullable: Equatable where Wrapped: Equatable {}
extension Nullable: Hashable where Wrapped: Hashable {}

extension Nullable: ExpressibleByNilLiteral {
    /// Creates null.
    public init(nilLiteral: ()) { self = .null }
}

extension Nullable: JSONCoded {
    /// `null`, or what the wrapped type reads.
    @_spi(Generated) public static var jsonFieldType: FieldType {
        FieldType(.boxed(NullableCoding<Wrapped>.self))
    }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        if case .null = jsonFieldValue {
            self = .null
        } else {
            guard let value = Wrapped(jsonFieldValue: jsonFieldValue) else { return nil }
            self = .value(value)
        }
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { value?.jsonFieldValue ?? .null }
}

extension Nullable: ParameterValue where Wrapped: ParameterValue {
    /// The value, or null.
    public var parameterForm: ParameterForm { value?.parameterForm ?? .null }
}

enum NullableCoding<Wrapped: JSONCoded>: FieldCoding {
    static var shape: FieldType.Shape { .nullable(Wrapped.self) }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        if try reader.skipNull() { return .null }
        return try reader.readFieldValue(Wrapped.jsonFieldType.kind)
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        writer.write(stored, Wrapped.jsonFieldType.kind)
    }
}
