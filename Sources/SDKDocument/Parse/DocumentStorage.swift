/// What all nodes of a document share. It never changes.
package final class DocumentStorage: Sendable {
    package let file: SourceFile
    package let records: [NodeRecord]
    let slots: [UInt32]
    let tables: [UInt32: KeyTable]
    let lines: LineIndex
    /// Where the text was written, if that is not where it stands.
    private let origins: TextOrigins?

    init(
        file: SourceFile, records: [NodeRecord], slots: [UInt32], tables: [UInt32: KeyTable],
        lines: LineIndex, origins: TextOrigins?
    ) {
        self.file = file
        self.records = records
        self.slots = slots
        self.tables = tables
        self.lines = lines
        self.origins = origins
    }

    func location(of offset: UInt32) -> SourceLocation {
        if let location = origins?.location(of: offset) { return location }
        let position = lines.position(of: Int(offset), in: file.bytes)
        return SourceLocation(
            file: file.path, line: Int(position.line), column: Int(position.column))
    }

    /// The text between the quotes at an offset.
    func string(at offset: UInt32, length: Int, hasEscapes: Bool) -> String {
        file.bytes.withUnsafeBytes { bytes in
            let start = Int(offset) + 1
            let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
            return hasEscapes
                ? String(decoding: JSONString.decoded(text), as: UTF8.self)
                : String(decoding: text, as: UTF8.self)
        }
    }

    /// Calls a function with the UTF-8 of a record's key.
    func withKey<Result>(
        of record: NodeRecord, _ body: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        file.bytes.withUnsafeBytes { bytes in
            let start = Int(record.keyOffset) + 1
            let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + record.keyLength])
            return record.keyHasEscapes
                ? JSONString.decoded(text).withUnsafeBytes(body) : body(text)
        }
    }

    /// The record index of the member with a key.
    func member(of object: UInt32, key: UnsafeRawBufferPointer) -> UInt32? {
        if records[Int(object)].hasKeyTable, let table = tables[object] {
            var slot = KeyBytes.hash(key) & table.mask
            while true {
                let index = slots[table.start + slot]
                if index == KeyTable.free { return nil }
                if hasKey(records[Int(index)], equalTo: key) { return index }
                slot = (slot + 1) & table.mask
            }
        }
        let end = records[Int(object)].end
        var index = object + 1
        while index < end {
            let record = records[Int(index)]
            if !record.isShadowed, hasKey(record, equalTo: key) { return index }
            index = record.end
        }
        return nil
    }

    @inline(__always)
    private func hasKey(_ record: NodeRecord, equalTo key: UnsafeRawBufferPointer) -> Bool {
        if !record.keyHasEscapes, record.keyLength != key.count { return false }
        return withKey(of: record) { KeyBytes.areEqual($0, key) }
    }
}
