// Defined once, because `split`, `prefix` and `drop` are compiled again for each type of text and
// each closure.
extension String {
    /// The parts between any of the separators, which are ASCII.
    @inline(never)
    package func parts(between separators: String, omittingEmpty: Bool = true) -> [String] {
        byteParts(between: separators, omittingEmpty: omittingEmpty)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of the parts between any of the separators, which are ASCII.
    @inline(never)
    func byteParts(between separators: String, omittingEmpty: Bool = true) -> [[UInt8]] {
        let separators = ByteSet(separators)
        let bytes = Array(utf8)
        var parts: [[UInt8]] = []
        var start = 0
        for end in 0...bytes.count where end == bytes.count || separators.contains(bytes[end]) {
            if start < end || !omittingEmpty { parts.append(Array(bytes[start..<end])) }
            start = end + 1
        }
        return parts
    }

    /// What is before and after the first separator, which is ASCII. Without one, nothing is after
    /// it.
    @inline(never)
    package func divided(at separator: Unicode.Scalar) -> (before: String, after: String) {
        let bytes = Array(utf8)
        let index = bytes.firstIndex(of: UInt8(ascii: separator)) ?? bytes.count
        return (
            String(decoding: bytes[..<index], as: UTF8.self),
            String(decoding: bytes.dropFirst(index + 1), as: UTF8.self)
        )
    }
}
