extension JSONReader {
    /// What a scan of a string found.
    struct StringToken {
        /// After the opening quote.
        let start: UnsafePointer<UInt8>
        /// Bytes up to the closing quote.
        let count: Int
        let isASCII: Bool
        let hasEscapes: Bool

        var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }
    }

    package mutating func readString() throws(JSONError) -> String {
        guard peekValue() == UInt8(ascii: "\"") else { throw mismatch("a string") }
        return try readStringBody()
    }

    /// Reads a string whose opening quote is the next byte.
    @inline(__always)
    mutating func readStringBody() throws(JSONError) -> String {
        let token = try scanString()
        guard token.hasEscapes else { return String(decoding: token.bytes, as: UTF8.self) }
        return try unescaped(token)
    }

    @inline(never)
    func unescaped(_ token: StringToken) throws(JSONError) -> String {
        let bytes = try unescapedBytes(token)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Finds the end of a string whose opening quote is the next byte, and moves there. Checks
    /// UTF-8 and control characters; ``unescapedBytes(_:)`` checks escapes.
    @inline(__always)
    mutating func scanString() throws(JSONError) -> StringToken {
        let first = position + 1
        var cursor = first
        // Eight bytes at a time, as long as they are plain ASCII.
        while end - cursor >= 8 {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self))
            let special = JSONBytes.escaped(word) | word & JSONBytes.highBits
            if special == 0 {
                cursor += 8
                continue
            }
            cursor += special.trailingZeroBitCount >> 3
            if cursor.pointee == UInt8(ascii: "\"") {
                position = cursor + 1
                return StringToken(
                    start: first, count: cursor - first, isASCII: true, hasEscapes: false)
            }
            break
        }
        return try scanSlowly(first, from: cursor)
    }

    @inline(never)
    private mutating func scanSlowly(
        _ first: UnsafePointer<UInt8>, from current: UnsafePointer<UInt8>
    ) throws(JSONError) -> StringToken {
        var cursor = current
        var isASCII = true
        var hasEscapes = false
        while cursor < end {
            let byte = cursor.pointee
            if byte == UInt8(ascii: "\"") {
                position = cursor + 1
                return StringToken(
                    start: first, count: cursor - first, isASCII: isASCII, hasEscapes: hasEscapes)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                cursor += 2
            } else if byte < 0x20 {
                throw syntax("a control character in a string", at: cursor)
            } else if byte < 0x80 {
                cursor += 1
                while end - cursor >= 8 {
                    let word = UInt64(
                        littleEndian: UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self))
                    let special = JSONBytes.escaped(word) | word & JSONBytes.highBits
                    if special == 0 {
                        cursor += 8
                        continue
                    }
                    cursor += special.trailingZeroBitCount >> 3
                    break
                }
            } else {
                isASCII = false
                let length = UTF8Sequence.length(cursor, end)
                guard length > 0 else { throw syntax("invalid UTF-8", at: cursor) }
                cursor += length
            }
        }
        throw syntax("a string without end", at: first - 1)
    }

    /// The bytes of a string with its escapes replaced (RFC 8259 section 7).
    @inline(never)
    func unescapedBytes(_ token: StringToken) throws(JSONError) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(token.count)
        var cursor = token.start
        let stop = token.start + token.count
        while cursor < stop {
            let byte = cursor.pointee
            cursor += 1
            guard byte == UInt8(ascii: "\\") else {
                result.append(byte)
                continue
            }
            let escape = cursor.pointee
            cursor += 1
            switch escape {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(escape)
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                let scalar = try unicodeEscape(&cursor, stop)
                result.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
            default: throw syntax("an escape that JSON does not have", at: cursor - 2)
            }
        }
        return result
    }

    /// The four digits after `\u`, and the second half of a surrogate pair.
    private func unicodeEscape(
        _ cursor: inout UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>
    ) throws(JSONError) -> Unicode.Scalar {
        let escape = cursor - 2
        guard let first = Self.hexDigits(&cursor, stop) else {
            throw syntax("an escape without four hexadecimal digits", at: escape)
        }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, stop - cursor >= 6, cursor[0] == UInt8(ascii: "\\"),
            cursor[1] == UInt8(ascii: "u")
        else { throw syntax("half of a surrogate pair", at: escape) }
        cursor += 2
        guard let second = Self.hexDigits(&cursor, stop), (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw syntax("half of a surrogate pair", at: escape) }
        return scalar
    }

    private static func hexDigits(
        _ cursor: inout UnsafePointer<UInt8>, _ stop: UnsafePointer<UInt8>
    ) -> UInt32? {
        guard stop - cursor >= 4 else { return nil }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = HexDigit.value(cursor.pointee) else { return nil }
            cursor += 1
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
