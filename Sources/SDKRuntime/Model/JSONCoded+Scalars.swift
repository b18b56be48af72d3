extension String: JSONCoded {
    /// Strings.
    public static var jsonType: JSONType { JSONType(.string) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .string(let value) = jsonSlot else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .string(self) }
}

extension Bool: JSONCoded {
    /// `true` and `false`.
    public static var jsonType: JSONType { JSONType(.bool) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .bool(let value) = jsonSlot else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .bool(self) }
}

extension Int64: JSONCoded {
    /// Integers in the range of `Int64`, in any notation: `100`, `1e2`, `100.0`.
    public static var jsonType: JSONType { JSONType(.int64) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .int(self) }
}

extension Int32: JSONCoded {
    /// Integers in the range of `Int32`.
    public static var jsonType: JSONType { JSONType(.int32) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(exactly: value)
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .int(Int64(self)) }
}

extension Int: JSONCoded {
    /// Integers in the range of `Int`.
    public static var jsonType: JSONType { JSONType(.int) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(exactly: value)
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .int(Int64(self)) }
}

extension Double: JSONCoded {
    /// Numbers, rounded to the nearest `Double`.
    public static var jsonType: JSONType { JSONType(.double) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .double(let value) = jsonSlot else { return nil }
        self = value
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .double(self) }
}

extension Float: JSONCoded {
    /// Numbers, rounded to the nearest `Float`.
    public static var jsonType: JSONType { JSONType(.float) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .double(let value) = jsonSlot else { return nil }
        self = Float(value)
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .double(Double(self)) }
}

extension CalendarDate: JSONCoded {
    /// Text `yyyy-MM-dd`.
    public static var jsonType: JSONType { JSONType(.calendarDate) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(packed: value)
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .int(packed) }
}

extension LocalDateTime: JSONCoded {
    /// Text of RFC 3339 without an offset.
    public static var jsonType: JSONType { JSONType(.localDateTime) }

    /// Takes the value out of a field; `nil` if the field holds another type, or nothing.
    public init?(jsonSlot: JSONSlot) {
        guard case .string(let value) = jsonSlot else { return nil }
        self.init(value)
    }

    /// The value as a field of a model holds it.
    public var jsonSlot: JSONSlot { .string(text) }
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
