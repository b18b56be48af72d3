extension JSONReader {
    var offset: Int { position - start }

    @inline(never)
    func syntax(_ problem: String) -> JSONError {
        JSONError(.syntax(position >= end ? "the text ends too early" : problem), offset: offset)
    }

    @inline(never)
    func syntax(_ problem: String, at place: UnsafePointer<UInt8>) -> JSONError {
        JSONError(.syntax(problem), offset: place - start)
    }

    @inline(never)
    func mismatch(_ expected: String) -> JSONError {
        guard let found = kindOfNext else { return syntax("expected a value") }
        return JSONError(.mismatch(expected: expected, found: found), offset: offset)
    }

    @inline(never)
    func unexpectedInContainer(_ close: UInt8) -> JSONError {
        syntax("expected ',' or '\(Unicode.Scalar(close))'")
    }

    private var kindOfNext: String? {
        switch peek {
        case UInt8(ascii: "\""): "a string"
        case UInt8(ascii: "{"): "an object"
        case UInt8(ascii: "["): "an array"
        case UInt8(ascii: "t"), UInt8(ascii: "f"): "a boolean"
        case UInt8(ascii: "n"): "null"
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): "a number"
        default: nil
        }
    }
}
