extension Array: JSONCoded where Element: JSONCoded {
    /// Arrays of the elements' type.
    @_spi(Generated) public static var jsonFieldType: FieldType {
        FieldType(.boxed(ArrayCoding<Element>.self))
    }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard let box = ArrayBox<Element>.box(in: jsonFieldValue) else { return nil }
        self = box.values
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { ArrayBox(self).fieldValue }
}

/// A map. Its keys are those of a JSON object, so they must be stored as text: `String` itself, or
/// an open enumeration of text.
extension Dictionary: JSONCoded where Key: JSONCoded, Value: JSONCoded {
    /// Objects with values of one type.
    @_spi(Generated) public static var jsonFieldType: FieldType {
        FieldType(.boxed(MapCoding<Key, Value>.self))
    }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard let box = MapBox<Key, Value>.box(in: jsonFieldValue) else { return nil }
        self = box.values
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { MapBox(self).fieldValue }
}
