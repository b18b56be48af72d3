extension SchemaKeyword {
    /// The keyword with a key, if it is one. Every key of every schema is looked up, so this
    /// compares words of eight bytes and makes no string.
    static func keyword(_ key: UnsafeRawBufferPointer) -> SchemaKeyword? {
        guard let print = Fingerprint(key) else { return nil }
        var slot = print.slot
        while true {
            let entry = table[slot]
            guard let keyword = entry.keyword else { return nil }
            if entry.fingerprint == print { return keyword }
            slot = (slot + 1) & (tableSize - 1)
        }
    }

    /// All bytes of a short text, in three words and its length.
    private struct Fingerprint: Equatable {
        var head: UInt64 = 0
        var middle: UInt64 = 0
        var tail: UInt64 = 0
        var count = 0

        /// The fingerprint of nothing.
        init() {}

        /// `nil` if the text is longer than any keyword.
        init?(_ text: UnsafeRawBufferPointer) {
            count = text.count
            guard count <= 24 else { return nil }
            if count < 8 {
                for byte in text { head = head << 8 | UInt64(byte) }
                return
            }
            head = text.loadUnaligned(as: UInt64.self)
            tail = text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            if count > 16 { middle = text.loadUnaligned(fromByteOffset: 8, as: UInt64.self) }
        }

        var slot: Int {
            let mixed = (head ^ tail &* 31 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
            return Int(mixed >> 57)
        }
    }

    private struct Entry {
        var fingerprint = Fingerprint()
        var keyword: SchemaKeyword?
    }

    /// A power of two, more than twice the number of keywords; `slot` has as many bits.
    private static let tableSize = 128

    private static let table: [Entry] = {
        var table = [Entry](repeating: Entry(), count: tableSize)
        for keyword in allCases {
            let print = Array(keyword.key.utf8).withUnsafeBytes { Fingerprint($0) }
            guard let print else { continue }
            var slot = print.slot
            while table[slot].keyword != nil { slot = (slot + 1) & (tableSize - 1) }
            table[slot] = Entry(fingerprint: print, keyword: keyword)
        }
        return table
    }()
}
