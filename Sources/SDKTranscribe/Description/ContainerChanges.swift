import SDKDocument

/// What changes among the children of one object or array.
struct ContainerChanges {
    private struct Insertion {
        /// The child it follows; `nil` at the front.
        let anchor: UInt32?
        let key: String?
        let value: JSONDraft
    }

    private var insertions: [Insertion] = []
    private var removals: Set<UInt32> = []

    mutating func insert(_ value: JSONDraft, key: String?, after anchor: Node?) {
        insertions.append(Insertion(anchor: anchor?.index, key: key, value: value))
    }

    mutating func remove(_ child: Node) { removals.insert(child.index) }

    // MARK: - As edits of the text

    func edits(of container: Node, layout: SourceLayout) -> [SourceEditor.Replacement] {
        let children = container.allChildren
        let kept = children.filter { !removals.contains($0.index) }
        let separator = layout.separator(of: container, firstChild: children.first)
        guard let first = kept.first, let last = kept.last, let end = children.last else {
            return editsOfEmpty(container, children, separator, layout)
        }
        var edits: [SourceEditor.Replacement] = []
        func replace(_ range: Range<Int>, _ bytes: [UInt8]) {
            edits.append(SourceEditor.Replacement(range: range, bytes: bytes))
        }
        let (front, behind) = texts(children, separator, layout)
        if !front.isEmpty { replace(first.memberStart..<first.memberStart, front) }
        if let gone = children.first, gone != first {
            replace(gone.memberStart..<first.memberStart, [])
        }
        for (previous, child) in zip(kept, kept.dropFirst()) {
            let bytes = behind[previous.index] ?? []
            let isNeighbor = previous.record.end == child.index
            if isNeighbor, bytes.isEmpty { continue }
            // The comma and the white space before the child stay as they are, unless children in
            // between are removed with theirs.
            let start = previous.byteRange.upperBound
            replace(start..<(isNeighbor ? start : Self.end(before: child, children)), bytes)
        }
        let bytes = behind[last.index] ?? []
        let tail = last.byteRange.upperBound..<end.byteRange.upperBound
        if !tail.isEmpty || !bytes.isEmpty { replace(tail, bytes) }
        return edits
    }

    private func editsOfEmpty(
        _ container: Node, _ children: [Node], _ separator: SourceLayout.Separator,
        _ layout: SourceLayout
    ) -> [SourceEditor.Replacement] {
        var bytes: [UInt8] = []
        for insertion in insertions {
            if !bytes.isEmpty { bytes += [0x2C] + separator.between }
            bytes += text(of: insertion, separator, layout)
        }
        if !bytes.isEmpty, let first = children.first, let last = children.last {
            // What comes takes the place of what goes, and the layout around it.
            let range = first.memberStart..<last.byteRange.upperBound
            return [SourceEditor.Replacement(range: range, bytes: bytes)]
        }
        guard !children.isEmpty || !bytes.isEmpty else { return [] }
        if !bytes.isEmpty { bytes = separator.open + bytes + separator.close }
        let range = container.byteRange
        return [
            SourceEditor.Replacement(
                range: range.lowerBound + 1..<range.upperBound - 1, bytes: bytes)
        ]
    }

    /// What is inserted at the front, and behind which child.
    private func texts(
        _ children: [Node], _ separator: SourceLayout.Separator, _ layout: SourceLayout
    ) -> (front: [UInt8], behind: [UInt32: [UInt8]]) {
        var front: [UInt8] = []
        var behind: [UInt32: [UInt8]] = [:]
        for insertion in insertions {
            let text = text(of: insertion, separator, layout)
            if let anchor = keptAnchor(insertion.anchor, children) {
                behind[anchor, default: []] += [0x2C] + separator.between + text
            } else {
                front += text + [0x2C] + separator.between
            }
        }
        return (front, behind)
    }

    private func text(
        of insertion: Insertion, _ separator: SourceLayout.Separator, _ layout: SourceLayout
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        if let key = insertion.key {
            JSONString.append(key.utf8, to: &bytes)
            bytes += layout.style.colon
        }
        insertion.value.write(
            to: &bytes, style: layout.style, indentation: separator.indentation)
        return bytes
    }

    /// The nearest child at or before an anchor that stays.
    private func keptAnchor(_ anchor: UInt32?, _ children: [Node]) -> UInt32? {
        guard let anchor else { return nil }
        if !removals.contains(anchor) { return anchor }
        return children.last { $0.index <= anchor && !removals.contains($0.index) }?.index
    }

    /// The end of the child before a child, removed or not.
    private static func end(before child: Node, _ children: [Node]) -> Int {
        var low = 0
        var high = children.count
        while low < high {
            let middle = (low + high) / 2
            if children[middle].index < child.index { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? children[low - 1].byteRange.upperBound : child.memberStart
    }
}
