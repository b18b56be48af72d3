/// A hash that is the same on every machine and in every run: FNV-1a, 64 bits.
enum StableHash {
    static func hexadecimal(of text: String) -> String {
        hexadecimal(of: text.utf8)
    }

    static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
