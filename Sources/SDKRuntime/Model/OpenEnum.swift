/// A value of an enumeration that can grow: one that the API description doesn't have is kept as
/// it came. Raw values are `String`, `Int`, `Double` or ``JSONValue``. A type whose values stand in
/// parameters is a ``ParameterValue``, too; any other is sent by its `rawValue`.
///
/// A name for protocols that stand alone, as ``Model`` is: one that inherited them would be one
/// more table for each type, made at run time.
public typealias OpenEnum = OpenEnumProtocol & RawRepresentable & Hashable & Codable
    & CustomStringConvertible

/// What is an ``OpenEnum``'s own, to be extended for all of them.
public protocol OpenEnumProtocol: JSONCoded {
    /// The type of the values in JSON.
    associatedtype RawValue: JSONCoded & Hashable
    /// The value in JSON.
    var rawValue: RawValue { get }
    /// Creates a value, known or not.
    init(rawValue: RawValue)
    /// The known raw values with space between them, each percent-encoded but for letters, digits
    /// and `_$.-`; an empty one is `%`. Text, since a list of values is compiled for each type.
    @_spi(Generated) static var valueTable: String { get }
}

// As those of JSONCoded: a type that is left with it is refused.
@_spi(Generated) extension OpenEnumProtocol {
    /// Stands where an enumeration has none.
    @available(*, unavailable, message: "an enumeration has a table of its values")
    public static var valueTable: String { "" }
}

extension OpenEnumProtocol {
    /// The values that the API description lists, in its order.
    public static var knownValues: [Self] {
        valueTable.split { $0 == " " || $0 == "\n" }.compactMap { word in
            let text = word == "%" ? [] : PercentDecoding.decode(Array(word.utf8)).bytes
            let raw = RawValue(tableText: String(decoding: text, as: UTF8.self))
            assert(raw != nil, "\(word) is no value of \(Self.self)")
            return raw.map { Self(rawValue: $0) }
        }
    }

    /// Whether the API description lists the value.
    public var isKnown: Bool { Self.knownValues.contains { $0.rawValue == rawValue } }
}

extension JSONCoded {
    /// A value as a table has it: text as it is, anything else as JSON.
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

// Spelled out here, so that the standard library's defaults aren't made again for each type.
extension OpenEnumProtocol {
    /// What the raw value's type reads: any of its values is accepted.
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

// Constrained as much as the standard library's operators are, which would be as good otherwise.
extension OpenEnumProtocol where Self: RawRepresentable & Hashable {
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
    // Where RawRepresentable is asked for too, its initializer that can fail is meant.
    fileprivate init(raw: RawValue) { self.init(rawValue: raw) }
}
