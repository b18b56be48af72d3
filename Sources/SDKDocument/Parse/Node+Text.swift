extension Node {
    /// The value as JSON text without spaces, members in their order, numbers as written.
    package var jsonText: String {
        jsonText(sortingKeys: false)
    }

    /// The same text for all values that have the same members, in whatever order.
    ///
    /// Keys are sorted by their UTF-8 bytes; numbers stay as they are written.
    package var canonicalText: String {
        jsonText(sortingKeys: true)
    }

    private enum Piece {
        case byte(UInt8)
        case value(Node)
        case member(Node)
    }

    private func jsonText(sortingKeys: Bool) -> String {
        var result: [UInt8] = []
        var open = [Piece.value(self)]
        while let piece = open.popLast() {
            switch piece {
            case .byte(let byte): result.append(byte)
            case .member(let node):
                node.appendKey(to: &result)
                result.append(0x3A)
                open.append(.value(node))
            case .value(let node):
                switch node.kind {
                case .object:
                    var members = node.members.map { $0.value }
                    if sortingKeys { members = Self.sortedByKey(members) }
                    result.append(0x7B)
                    Self.push(members.map { .member($0) }, closing: 0x7D, to: &open)
                case .array:
                    result.append(0x5B)
                    Self.push(node.elements.map { .value($0) }, closing: 0x5D, to: &open)
                case .string where node.record.hasEscapes:
                    JSONString.append((node.string ?? "").utf8, to: &result)
                case .string: result += node.writtenBytes(adding: 2)
                default: result += node.writtenBytes(adding: 0)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Puts what is still to be written on the stack, the first piece on top.
    private static func push(_ pieces: [Piece], closing: UInt8, to open: inout [Piece]) {
        open.append(.byte(closing))
        for (index, piece) in pieces.enumerated().reversed() {
            open.append(piece)
            if index > 0 { open.append(.byte(0x2C)) }
        }
    }

    /// The bytes of a number, a literal or a string, with the two quotes that the length leaves
    /// out. A text without escapes is canonical already.
    private func writtenBytes(adding quotes: Int) -> ArraySlice<UInt8> {
        let start = Int(record.offset)
        return storage.file.bytes[start..<start + record.length + quotes]
    }

    private func appendKey(to result: inout [UInt8]) {
        let record = record
        if record.keyHasEscapes {
            storage.withKey(of: record) { JSONString.append($0, to: &result) }
        } else {
            let start = Int(record.keyOffset)
            result += storage.file.bytes[start..<start + record.keyLength + 2]
        }
    }

    private static func sortedByKey(_ members: [Node]) -> [Node] {
        members.map { (key: Array(($0.key ?? "").utf8), node: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.node)
    }
}
