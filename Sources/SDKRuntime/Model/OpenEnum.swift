/// A value of an enumeration that can grow: a value that the API description doesn't have is kept
/// as it came. Raw values are `String`, `Int`, `Double` or ``JSONValue``. A type that is used in
/// parameters is also a ``ParameterValue``; any other is sent by its `rawValue`.
///
/// The name of a list of protocols that are independent of each other, like ``Model``: one protocol
/// that inherited them would add a table for each type, made at run time.
public typealias OpenEnum = OpenEnumProtocol & RawRepresentable & Hashable & Codable
    & CustomStringConvertible

/// The requirements of an ``OpenEnum`` itself. Extend it to extend all enumerations.
public protocol OpenEnumProtocol: JSONCoded {
    /// The type of the values in JSON.
    associatedtype RawValue: JSONCoded & Hashable
    /// The value in JSON.
    var rawValue: RawValue { get }
    /// Creates a value, known or not.
    init(rawValue: RawValue)
    /// The known raw values, separated by spaces and percent-encoded except for letters, digits and
    /// `_$.-`; an empty one is `%`. It is text, because a list of values is compiled for each type.
    @_spi(Generated) static var valueTable: String { get }
}

// As with JSONCoded: a type that relies on it is refused.
@_spi(Generated) extension OpenEnumProtocol {
    /// The default for an enumeration without its own.
    @available(*, unavailable, message: "an enumeration has a table of its values")
    public static var valueTable: String { "" }
}

extension OpenEnumProtocol {
    /// The values that the API description lists, in its order.
    public static var knownValues: [Self] {
        ValueTable.texts(of: valueTable).compactMap { bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            let raw = RawValue(tableText: text)
            assert(raw != nil, "\(text) is no value of \(Self.self)")
            return raw.map { Self(rawValue: $0) }
        }
    }

    /// Whether the API description lists a JSON value. Nothing is made of values that it doesn't.
    static func lists(_ value: JSONValue) -> Bool {
        let texts = ValueTable.texts(of: valueTable)
        if case .string(let text) = value { return texts.contains(Array(text.utf8)) }
        return texts.contains { (try? JSONValue.decode(json: $0)) == value }
    }

    /// Whether the API description lists the value.
    public var isKnown: Bool { Self.knownValues.contains { $0.rawValue == rawValue } }
}

/// Reads the tables of enumerations. Not generic, so that it is compiled once.
private enum ValueTable {
    /// The bytes of each value.
    static func texts(of table: String) -> [[UInt8]] {
        table.byteParts(between: " \n").map { word in
            word == [UInt8(ascii: "%")] ? [] : PercentDecoding.decode(word).bytes
        }
    }
}

extension JSONCoded {
    /// A value as the table has it: text as it is, anything else as JSON.
    fileprivate init?(tableText text: String) {
        if let value = Self(jsonFieldValue: .string(text)) {
            self = value
        } else if let value = JSONValue(text: text) as? Self {
            self = value
        } else {
            guard let value = try? Self.decode(json: text) else { return nil }
            self = value
        }
    }
}

// Written out here, so that the standard library's defaults aren't made again for each type.
extension OpenEnumProtocol {
    /// Whatever the raw value's type reads: each of its values is accepted.
    @_spi(Generated) public static var jsonFieldType: FieldType { RawValue.jsonFieldType }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard let value = RawValue(jsonFieldValue: jsonFieldValue) else { return nil }
        self.init(rawValue: value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { rawValue.jsonFieldValue }

    /// The raw value as text.
    public var description: String { "\(rawValue)" }
}

// As constrained as the standard library's operators, with which these would be ambiguous
// otherwise.
extension OpenEnumProtocol where Self: RawRepresentable & Hashable {
    /// Compares the raw values.
    public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    /// Whether the raw values differ.
    public static func != (left: Self, right: Self) -> Bool { left.rawValue != right.rawValue }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }

    /// The hash of the value alone.
    public var hashValue: Int { rawValue.hashValue }
}

// Texts are compared directly, because nearly all values are texts.
extension OpenEnumProtocol where Self: RawRepresentable & Hashable, RawValue == String {
    /// Compares the raw values.
    @inlinable public static func == (left: Self, right: Self) -> Bool {
        left.rawValue == right.rawValue
    }

    /// Whether the raw values differ.
    @inlinable public static func != (left: Self, right: Self) -> Bool {
        left.rawValue != right.rawValue
    }
}

// One for each type of raw value, because the standard library's defaults are constrained to one
// type, too.
extension OpenEnumProtocol where Self: RawRepresentable & Codable, RawValue == String {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try RawValue(from: decoder))
    }
}

extension OpenEnumProtocol where Self: RawRepresentable & Codable, RawValue == Int {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try RawValue(from: decoder))
    }
}

extension OpenEnumProtocol where Self: RawRepresentable & Codable, RawValue == JSONValue {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try RawValue(from: decoder))
    }
}

extension OpenEnumProtocol where Self: RawRepresentable & Codable, RawValue == Double {
    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for a value of another kind, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        self.init(raw: try RawValue(from: decoder))
    }
}

extension OpenEnumProtocol {
    // If RawRepresentable is also required, its failable initializer is the one that is used.
    fileprivate init(raw: RawValue) { self.init(rawValue: raw) }
}
