/// The length in bytes of a string or number as written, and whether the string has escapes.
struct EncodedText: Sendable {
    static let empty = EncodedText(length: 0)

    let bits: UInt32

    init(length: Int, hasEscapes: Bool = false) {
        bits = UInt32(truncatingIfNeeded: length) | (hasEscapes ? 1 << 31 : 0)
    }

    var length: Int { Int(bits & NodeRecord.lengthMask) }
    var hasEscapes: Bool { bits >> 31 == 1 }
}
