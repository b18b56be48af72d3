/// Finds duplicate keys while a text is read, and builds the key tables of large objects.
struct KeyIndexBuilder {
    private struct Pending {
        let hash: UInt32
        let record: UInt32
    }

    /// A member whose key is repeated later in the same object.
    struct Duplicate {
        let earlier: UInt32
        let later: UInt32
    }

    /// No more duplicates than this are reported.
    static let maximumDuplicates = 100

    private let base: UnsafeRawPointer
    /// The keys of all open objects, the innermost last.
    private var pending: [Pending] = []
    private(set) var slots: [UInt32] = []
    private(set) var tables: [UInt32: KeyTable] = [:]
    private(set) var duplicates: [Duplicate] = []

    init(base: UnsafeRawPointer) {
        self.base = base
    }

    /// Adds a member of the innermost open object.
    @inline(__always)
    mutating func add(offset: Int, key: EncodedText, record: UInt32) {
        let text = UnsafeRawBufferPointer(start: base + offset + 1, count: key.length)
        let hash =
            key.hasEscapes
            ? JSONString.decoded(text).withUnsafeBytes { KeyBytes.quickHash($0) }
            : KeyBytes.quickHash(text)
        pending.append(Pending(hash: hash, record: record))
    }

    /// Compares the keys of the innermost open object, which ends here.
    mutating func finish(object: Int, records: UnsafeMutableBufferPointer<NodeRecord>) {
        let count = records[object].length
        let first = pending.count - count
        if count > KeyTable.threshold {
            buildTable(object: object, first: first, records: records)
        } else if count > 1 {
            for later in (first + 1)..<pending.count {
                for earlier in first..<later where pending[earlier].hash == pending[later].hash {
                    let pair = Duplicate(
                        earlier: pending[earlier].record, later: pending[later].record)
                    if !records[Int(pair.earlier)].isShadowed, haveEqualKeys(pair, records) {
                        shadow(pair, in: object, records: records)
                    }
                }
            }
        }
        pending.removeLast(count)
    }

    private mutating func buildTable(
        object: Int, first: Int, records: UnsafeMutableBufferPointer<NodeRecord>
    ) {
        let count = pending.count - first
        var capacity = 64
        while capacity < count * 2 { capacity *= 2 }
        let table = KeyTable(start: slots.count, mask: capacity - 1)
        slots.append(contentsOf: repeatElement(KeyTable.free, count: capacity))
        for member in pending[first...] {
            var slot = withKey(of: records[Int(member.record)]) { KeyBytes.hash($0) } & table.mask
            while true {
                let other = slots[table.start + slot]
                if other == KeyTable.free { break }
                let pair = Duplicate(earlier: other, later: member.record)
                if haveEqualKeys(pair, records) {
                    shadow(pair, in: object, records: records)
                    break
                }
                slot = (slot + 1) & table.mask
            }
            slots[table.start + slot] = member.record
        }
        records[object].setHasKeyTable()
        tables[UInt32(truncatingIfNeeded: object)] = table
    }

    private mutating func shadow(
        _ pair: Duplicate, in object: Int, records: UnsafeMutableBufferPointer<NodeRecord>
    ) {
        records[Int(pair.earlier)].setShadowed()
        records[object].removeChild()
        if duplicates.count < Self.maximumDuplicates { duplicates.append(pair) }
    }

    private func haveEqualKeys(
        _ pair: Duplicate, _ records: UnsafeMutableBufferPointer<NodeRecord>
    ) -> Bool {
        withKey(of: records[Int(pair.earlier)]) { earlier in
            withKey(of: records[Int(pair.later)]) { KeyBytes.areEqual($0, earlier) }
        }
    }

    @inline(__always)
    private func withKey<Result>(
        of record: NodeRecord, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        let text = UnsafeRawBufferPointer(
            start: base + Int(record.keyOffset) + 1, count: record.keyLength)
        return record.keyHasEscapes ? JSONString.decoded(text).withUnsafeBytes(body) : body(text)
    }
}
