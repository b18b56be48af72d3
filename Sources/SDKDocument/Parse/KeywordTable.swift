/// Up to 64 keys that matter, by their numbers. Every key of every schema is looked up, so this
/// compares words of eight bytes and makes no string.
package struct KeywordTable: Sendable {
    private var entries = [Entry](repeating: Entry(), count: Self.size)

    /// - Parameter keys: At most 64 keys of at most 24 bytes; others are never found.
    package init(_ keys: [(key: String, number: UInt8)]) {
        for (key, number) in keys.prefix(64) {
            let fingerprint = Array(key.utf8).withUnsafeBytes { Fingerprint($0) }
            guard let fingerprint else { continue }
            var slot = fingerprint.slot
            while entries[slot].number != nil { slot = (slot + 1) & (Self.size - 1) }
            entries[slot] = Entry(fingerprint: fingerprint, number: number)
        }
    }

    func number(_ key: UnsafeRawBufferPointer) -> UInt8? {
        guard let fingerprint = Fingerprint(key) else { return nil }
        var slot = fingerprint.slot
        while true {
            let entry = entries[slot]
            guard let number = entry.number else { return nil }
            if entry.fingerprint == fingerprint { return number }
            slot = (slot + 1) & (Self.size - 1)
        }
    }

    /// A power of two, more than twice the number of keys; `slot` has as many bits.
    private static let size = 128

    private struct Entry {
        var fingerprint = Fingerprint()
        var number: UInt8?
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
}

/// The members of an object whose keys stand in a ``KeywordTable``, found in one walk.
package struct KeywordMembers {
    package let node: Node
    /// A bit for each number that was found.
    package private(set) var present: UInt64 = 0
    /// The numbers found and the indices of their values. There are many schemas, nearly all of
    /// them with few keywords: this needs no memory of its own for up to sixteen.
    private var numbers = SIMD16<UInt8>(repeating: .max)
    private var indices = SIMD16<UInt32>()
    private var found = 0
    /// Whether there are keys that don't stand in the table.
    package private(set) var hasOthers = false
    private var more: [(number: UInt8, index: UInt32)] = []

    package init(of node: Node, in table: KeywordTable) {
        self.node = node
        let storage = node.storage
        let end = node.kind == .object ? node.record.end : node.index
        var index = node.index + 1
        while index < end {
            let record = storage.records[Int(index)]
            if !record.isShadowed {
                if let number = storage.withKey(of: record, { table.number($0) }) {
                    add(number, index)
                } else {
                    hasOthers = true
                }
            }
            index = record.end
        }
    }

    private mutating func add(_ number: UInt8, _ index: UInt32) {
        present |= 1 << UInt64(number)
        if found < 16 {
            numbers[found] = number
            indices[found] = index
        } else {
            more.append((number, index))
        }
        found += 1
    }

    package subscript(number: UInt8) -> Node? {
        guard present & 1 << UInt64(number) != 0 else { return nil }
        for position in 0..<min(found, 16) where numbers[position] == number {
            return Node(storage: node.storage, index: indices[position])
        }
        return more.first { $0.number == number }
            .map { Node(storage: node.storage, index: $0.index) }
    }
}
