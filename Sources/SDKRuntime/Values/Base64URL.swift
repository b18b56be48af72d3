public import Foundation

/// Bytes that are sent as text in the alphabet of Base64 for URLs (RFC 4648 section 5): the format
/// `base64url`. The text of a server is kept as it is, with or without padding.
public struct Base64URL: Hashable, Sendable {
    /// The text that is sent.
    public let text: String

    /// Creates the text for bytes, without padding.
    public init(_ data: Data) { text = Base64.encodeForURL([UInt8](data)) }

    /// Creates a value from a text in either alphabet of RFC 4648, with or without padding; `nil`
    /// for any other text.
    public init?(_ text: String) {
        guard text.withUTF8Bytes({ Base64Text.decode($0) }) != nil else { return nil }
        self.text = text
    }

    /// The bytes.
    public var data: Data { Data(text.withUTF8Bytes { Base64Text.decode($0) } ?? []) }
}

extension Base64URL: CustomStringConvertible, LosslessStringConvertible {
    /// The text that is sent.
    public var description: String { text }
}

extension Base64URL: ParameterValue {}

extension Base64URL: JSONCustomCoded {
    /// Reads a text of either alphabet, with or without padding.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> Base64URL {
        let text = try String.read(from: &reader)
        guard let value = Base64URL(text) else {
            throw JSONError(
                .mismatch(expected: "base64url", found: "other text"), offset: reader.offset)
        }
        return value
    }

    /// Writes the text.
    public func write(to writer: inout JSONWriter) { text.write(to: &writer) }
}
