/// Reads values from JSON text (RFC 8259) in UTF-8, from the beginning. It exists only inside
/// ``read(_:_:)``, because it points to the caller's bytes.
public struct JSONReader: ~Copyable {
    /// The depth of arrays and objects at which a document is refused.
    public static let maximumDepth = 512

    let start: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    var position: UnsafePointer<UInt8>
    var depth = 0

    private init(_ start: UnsafePointer<UInt8>, count: Int) {
        self.start = start
        self.end = start + count
        self.position = start
    }

    /// Reads one document. Only white space may follow it; a byte order mark may precede it.
    ///
    /// - Throws: what `body` throws, and ``JSONError`` if something follows.
    public static func read<Value>(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            throw JSONError(.syntax("the text is empty"), offset: 0)
        }
        var reader = JSONReader(start, count: bytes.count)
        if bytes.count >= 3, start[0] == 0xEF, start[1] == 0xBB, start[2] == 0xBF {
            reader.position += 3
        }
        let value = try body(&reader)
        reader.skipSpace()
        guard reader.position == reader.end else {
            throw reader.syntax("something follows the value")
        }
        return value
    }

    package static func read<Value>(
        _ bytes: [UInt8], _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try bytes.withUnsafeBufferPointer { bytes in
            Result { () throws(JSONError) in try read(bytes, body) }
        }.get()
    }

    // MARK: Bytes

    /// The next byte; 0 at the end, which JSON can't contain outside a string.
    @inline(__always)
    var peek: UInt8 { position < end ? position.pointee : 0 }

    @inline(__always)
    mutating func skipSpace() {
        while position < end {
            let byte = position.pointee
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
            else { return }
            position += 1
        }
    }

    /// The first byte of the next value.
    @inline(__always)
    package mutating func peekValue() -> UInt8 {
        let byte = peek
        guard byte <= 0x20 else { return byte }
        skipSpace()
        return peek
    }

    // MARK: Structure

    @inline(__always)
    mutating func enter() throws(JSONError) {
        position += 1
        depth += 1
        guard depth <= Self.maximumDepth else { throw JSONError(.depth, offset: offset) }
    }

    /// After `[` or `{`: whether the container is empty. If it is, its end has been read.
    @inline(__always)
    mutating func leaveIfEmpty(_ close: UInt8) -> Bool {
        guard peekValue() == close else { return false }
        leave()
        return true
    }

    @inline(__always)
    mutating func leave() {
        position += 1
        depth -= 1
    }

    /// After an element: `true` if another one follows. If not, the end of the container has been
    /// read.
    @inline(__always)
    mutating func hasNext(_ close: UInt8) throws(JSONError) -> Bool {
        let byte = peekValue()
        if byte == UInt8(ascii: ",") {
            position += 1
            return true
        }
        guard byte == close else { throw unexpectedInContainer(close) }
        leave()
        return false
    }

    /// The colon after a key.
    @inline(__always)
    mutating func colon() throws(JSONError) {
        guard peekValue() == UInt8(ascii: ":") else {
            throw syntax("expected ':' after a key")
        }
        position += 1
    }

    // MARK: Literals

    /// Whether the next value is null; if it is, it has been read.
    package mutating func skipNull() throws(JSONError) -> Bool {
        guard peekValue() == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    package mutating func readBool() throws(JSONError) -> Bool {
        switch peekValue() {
        case UInt8(ascii: "t"):
            try literal("true")
            return true
        case UInt8(ascii: "f"):
            try literal("false")
            return false
        default: throw mismatch("a boolean")
        }
    }

    package mutating func literal(_ text: StaticString) throws(JSONError) {
        let count = text.utf8CodeUnitCount
        guard end - position >= count else { throw syntax("expected '\(text)'") }
        for index in 0..<count where position[index] != text.utf8Start[index] {
            throw syntax("expected '\(text)'")
        }
        position += count
    }
}

extension JSONReader {
    package var offset: Int { position - start }

    @inline(never)
    func syntax(_ problem: String) -> JSONError {
        JSONError(.syntax(position >= end ? "the text ends too early" : problem), offset: offset)
    }

    @inline(never)
    func syntax(_ problem: String, at pointer: UnsafePointer<UInt8>) -> JSONError {
        JSONError(.syntax(problem), offset: pointer - start)
    }

    @inline(never)
    package func mismatch(_ expected: String) -> JSONError {
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

extension JSONReader {
    /// Skips a value.
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
