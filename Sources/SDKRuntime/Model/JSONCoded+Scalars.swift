extension String: JSONCoded {
    /// Strings.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.string) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .string(let value) = jsonFieldValue else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .string(self) }
}

extension Bool: JSONCoded {
    /// `true` and `false`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.bool) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .bool(let value) = jsonFieldValue else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .bool(self) }
}

extension Int64: JSONCoded {
    /// Integers in the range of `Int64`, in any notation: `100`, `1e2`, `100.0`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.int64) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .int(let value) = jsonFieldValue else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .int(self) }
}

extension Int32: JSONCoded {
    /// Integers in the range of `Int32`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.int32) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .int(let value) = jsonFieldValue else { return nil }
        self.init(exactly: value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .int(Int64(self)) }
}

extension Int: JSONCoded {
    /// Integers in the range of `Int`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.int) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .int(let value) = jsonFieldValue else { return nil }
        self.init(exactly: value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .int(Int64(self)) }
}

extension Double: JSONCoded {
    /// Numbers, rounded to the nearest `Double`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.double) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .double(let value) = jsonFieldValue else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .double(self) }
}

extension Float: JSONCoded {
    /// Numbers, rounded to the nearest `Float`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.float) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .double(let value) = jsonFieldValue else { return nil }
        self = Float(value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .double(Double(self)) }
}

extension UInt64: JSONCustomCoded {
    /// Integers in the range of `UInt64`, in any notation.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> UInt64 {
        let offset = reader.offset
        guard let value = try reader.readNumber().uint64 else {
            throw JSONError(.range(type: "UInt64"), offset: offset)
        }
        return value
    }

    /// Writes a number.
    public func write(to writer: inout JSONWriter) { writer.write(magnitude: self, false) }
}

extension CalendarDate: JSONCoded {
    /// Text `yyyy-MM-dd`.
    @_spi(Generated) public static var jsonFieldType: FieldType { FieldType(.calendarDate) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    @_spi(Generated) public init?(jsonFieldValue: FieldValue) {
        guard case .int(let value) = jsonFieldValue else { return nil }
        self.init(packed: value)
    }

    /// The value as a field of a model holds it.
    @_spi(Generated) public var jsonFieldValue: FieldValue { .int(packed) }
}

extension LocalDateTime: JSONCustomCoded {
    /// Reads text of RFC 3339 without an offset.
    ///
    /// - Throws: ``JSONError`` for anything else.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> LocalDateTime {
        try reader.readText("a local date and time") { bytes in
            LocalDateTime(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Writes the text.
    public func write(to writer: inout JSONWriter) { writer.write(text) }
}

extension JSONValue: JSONCustomCoded {
    /// Reads a value of any kind.
    ///
    /// - Throws: ``JSONError`` if it is malformed.
    public static func read(from reader: inout JSONReader) throws(JSONError) -> JSONValue {
        try reader.readValue()
    }

    /// Writes the value.
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}
