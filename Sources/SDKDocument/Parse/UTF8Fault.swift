/// What is wrong with a sequence of bytes that is not UTF-8 (RFC 3629).
enum UTF8Fault: Hashable {
    case unexpectedContinuation(UInt8)
    case impossibleByte(UInt8)
    case overlong(UInt8)
    case surrogate
    case aboveMaximum
    case truncated(UInt8)
}

extension UTF8Fault: CustomStringConvertible {
    var description: String {
        switch self {
        case .unexpectedContinuation(let byte):
            "byte \(Self.hex(byte)) can't begin a character"
        case .impossibleByte(let byte): "byte \(Self.hex(byte)) never occurs"
        case .overlong(let byte): "the character that begins with \(Self.hex(byte)) is overlong"
        case .surrogate: "a surrogate is encoded as a character"
        case .aboveMaximum: "the character is above U+10FFFF"
        case .truncated(let byte): "the character that begins with \(Self.hex(byte)) is incomplete"
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
    }
}
