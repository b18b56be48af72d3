/// A key with a fingerprint of its UTF-8. To tell keys apart it is enough to compare two integers,
/// which spares a scan the comparison of texts and the counting of references.
///
/// Keys are told apart by their bytes: two spellings of one accented letter are two keys.
struct ObjectKey: Sendable, Hashable {
    let text: String
    let fingerprint: UInt64

    init(_ text: String) {
        self.text = text
        // FNV-1a, 64 bits. Equal fingerprints are confirmed by the text, so that a collision
        // costs time and nothing else.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        fingerprint = hash
    }

    static func == (left: ObjectKey, right: ObjectKey) -> Bool {
        left.fingerprint == right.fingerprint && left.text == right.text
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(fingerprint)
    }
}
