/// How a JSON text is laid out.
package struct JSONStyle: Sendable {
    package var unit: [UInt8] = [0x20, 0x20]
    package var newline: [UInt8] = [0x0A]
    /// What stands between a key and its value.
    package var colon: [UInt8] = [0x3A, 0x20]

    package init() {}

    /// The layout of a document, told from its beginning.
    package init(of document: Document) {
        let bytes = document.file.bytes
        if let newline = bytes.firstIndex(of: 0x0A), newline > 0, bytes[newline - 1] == 0x0D {
            self.newline = [0x0D, 0x0A]
        }
        guard let first = document.root.members.first?.value else { return }
        let record = first.record
        let keyEnd = first.keyRange?.upperBound ?? 0
        colon = Array(bytes[keyEnd..<Int(record.offset)])
        var start = Int(record.keyOffset)
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        if start > 0, bytes[start - 1] == 0x0A, start < Int(record.keyOffset) {
            unit = Array(bytes[start..<Int(record.keyOffset)])
        }
    }
}
