extension Array: JSONCoded where Element: JSONCoded {
    /// Arrays of the elements' type.
    public static var jsonType: JSONType { JSONType(.boxed(ArrayCoding<Element>.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard let box = ArrayBox<Element>.box(in: jsonSlot) else { return nil }
        self = box.values
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { ArrayBox(self).slot }
}

/// A map. Keys are those of a JSON object, so they have to be stored as text: `String` itself, or an
/// open enumeration of text.
extension Dictionary: JSONCoded where Key: JSONCoded, Value: JSONCoded {
    /// Objects with values of one type.
    public static var jsonType: JSONType { JSONType(.boxed(MapCoding<Key, Value>.self)) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard let box = MapBox<Key, Value>.box(in: jsonSlot) else { return nil }
        self = box.values
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { MapBox(self).slot }
}
