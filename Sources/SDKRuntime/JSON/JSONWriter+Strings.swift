extension JSONWriter {
    /// Writes a string, with the escapes that RFC 8259 section 7 requires and no others.
    public mutating func write(_ text: String) {
        let written: Void? = text.utf8.withContiguousStorageIfAvailable { quoted($0) }
        if written == nil {
            var copy = text
            copy.withUTF8 { quoted($0) }
        }
    }

    @inline(__always)
    mutating func quoted(_ source: UnsafeBufferPointer<UInt8>) {
        let length = source.count
        reserve(length + 2)
        base[count] = UInt8(ascii: "\"")
        count &+= 1
        if let start = source.baseAddress {
            let plain = Self.plainPrefix(start, length)
            (base + count).initialize(from: start, count: plain)
            count &+= plain
            if plain < length { escape(start + plain, length - plain) }
        }
        byte(UInt8(ascii: "\""))
    }

    /// The number of bytes that need no escape: all except quote, backslash and control characters.
    @inline(__always)
    private static func plainPrefix(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int {
        var index = 0
        while length - index >= 8 {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self))
            let found = JSONBytes.escaped(word)
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < length, isPlain(start[index]) { index += 1 }
        return index
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    @inline(never)
    private mutating func escape(_ start: UnsafePointer<UInt8>, _ length: Int) {
        for index in 0..<length {
            let value = start[index]
            if Self.isPlain(value) {
                byte(value)
                continue
            }
            byte(UInt8(ascii: "\\"))
            switch value {
            case 0x08: byte(UInt8(ascii: "b"))
            case 0x09: byte(UInt8(ascii: "t"))
            case 0x0A: byte(UInt8(ascii: "n"))
            case 0x0C: byte(UInt8(ascii: "f"))
            case 0x0D: byte(UInt8(ascii: "r"))
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte(value)
            default:
                literal("u00")
                byte(UInt8(ascii: "0") + value >> 4)
                byte(
                    value & 15 < 10
                        ? UInt8(ascii: "0") + value & 15 : UInt8(ascii: "a") + value & 15 - 10)
            }
        }
        // The closing quote has been counted only for text without escapes.
        reserve(1)
    }
}
