extension Array: JSONCoded where Element: JSONCoded {
    public static var jsonType: JSONType { JSONType(.boxed(ArrayCoding<Element>.self)) }

    public init?(jsonSlot: JSONSlot) {
        guard let box = ArrayBox<Element>.box(in: jsonSlot) else { return nil }
        self = box.values
    }

    public var jsonSlot: JSONSlot { ArrayBox(self).slot }
}

/// A map. Keys are those of a JSON object, so they have to be stored as text: `String` itself, or an
/// open enumeration of text.
extension Dictionary: JSONCoded where Key: JSONCoded, Value: JSONCoded {
    public static var jsonType: JSONType { JSONType(.boxed(MapCoding<Key, Value>.self)) }

    public init?(jsonSlot: JSONSlot) {
        guard let box = MapBox<Key, Value>.box(in: jsonSlot) else { return nil }
        self = box.values
    }

    public var jsonSlot: JSONSlot { MapBox(self).slot }
}
