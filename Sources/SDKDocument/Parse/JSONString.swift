/// Decodes and encodes the text between the quotes of a JSON string.
package enum JSONString {
    /// The UTF-8 bytes that a text with escapes stands for. The text has been checked before;
    /// an escape that is wrong all the same is left out.
    static func decoded(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte == 0x5C, index < text.count else {
                result.append(byte)
                continue
            }
            let escape = text[index]
            index += 1
            switch escape {
            case 0x62: result.append(0x08)
            case 0x66: result.append(0x0C)
            case 0x6E: result.append(0x0A)
            case 0x72: result.append(0x0D)
            case 0x74: result.append(0x09)
            case 0x75:
                var value = codeUnit(text, at: index)
                index += 4
                if value & 0xFC00 == 0xD800 {
                    let second = codeUnit(text, at: index + 2)
                    index += 6
                    value = 0x10000 + ((value & 0x3FF) << 10) + (second & 0x3FF)
                }
                if let scalar = Unicode.Scalar(value) {
                    result.append(contentsOf: UTF8.encode(scalar) ?? .init())
                }
            default: result.append(escape)
            }
        }
        return result
    }

    private static func codeUnit(_ text: UnsafeRawBufferPointer, at start: Int) -> UInt32 {
        guard start + 4 <= text.count else { return UInt32.max }
        return text[start..<start + 4].reduce(0) { value, byte in
            value << 4 | UInt32(HexDigit.value(of: byte) ?? 0)
        }
    }

    /// Appends UTF-8 as a JSON string: quotes, backslashes and control characters are escaped,
    /// everything else stands for itself.
    package static func append(_ text: some Sequence<UInt8>, to result: inout [UInt8]) {
        result.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C: result += [0x5C, byte]
            case 0x08: result += [0x5C, 0x62]
            case 0x0C: result += [0x5C, 0x66]
            case 0x0A: result += [0x5C, 0x6E]
            case 0x0D: result += [0x5C, 0x72]
            case 0x09: result += [0x5C, 0x74]
            case 0..<0x20:
                result += "\\u00".utf8
                result += [0x30 + byte >> 4, HexDigit.lowercase(byte & 0xF)]
            default: result.append(byte)
            }
        }
        result.append(0x22)
    }
}
