extension JSONReader {
    /// Reads any value. Of members with the same key, the last one is kept.
    public mutating func readValue() throws(JSONError) -> JSONValue {
        switch peekValue() {
        case UInt8(ascii: "\""): return .string(try readStringBody())
        case UInt8(ascii: "{"): return .object(try readObject())
        case UInt8(ascii: "["):
            try enter()
            if leaveIfEmpty(UInt8(ascii: "]")) { return .array([]) }
            var values: [JSONValue] = []
            repeat {
                do throws(JSONError) {
                    values.append(try readValue())
                } catch {
                    throw error.inside(.index(values.count))
                }
            } while try hasNext(UInt8(ascii: "]"))
            return .array(values)
        case UInt8(ascii: "t"):
            try literal("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try literal("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try literal("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try readNumber())
        default: throw syntax("expected a value")
        }
    }

    mutating func readObject() throws(JSONError) -> JSONObject {
        try openObject()
        var members = JSONObject()
        if leaveIfEmpty(UInt8(ascii: "}")) { return members }
        repeat {
            let key = try readKey()
            do throws(JSONError) {
                members.set(key, try readValue())
            } catch {
                throw error.inside(.key(key))
            }
        } while try hasNext(UInt8(ascii: "}"))
        return members
    }

    /// Reads an object. `read` reads each value, and adds the key to its own errors.
    package mutating func readMembers(
        _ read: (_ key: String, _ reader: inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try openObject()
        if leaveIfEmpty(UInt8(ascii: "}")) { return }
        repeat { try read(try readKey(), &self) } while try hasNext(UInt8(ascii: "}"))
    }

    mutating func openObject() throws(JSONError) {
        guard peekValue() == UInt8(ascii: "{") else { throw mismatch("an object") }
        try enter()
    }

    mutating func openArray() throws(JSONError) {
        guard peekValue() == UInt8(ascii: "[") else { throw mismatch("an array") }
        try enter()
    }

    /// A key and its colon.
    mutating func readKey() throws(JSONError) -> String {
        guard peekValue() == UInt8(ascii: "\"") else { throw syntax("expected a key") }
        let key = try readStringBody()
        try colon()
        return key
    }
}
