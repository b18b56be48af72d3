extension JSONReader {
    /// Reads a value of a type in the form in which models store it.
    mutating func readFieldValue(_ kind: FieldType.Kind) throws(JSONError) -> FieldValue {
        switch kind {
        case .string:
            guard peekValue() == UInt8(ascii: "\"") else { throw mismatch("a string") }
            return .string(try readStringBody())
        case .bool: return .bool(try readBool())
        case .int64: return .int(try readInteger("Int64"))
        case .int32: return .int(try readInteger(Int32.self))
        case .int: return .int(try readInteger(Int.self))
        case .double: return .double(try readDouble())
        case .float:
            let start = offset
            let value = try readDouble()
            guard Float(value).isFinite else {
                throw JSONError(.range(type: "Float"), offset: start)
            }
            return .double(Double(Float(value)))
        case .date: return .date(try readDate())
        case .calendarDate:
            let date = try readText("a date (yyyy-MM-dd)") { CalendarDate(bytes: $0)?.packed }
            return .int(date)
        case .model(let type): return .model(ModelStorage(try readModel(type.schema)))
        case .boxed(let type): return try type.readFieldValue(from: &self)
        }
    }

    private mutating func readInteger<Value: FixedWidthInteger>(
        _ type: Value.Type
    ) throws(JSONError) -> Int64 {
        _ = peekValue()
        let start = offset
        let value = try readInteger("\(type)")
        guard Value(exactly: value) != nil else {
            throw JSONError(.range(type: "\(type)"), offset: start)
        }
        return value
    }

    @inline(__always)
    mutating func readDate() throws(JSONError) -> Double {
        try readText("a date-time") { Timestamp.parse($0) }
    }

    @inline(__always)
    mutating func readText<Value>(
        _ expected: String, _ parse: (UnsafeBufferPointer<UInt8>) -> Value?
    ) throws(JSONError) -> Value {
        guard peekValue() == UInt8(ascii: "\"") else { throw mismatch("a string") }
        let first = position
        let token = try scanString()
        if token.hasEscapes {
            let bytes = try unescapedBytes(token)
            if let value = bytes.withUnsafeBufferPointer(parse) { return value }
        } else if let value = parse(token.bytes) {
            return value
        }
        throw JSONError(.mismatch(expected: expected, found: "other text"), offset: first - start)
    }
}
