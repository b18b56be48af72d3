extension JSONReader {
    /// Reads a value and forgets it.
    ///
    /// - Throws: ``JSONError`` if it is malformed.
    public mutating func skipValue() throws(JSONError) {
        switch peekValue() {
        case UInt8(ascii: "\""): try skipString()
        case UInt8(ascii: "{"):
            try enter()
            if leaveIfEmpty(UInt8(ascii: "}")) { return }
            repeat {
                guard peekValue() == UInt8(ascii: "\"") else { throw syntax("expected a key") }
                try skipString()
                try colon()
                try skipValue()
            } while try hasNext(UInt8(ascii: "}"))
        case UInt8(ascii: "["):
            try enter()
            if leaveIfEmpty(UInt8(ascii: "]")) { return }
            repeat { try skipValue() } while try hasNext(UInt8(ascii: "]"))
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: _ = try scanNumber("a value")
        }
    }

    private mutating func skipString() throws(JSONError) {
        let token = try scanString()
        if token.hasEscapes { _ = try unescapedBytes(token) }
    }
}
