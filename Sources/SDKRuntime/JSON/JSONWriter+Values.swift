extension JSONWriter {
    /// Writes a number with the digits that it has.
    public mutating func write(_ number: JSONNumber) {
        switch number.content {
        case .signed(let value): write(value)
        case .unsigned(let value): write(magnitude: value, false)
        case .text(let text): raw(text)
        }
    }

    /// Writes a value; the members of an object keep their order.
    public mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .bool(let value): write(value)
        case .number(let value): write(value)
        case .string(let value): write(value)
        case .array(let values):
            byte(UInt8(ascii: "["))
            var isFirst = true
            for value in values {
                separate(&isFirst)
                write(value)
            }
            byte(UInt8(ascii: "]"))
        case .object(let members):
            byte(UInt8(ascii: "{"))
            var isFirst = true
            for (key, value) in members {
                member(key, &isFirst)
                write(value)
            }
            byte(UInt8(ascii: "}"))
        }
    }
}
