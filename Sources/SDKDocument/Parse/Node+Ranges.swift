extension Node {
    /// The bytes of the value, brackets and quotes included.
    package var byteRange: Range<Int> {
        let start = Int(record.offset)
        return start..<endOffset
    }

    /// Where the member begins: at its key; for what is no member, at the value.
    package var memberStart: Int {
        record.isMember ? Int(record.keyOffset) : Int(record.offset)
    }

    /// The bytes of the key of this member with its quotes; `nil` if the value is no member.
    package var keyRange: Range<Int>? {
        let record = record
        guard record.isMember else { return nil }
        let start = Int(record.keyOffset)
        return start..<start + record.keyLength + 2
    }

    /// How many values it is, all that are inside included.
    package var valueCount: Int { Int(record.end - index) }

    /// How many arrays and objects are within each other in it, itself included.
    package var height: Int {
        var height = 0
        var ends: [UInt32] = []
        var child = index
        while child < record.end {
            while let end = ends.last, end <= child { ends.removeLast() }
            let node = Node(storage: storage, index: child)
            if node.kind == .object || node.kind == .array { ends.append(node.record.end) }
            height = max(height, ends.count)
            child += 1
        }
        return height
    }

    /// The children as they stand in the text, those that a duplicate key hides included.
    package var allChildren: [Node] {
        var children: [Node] = []
        let end = kind == .object || kind == .array ? record.end : index
        var child = index + 1
        while child < end {
            children.append(Node(storage: storage, index: child))
            child = storage.records[Int(child)].end
        }
        return children
    }

    /// Records know where containers begin, not where they end: it is found from the last value
    /// inside, past the brackets that close in between.
    private var endOffset: Int {
        guard kind == .object || kind == .array else { return leafEnd }
        var node = Node(storage: storage, index: record.end > index ? record.end - 1 : index)
        var end =
            node.kind == .object || node.kind == .array
            ? node.closing(after: Int(node.record.offset) + 1) : node.leafEnd
        while node.index != index, let parent = node.parent {
            end = closing(after: end)
            node = parent
        }
        return end
    }

    private var leafEnd: Int {
        Int(record.offset) + record.length + (kind == .string ? 2 : 0)
    }

    /// The offset behind the next bracket, with nothing but white space before it.
    private func closing(after offset: Int) -> Int {
        let bytes = storage.file.bytes
        var end = offset
        while end < bytes.count, bytes[end] != 0x7D, bytes[end] != 0x5D { end += 1 }
        return min(end + 1, bytes.count)
    }
}

extension Document {
    /// The white space before an offset, if nothing else stands before it in its line.
    package func indentation(before offset: Int) -> [UInt8]? {
        let bytes = file.bytes
        var start = offset
        while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
            return nil
        }
        return Array(bytes[start..<offset])
    }
}
