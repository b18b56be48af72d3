/// A value of an enumeration that can grow: one that the API description doesn't have is kept as
/// it came. Raw values are `String`, `Int`, `Double` or ``JSONValue``. A type whose values stand in
/// parameters is a ``ParameterValue``, too; any other is sent by its `rawValue`.
///
/// A name for protocols that stand alone, as ``Model`` is: one that inherited them would be one
/// more table for each type, made at run time.
public typealias OpenEnum = JSONCoded & RawRepresentable & Hashable & Codable
    & CustomStringConvertible

// Spelled out here, so that the standard library's defaults aren't made again for each type.
extension JSONCoded where Self: RawRepresentable, RawValue: JSONCoded {
    /// What the raw value's type reads: any of its values is accepted.
    public static var jsonFieldType: FieldType { RawValue.jsonFieldType }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonFieldValue: FieldValue) {
        guard let value = RawValue(jsonFieldValue: jsonFieldValue) else { return nil }
        self.init(rawValue: value)
    }

    /// The value as a field of a model holds it.
    public var jsonFieldValue: FieldValue { rawValue.jsonFieldValue }

    /// The raw value as text.
    public var description: String { "\(rawValue)" }
}

extension JSONCoded where Self: RawRepresentable & Hashable, RawValue: Hashable {
    /// Compares the raw values.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    /// Whether the raw values differ.
    public static func != (left: Self, right: Self) -> Bool { left.rawValue != right.rawValue }

    /// Feeds the value to a hasher: equal values give the same.
    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }

    /// The value hashed alone.
    public var hashValue: Int { rawValue.hashValue }

}

// One for each type of raw value, since a constraint to one type is what the standard library's
// defaults have, too.
extension JSONCoded where Self: RawRepresentable & Codable, RawValue == String {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws { self = try decoded(decoder) }
}

extension JSONCoded where Self: RawRepresentable & Codable, RawValue == Int {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws { self = try decoded(decoder) }
}

extension JSONCoded where Self: RawRepresentable & Codable, RawValue == JSONValue {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws { self = try decoded(decoder) }
}

extension JSONCoded where Self: RawRepresentable & Codable, RawValue == Double {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws { self = try decoded(decoder) }
}

/// The value that a raw value stands for. An ``OpenEnum`` has one for each.
private func decoded<Value: RawRepresentable>(_ decoder: any Decoder) throws -> Value
where Value.RawValue: Decodable {
    let raw = try Value.RawValue(from: decoder)
    guard let value = Value(rawValue: raw) else {
        throw DecodingError.dataCorrupted(
            DecodingError.Context(
                codingPath: decoder.codingPath,
                debugDescription: "\(raw) is not a value of \(Value.self)"))
    }
    return value
}
