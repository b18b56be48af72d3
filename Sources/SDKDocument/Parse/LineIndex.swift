/// Finds the line and column of a byte offset.
///
/// It keeps the position of the first byte of every block instead of the start of every line: the
/// table stays small, and a lookup reads one block at most, even in a text without line breaks.
struct LineIndex: Sendable {
    static let blockSize = 1024

    private let blocks: [TextPosition]
    /// No JSON text of these bytes holds more values: each is preceded by `,`, `[` or `{`, but for
    /// the first one. The same pass counts them because it reads every byte anyway.
    let maximumValueCount: Int

    init(_ bytes: [UInt8]) {
        var blocks: [TextPosition] = []
        blocks.reserveCapacity(bytes.count / Self.blockSize + 2)
        var maximumValueCount = 1
        bytes.withUnsafeBytes { bytes in
            var position = TextPosition(line: 1, column: 1)
            var start = 0
            while start < bytes.count {
                blocks.append(position)
                let end = min(start + Self.blockSize, bytes.count)
                let block = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
                let counts = ByteCounts(block)
                maximumValueCount += counts.separators
                position = Self.advance(position, over: block, counts: counts)
                start = end
            }
            blocks.append(position)
        }
        self.blocks = blocks
        self.maximumValueCount = maximumValueCount
    }

    /// The position of a byte offset; offsets behind the end are taken as the end.
    func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
        let offset = min(max(offset, 0), bytes.count)
        let block = offset / Self.blockSize
        guard block < blocks.count else { return TextPosition(line: 1, column: 1) }
        return bytes.withUnsafeBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[block * Self.blockSize..<offset])
            return Self.advance(blocks[block], over: text, counts: ByteCounts(text))
        }
    }

    private static func advance(
        _ position: TextPosition, over text: UnsafeRawBufferPointer, counts: ByteCounts
    ) -> TextPosition {
        guard counts.lineBreaks > 0, let last = text.lastIndex(of: 0x0A) else {
            return TextPosition(
                line: position.line, column: position.column &+ UInt32(counts.scalars))
        }
        let rest = ByteCounts(UnsafeRawBufferPointer(rebasing: text[(last + 1)...]))
        return TextPosition(
            line: position.line &+ UInt32(counts.lineBreaks), column: 1 &+ UInt32(rest.scalars))
    }
}
