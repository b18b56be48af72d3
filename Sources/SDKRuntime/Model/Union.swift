/// A value that is one of several types (`oneOf` and `anyOf` of an API description): an enum with a
/// case for each. A value that the description doesn't know is not an error: it is the case
/// `unrecognized`, and is sent back as it came.
///
/// The alternative is found once, when the value is read; ``UnionTable`` describes how.
///
/// It conforms only to `CustomDebugStringConvertible`, because alternatives may share a property
/// `description`, as with ``Model``. A type that is used in parameters is also a
/// ``ParameterValue``.
public typealias Union = UnionProtocol & Hashable & Codable & CustomDebugStringConvertible

/// The requirements of a ``Union`` itself. The protocols of the standard library are beside it, as
/// with ``Model``.
public protocol UnionProtocol: JSONCoded {
    /// The types that the value can have.
    @_spi(Generated) static var alternatives: UnionTable { get }
    /// The value of the alternative, or the JSON of a value that is none of them.
    @_spi(Generated) var alternative: any JSONCoded { get }
    /// Creates a value from the alternative that was found for it.
    @_spi(Generated) init(_ choice: UnionChoice)
}

// As with JSONCoded: a type that relies on one of these is refused.
@_spi(Generated) extension UnionProtocol {
    /// The default for a union without its own.
    @available(*, unavailable, message: "a union has a table of its alternatives")
    public static var alternatives: UnionTable { UnionTable([]) }

    /// The default for a union without its own.
    @available(*, unavailable, message: "a union has a value")
    public var alternative: any JSONCoded { JSONValue.null }

    /// The default for a union without its own.
    @available(*, unavailable, message: "a union is made from a choice")
    public init(_ choice: UnionChoice) { self = Self(choice) }
}

/// The alternative that was found for a value.
public struct UnionChoice: Sendable {
    /// The alternative's index in the table; -1 for none.
    public let index: Int
    /// The value as the alternative stores it; absent for none.
    let stored: FieldValue
    /// The value as it came, if it is none of the alternatives.
    public let json: JSONValue

    init(_ index: Int, _ stored: FieldValue) {
        (self.index, self.stored, json) = (index, stored, .null)
    }

    init(unrecognized json: JSONValue) {
        (index, stored, self.json) = (-1, .absent, json)
    }

    /// The value as the type of the alternative.
    public func value<T: JSONCoded>() -> T { T(jsonFieldValue: stored) ?? T.jsonFallback }
}

extension UnionProtocol {
    /// A property that all alternatives have, by its wire name; `nil` if it is absent, null or of
    /// another type. For a value that is none of the alternatives, it is the member of its JSON.
    public func shared<T: JSONCoded>(_ key: StaticString) -> T? {
        let alternative = alternative
        if case .model(let storage) = alternative.jsonFieldValue { return storage[key] }
        if let union = alternative as? any UnionProtocol { return union.shared(key) }
        guard let json = (alternative as? JSONValue)?["\(key)"] else { return nil }
        return json.read(T.jsonFieldType.kind).flatMap { T(jsonFieldValue: $0) }
    }
}

// Written out here, so that the standard library's defaults aren't made again for each type.
extension UnionProtocol where Self: Hashable {
    /// Whatever one of the alternatives reads.
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

    /// Compares the values of the alternatives.
    public static func == (left: Self, right: Self) -> Bool {
        left.alternative.jsonFieldValue == right.alternative.jsonFieldValue
    }

    /// Whether the values of the alternatives differ.
    public static func != (left: Self, right: Self) -> Bool { !(left == right) }

    /// Hashes the value: equal values give the same hash.
    public func hash(into hasher: inout Hasher) {
        alternative.jsonFieldValue.hash(into: &hasher)
    }

    /// The hash of the value alone.
    public var hashValue: Int {
        var hasher = Hasher()
        hash(into: &hasher)
        return hasher.finalize()
    }

    /// Writes the value with any `Encoder`.
    ///
    /// - Throws: `EncodingError` for what JSON cannot express, or what the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        try jsonFieldValue.encode(to: encoder, Self.jsonFieldType.kind)
    }

    /// Reads a value with any `Decoder`.
    ///
    /// - Throws: `DecodingError` for malformed JSON, or what the decoder throws.
    public init(from decoder: any Decoder) throws {
        let stored = try FieldValue.decode(from: decoder, Self.jsonFieldType.kind)
        guard let value = Self(jsonFieldValue: stored) else { throw FieldValue.misfit(decoder) }
        self = value
    }

    /// As the raw value is sent.
    public var parameterForm: ParameterForm {
        (try? JSONValue(encoding: self))?.parameterForm ?? .invalid(.nonFiniteNumber)
    }
}

extension UnionProtocol {
    /// Prints the alternative, or the JSON text of a value that is none. Secrets are printed as
    /// dots.
    public var debugDescription: String {
        let alternative = alternative
        if let json = alternative as? JSONValue { return json.redacted.description }
        return String(describing: alternative)
    }
}

enum UnionCoding<Value: UnionProtocol & Hashable>: FieldCoding {
    static var shape: FieldType.Shape { .union(Value.alternatives) }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        ValueBox(Value(try Value.alternatives.choice(from: &reader))).fieldValue
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        guard let value = Value(jsonFieldValue: stored) else { return }
        Value.alternatives.write(value.alternative, to: &writer)
    }
}
