internal import Foundation

/// A type that reads and writes itself, such as a union of models.
public protocol JSONCustomCoded: JSONCoded, Hashable {
    /// Reads the next value.
    ///
    /// - Throws: ``JSONError`` if it is malformed, or not what the type asks for.
    static func read(from reader: inout JSONReader) throws(JSONError) -> Self
    /// Writes the value. For what JSON cannot express, it calls ``JSONWriter/fail(_:)``.
    func write(to writer: inout JSONWriter)
}

extension JSONCustomCoded {
    /// Any JSON that the type itself reads and writes.
    @_documentation(visibility: internal)
    public static var jsonFieldType: FieldType { FieldType(.boxed(CustomCoding<Self>.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_documentation(visibility: internal)
    public init?(jsonFieldValue: FieldValue) {
        guard let value = ValueBox<Self>.value(in: jsonFieldValue) else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_documentation(visibility: internal)
    public var jsonFieldValue: FieldValue { ValueBox(self).fieldValue }
}

enum CustomCoding<Value: JSONCustomCoded>: FieldCoding {
    static var shape: FieldType.Shape {
        if Value.self == JSONValue.self { return .any }
        if Value.self == Decimal.self { return .number }
        if Value.self == UInt64.self { return .unsigned }
        if Value.self == Data.self || Value.self == Base64URL.self { return .base64 }
        if Value.self == LocalDateTime.self { return .localDateTime }
        return .custom(Value.self)
    }

    static func readFieldValue(from reader: inout JSONReader) throws(JSONError) -> FieldValue {
        ValueBox(try Value.read(from: &reader)).fieldValue
    }

    static func write(_ stored: FieldValue, to writer: inout JSONWriter) {
        ValueBox<Value>.value(in: stored)?.write(to: &writer)
    }
}
