/// A value that is one of several types (`oneOf` and `anyOf` of an API description). It keeps the
/// JSON as it came, so that nothing is lost on the way back, and a type that the description
/// doesn't know yet is no failure: no alternative has it, and ``rawValue`` does.
///
/// The discriminator tells the alternative, where there is one. Without one it is the best match:
/// see ``UnionTable``. The alternative is read each time it is asked for, and never just to be
/// passed on.
public protocol Union: JSONCoded, Hashable, Codable, CustomStringConvertible, ParameterValue {
    /// The types that the value can have.
    static var alternatives: UnionTable { get }
    /// The value as it came.
    var rawValue: JSONValue { get }
    /// Creates a value from its JSON, whether or not it is one of the alternatives.
    init(rawValue: JSONValue)
}

extension Union {
    /// The value as the type of an alternative.
    ///
    /// - Parameter index: the alternative's index in the table.
    /// - Returns: `nil` if the value is another alternative, or none.
    public func value<T: JSONCoded>(at index: Int) -> T? {
        Self.alternatives.stored(of: rawValue, at: index).flatMap { T(jsonFieldValue: $0) }
    }

    /// The JSON of an alternative. In an object, the discriminator is set to the alternative's
    /// first tag, unless it has one of its tags. A value that JSON cannot express, such as an
    /// infinite number, becomes null.
    ///
    /// - Parameter index: the alternative's index in the table.
    public static func encoded<T: JSONCoded>(_ value: T, at index: Int) -> JSONValue {
        let json = (try? JSONValue(encoding: value)) ?? .null
        return alternatives.tagged(json, at: index)
    }
}

// Spelled out here, so that the standard library's defaults aren't made again for each type.
extension Union {
    /// What one of the alternatives reads.
    @_spi(Generated) public static var jsonFieldType: FieldType {
        FieldType(.boxed(UnionCoding<Self>.self))
    }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard let value = ValueBox<Self>.value(in: jsonFieldValue) else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { ValueBox(self).fieldValue }

    /// Compares the raw values.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    /// Whether the JSON values differ.
    public static func != (left: Self, right: Self) -> Bool { left.rawValue != right.rawValue }

    /// Feeds the value to a hasher: equal values give the same.
    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }

    /// The value hashed alone.
    public var hashValue: Int { rawValue.hashValue }

    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(rawValue: try JSONValue(from: decoder))
    }

    /// As the alternative is printed; JSON text for a value of none. Secrets are printed as dots.
    public var description: String {
        if case .model(let storage)? = Self.alternatives.choice(for: rawValue)?.stored {
            return storage.description
        }
        return rawValue.redacted.description
    }

    /// As the raw value is sent.
    public var parameterForm: ParameterForm { rawValue.parameterForm }
}

enum UnionCoding<Value: Union>: FieldCoding {
    static var shape: FieldType.Shape { .union(Value.alternatives) }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        Value(rawValue: try reader.readValue()).jsonFieldValue
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        if let value = Value(jsonFieldValue: stored) { writer.write(value.rawValue) }
    }
}
