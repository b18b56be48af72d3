/// Where the pieces of a text were written that was put together from several documents.
package struct TextOrigins: Sendable {
    private struct Piece {
        let start: UInt32
        let document: Int
        let offset: UInt32
    }

    private var documents: [Document] = []
    private var indices: [ObjectIdentifier: Int] = [:]
    private var pieces: [Piece] = []

    package init() {}

    /// Notes that the text from an offset on was written in a document; pieces come in order.
    package mutating func add(start: Int, document: Document, offset: Int) {
        let id = ObjectIdentifier(document.storage)
        let index = indices[id] ?? documents.count
        if index == documents.count {
            documents.append(document)
            indices[id] = index
        }
        pieces.append(
            Piece(
                start: UInt32(truncatingIfNeeded: start), document: index,
                offset: UInt32(truncatingIfNeeded: offset)))
    }

    /// The location of what stands at an offset; `nil` before the first piece.
    func location(of offset: UInt32) -> SourceLocation? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let piece = pieces[low - 1]
        return documents[piece.document].storage.location(
            of: piece.offset + (offset - piece.start))
    }
}
