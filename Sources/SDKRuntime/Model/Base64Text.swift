/// Base64 in JSON strings (RFC 4648 sections 4 and 5).
enum Base64Text {
    /// - Returns: `nil` for bytes outside both alphabets, or for a number of bytes that no encoding
    ///   gives.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count / 4 * 3 + 3)
        var pending: UInt32 = 0
        var digits = 0
        var padding = 0
        for byte in text {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="):
                padding += 1
                continue
            // Line breaks of MIME.
            case 0x0A, 0x0D: continue
            default: return nil
            }
            guard padding == 0 else { return nil }
            pending = pending << 6 | UInt32(value)
            digits += 1
            if digits == 4 {
                result.append(UInt8(truncatingIfNeeded: pending >> 16))
                result.append(UInt8(truncatingIfNeeded: pending >> 8))
                result.append(UInt8(truncatingIfNeeded: pending))
                digits = 0
            }
        }
        guard padding <= 2, padding == 0 || digits + padding == 4 else { return nil }
        switch digits {
        case 0: break
        case 2: result.append(UInt8(truncatingIfNeeded: pending >> 4))
        case 3:
            result.append(UInt8(truncatingIfNeeded: pending >> 10))
            result.append(UInt8(truncatingIfNeeded: pending >> 2))
        default: return nil
        }
        return result
    }

    /// Writes a JSON string in the standard alphabet, padded.
    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to writer: inout JSONWriter) {
        writer.reserve((bytes.count + 2) / 3 * 4 + 2)
        writer.byte(UInt8(ascii: "\""))
        var index = 0
        while index < bytes.count {
            let left = min(3, bytes.count - index)
            var group = UInt32(bytes[index]) << 16
            if left > 1 { group |= UInt32(bytes[index + 1]) << 8 }
            if left > 2 { group |= UInt32(bytes[index + 2]) }
            for digit in 0..<4 {
                writer.byte(
                    digit <= left
                        ? character(group >> UInt32(18 - digit * 6) & 63) : UInt8(ascii: "="))
            }
            index += 3
        }
        writer.byte(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func character(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value)
        switch value {
        case 0..<26: return UInt8(ascii: "A") + value
        case 26..<52: return UInt8(ascii: "a") + value - 26
        case 52..<62: return UInt8(ascii: "0") + value - 52
        case 62: return UInt8(ascii: "+")
        default: return UInt8(ascii: "/")
        }
    }
}
