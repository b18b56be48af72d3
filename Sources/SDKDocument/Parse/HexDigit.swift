/// Hexadecimal digits as ASCII bytes.
package enum HexDigit {
    /// The value of a digit of either case, or `nil` for every other byte.
    package static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    /// The digit for the low four bits.
    static func lowercase(_ value: UInt8) -> UInt8 {
        let value = value & 0xF
        return value < 10 ? 0x30 + value : 0x61 + value - 10
    }
}
