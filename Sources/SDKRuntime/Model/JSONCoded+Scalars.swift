extension String: JSONCoded {
    public static var jsonType: JSONType { JSONType(.string) }

    public init?(jsonSlot: JSONSlot) {
        guard case .string(let value) = jsonSlot else { return nil }
        self = value
    }

    public var jsonSlot: JSONSlot { .string(self) }
}

extension Bool: JSONCoded {
    public static var jsonType: JSONType { JSONType(.bool) }

    public init?(jsonSlot: JSONSlot) {
        guard case .bool(let value) = jsonSlot else { return nil }
        self = value
    }

    public var jsonSlot: JSONSlot { .bool(self) }
}

extension Int64: JSONCoded {
    public static var jsonType: JSONType { JSONType(.int64) }

    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self = value
    }

    public var jsonSlot: JSONSlot { .int(self) }
}

extension Int32: JSONCoded {
    public static var jsonType: JSONType { JSONType(.int32) }

    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(exactly: value)
    }

    public var jsonSlot: JSONSlot { .int(Int64(self)) }
}

extension Int: JSONCoded {
    public static var jsonType: JSONType { JSONType(.int) }

    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(exactly: value)
    }

    public var jsonSlot: JSONSlot { .int(Int64(self)) }
}

extension Double: JSONCoded {
    public static var jsonType: JSONType { JSONType(.double) }

    public init?(jsonSlot: JSONSlot) {
        guard case .double(let value) = jsonSlot else { return nil }
        self = value
    }

    public var jsonSlot: JSONSlot { .double(self) }
}

extension Float: JSONCoded {
    public static var jsonType: JSONType { JSONType(.float) }

    public init?(jsonSlot: JSONSlot) {
        guard case .double(let value) = jsonSlot else { return nil }
        self = Float(value)
    }

    public var jsonSlot: JSONSlot { .double(Double(self)) }
}

extension CalendarDate: JSONCoded {
    public static var jsonType: JSONType { JSONType(.calendarDate) }

    public init?(jsonSlot: JSONSlot) {
        guard case .int(let value) = jsonSlot else { return nil }
        self.init(packed: value)
    }

    public var jsonSlot: JSONSlot { .int(packed) }
}

extension LocalDateTime: JSONCoded {
    public static var jsonType: JSONType { JSONType(.localDateTime) }

    public init?(jsonSlot: JSONSlot) {
        guard case .string(let value) = jsonSlot else { return nil }
        self.init(value)
    }

    public var jsonSlot: JSONSlot { .string(text) }
}

extension JSONValue: JSONCustomCoded {
    public static func read(from reader: inout JSONReader) throws(JSONError) -> JSONValue {
        try reader.readValue()
    }

    public func write(to writer: inout JSONWriter) { writer.write(self) }
}
