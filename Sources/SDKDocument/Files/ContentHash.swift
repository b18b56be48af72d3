/// FNV-1a with 64 bits: the hash of a file's bytes in the manifest. It finds edits, not attacks.
package struct ContentHash: Sendable, Hashable {
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package init(of bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    /// Reads 16 hexadecimal digits in lower case; `nil` for every other text.
    package init?(hexadecimal text: String) {
        guard text.utf8.count == 16,
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let value = UInt64(text, radix: 16)
        else { return nil }
        self.value = value
    }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var hash = value
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        value = hash
    }

    /// Appends 16 hexadecimal digits.
    package func append(to text: inout [UInt8]) {
        for shift in stride(from: 60, through: 0, by: -4) {
            text.append(HexDigit.lowercase(UInt8(truncatingIfNeeded: value >> UInt64(shift))))
        }
    }
}
