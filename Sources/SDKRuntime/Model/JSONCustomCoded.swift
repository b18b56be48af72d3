/// A type that reads and writes itself, such as a union of models.
public protocol JSONCustomCoded: JSONCoded, Hashable {
    static func read(from reader: inout JSONReader) throws(JSONError) -> Self
    func write(to writer: inout JSONWriter)
}

extension JSONCustomCoded {
    /// Whatever the type reads and writes by itself.
    public static var jsonType: JSONType { JSONType(.boxed(CustomCoding<Self>.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard let value = Box<Self>.value(in: jsonSlot) else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { Box(self).slot }
}

enum CustomCoding<Value: JSONCustomCoded>: JSONBoxed {
    static func readSlot(from reader: inout JSONReader) throws(JSONError) -> JSONSlot {
        Box(try Value.read(from: &reader)).slot
    }

    static func write(_ slot: JSONSlot, to writer: inout JSONWriter) {
        Box<Value>.value(in: slot)?.write(to: &writer)
    }
}
