public import Foundation

extension Date: JSONCoded {
    /// Text of RFC 3339.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.date) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .date(let value) = jsonFieldValue else { return nil }
        self.init(timeIntervalSinceReferenceDate: value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .date(timeIntervalSinceReferenceDate) }
}

extension Decimal: JSONCustomCoded {
    /// Up to 38 digits; more are rounded.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> Decimal {
        let offset = reader.offset
        let number = try reader.readNumber()
        guard let value = Decimal(string: number.description), value.isFinite else {
            throw JSONError(.range(type: "Decimal"), offset: offset)
        }
        return value
    }

    /// Writes a number with the digits that it has.
    public func write(to writer: inout JSONWriter) {
        guard isFinite else { return writer.fail("a number that is not finite") }
        writer.raw(description)
    }
}

extension Data: JSONCustomCoded {
    /// Base64 in either alphabet of RFC 4648, with or without padding.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> Data {
        guard reader.peekValue() == UInt8(ascii: "\"") else { throw reader.mismatch("a string") }
        let offset = reader.offset
        let token = try reader.scanString()
        let bytes =
            token.hasEscapes
            ? try reader.unescapedBytes(token).withUnsafeBufferPointer(Base64Text.decode)
            : Base64Text.decode(token.bytes)
        guard let bytes else {
            throw JSONError(.mismatch(expected: "base64", found: "other text"), offset: offset)
        }
        return Data(bytes)
    }

    /// Writes Base64 in the standard alphabet, padded (RFC 4648 section 4).
    public func write(to writer: inout JSONWriter) {
        withJSONBytes { Base64Text.write($0, to: &writer) }
    }
}
