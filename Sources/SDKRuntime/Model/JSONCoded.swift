public import Foundation

/// A type that is read from JSON and written to it. Models and open enumerations get everything
/// from ``Model`` and ``OpenEnum``; other types conform to ``JSONCustomCoded``.
///
/// It has only three requirements, none of them generic, because each costs a thunk per model. It
/// inherits nothing from the standard library, whose protocols would have to be looked up at run
/// time for each model.
public protocol JSONCoded: Sendable {
    /// How values are read and written.
    @_spi(Generated) static var jsonFieldType: FieldType { get }

    /// - Returns: `nil` if the field holds another type, or nothing.
    @_spi(Generated) init?(jsonFieldValue: FieldValue)

    /// The value as a model stores it.
    @_spi(Generated) var jsonFieldValue: FieldValue { get }
}

// A requirement that importers can't see must have a default. These are unavailable, so the
// compiler refuses a type that relies on them.
@_spi(Generated) extension JSONCoded {
    /// The default for a type without its own.
    @available(*, unavailable, message: "conform to JSONCustomCoded")
    public static var jsonFieldType: FieldType { FieldType(.string) }

    /// The default for a type without its own.
    @available(*, unavailable, message: "conform to JSONCustomCoded")
    public init?(jsonFieldValue: FieldValue) { return nil }

    /// The default for a type without its own.
    @available(*, unavailable, message: "conform to JSONCustomCoded")
    public var jsonFieldValue: FieldValue { .absent }
}

extension JSONCoded {
    /// Reads the next value.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> Self {
        let stored = try reader.readFieldValue(jsonFieldType.kind)
        guard let value = Self(jsonFieldValue: stored) else {
            throw JSONError.misfit(Self.self, offset: reader.offset)
        }
        return value
    }

    /// Writes the value. What JSON cannot express becomes the writer's failure.
    public func write(to writer: inout JSONWriter) {
        writer.write(jsonFieldValue, Self.jsonFieldType.kind)
    }

    /// Reads a document.
    public static func decode(json: [UInt8]) throws(JSONError) -> Self {
        try json.withUnsafeBufferPointer { (bytes) throws(JSONError) in
            try decode(json: bytes)
        }
    }

    /// Reads a document.
    public static func decode(json: String) throws(JSONError) -> Self {
        try json.withUTF8Bytes { bytes in
            Result { () throws(JSONError) in try decode(json: bytes) }
        }.get()
    }

    /// Reads a document. Nothing here is generic but the value itself, because looking up generic
    /// types would take a good part of the time that a short document takes.
    package static func decode(
        json bytes: UnsafeBufferPointer<UInt8>
    ) throws(JSONError) -> Self {
        let (stored, end) = try JSONReader.read(bytes) {
            (reader) throws(JSONError) -> (FieldValue, Int) in
            (try reader.readFieldValue(jsonFieldType.kind), reader.offset)
        }
        guard let value = Self(jsonFieldValue: stored) else {
            throw JSONError.misfit(Self.self, offset: end)
        }
        return value
    }

    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: ``JSONError`` for a value that JSON cannot express.
    public func encodedJSON() throws(JSONError) -> [UInt8] {
        try JSONWriter.write { write(to: &$0) }
    }
}

extension JSONError {
    @inline(never)
    static func misfit(_ type: Any.Type, offset: Int) -> JSONError {
        JSONError(.mismatch(expected: "a value of \(type)", found: "another one"), offset: offset)
    }
}

extension JSONCoded {
    /// Reads a document.
    public static func decode(json: Data) throws(JSONError) -> Self {
        try json.withJSONBytes { bytes in
            Result { () throws(JSONError) in try decode(json: bytes) }
        }.get()
    }
}

extension Data {
    package func withJSONBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeBytes { body($0.assumingMemoryBound(to: UInt8.self)) }
    }
}
