import SDKDocument

/// Edits a JSON text in place: what is not edited keeps its bytes.
///
/// Edits name the nodes of the document as it was; they take effect together in ``result()``.
struct SourceEditor {
    let document: Document
    let style: JSONStyle
    private var replacements: [Replacement] = []
    private var containers: [UInt32: Changes] = [:]

    private struct Replacement {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    private struct Insertion {
        /// The child it follows; `nil` at the front.
        let anchor: UInt32?
        let key: String?
        let value: JSONDraft
    }

    /// What changes among the children of one object or array.
    private struct Changes {
        var insertions: [Insertion] = []
        var removals: Set<UInt32> = []
    }

    init(_ document: Document) {
        self.document = document
        style = JSONStyle(of: document)
    }

    var hasEdits: Bool { !replacements.isEmpty || !containers.isEmpty }

    // MARK: - Edits

    mutating func replace(_ node: Node, with value: JSONDraft) {
        var bytes: [UInt8] = []
        value.write(to: &bytes, style: style, indentation: childIndentation(of: node))
        replacements.append(Replacement(range: node.byteRange, bytes: bytes))
    }

    /// Replaces a value by bytes as they are.
    mutating func replace(_ node: Node, withText text: ArraySlice<UInt8>) {
        replacements.append(Replacement(range: node.byteRange, bytes: Array(text)))
    }

    mutating func rename(_ member: Node, to key: String) {
        let record = member.record
        guard record.isMember else { return }
        var bytes: [UInt8] = []
        JSONString.append(key.utf8, to: &bytes)
        let start = Int(record.keyOffset)
        replacements.append(
            Replacement(range: start..<start + record.keyLength + 2, bytes: bytes))
    }

    /// Inserts a member (with a key) or an element (without one) behind a child of the container,
    /// or at its front. What is inserted at one place stays in the order of the calls.
    mutating func insert(
        _ value: JSONDraft, key: String? = nil, after anchor: Node?, in container: Node
    ) {
        containers[container.index, default: Changes()].insertions.append(
            Insertion(anchor: anchor?.index, key: key, value: value))
    }

    mutating func remove(_ child: Node) {
        guard let parent = child.parent else { return }
        containers[parent.index, default: Changes()].removals.insert(child.index)
    }

    // MARK: - The result

    func result() -> [UInt8] {
        let source = document.file.bytes
        var edits = replacements
        for (index, changes) in containers {
            append(changes, of: Node(storage: document.storage, index: index), to: &edits)
        }
        // Stable: what is inserted at one place is one edit, and no two others share a start.
        edits.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var result: [UInt8] = []
        result.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.bytes.count })
        var place = 0
        for edit in edits where edit.range.lowerBound >= place {
            result += source[place..<edit.range.lowerBound]
            result += edit.bytes
            place = edit.range.upperBound
        }
        result += source[place...]
        return result
    }

    private func append(_ changes: Changes, of container: Node, to edits: inout [Replacement]) {
        let children = container.allChildren
        let kept = children.filter { !changes.removals.contains($0.index) }
        let separator = self.separator(of: container, firstChild: children.first)
        guard !kept.isEmpty else {
            return appendToEmpty(changes, of: container, children, separator, to: &edits)
        }
        var insertions: [UInt32: [UInt8]] = [:]
        var front: [UInt8] = []
        for insertion in changes.insertions {
            let text = self.text(of: insertion, separator)
            if let anchor = Self.keptAnchor(insertion.anchor, children, changes.removals) {
                insertions[anchor, default: []] += [0x2C] + separator.between + text
            } else {
                front += text + [0x2C] + separator.between
            }
        }
        if !front.isEmpty, let first = kept.first {
            edits.append(Replacement(range: first.memberStart..<first.memberStart, bytes: front))
        }
        var previous: Node?
        for child in children {
            if changes.removals.contains(child.index) { continue }
            let start = previous?.byteRange.upperBound
            var bytes: [UInt8] = []
            if let previous { bytes = insertions[previous.index] ?? [] }
            let isNeighbour = Self.areNeighbours(previous, child, children)
            if let start, !isNeighbour || !bytes.isEmpty {
                // The comma and the white space before the child stay as they are, unless
                // children in between are removed with theirs.
                let end = isNeighbour ? start : Self.end(before: child, children)
                edits.append(Replacement(range: start..<end, bytes: bytes))
            } else if start == nil, !isNeighbour, let first = children.first {
                edits.append(Replacement(range: first.memberStart..<child.memberStart, bytes: []))
            }
            previous = child
        }
        if let last = kept.last {
            let end = children.last?.byteRange.upperBound ?? last.byteRange.upperBound
            let bytes = insertions[last.index] ?? []
            let start = last.byteRange.upperBound
            if end > start || !bytes.isEmpty {
                edits.append(Replacement(range: start..<end, bytes: bytes))
            }
        }
    }

    private func appendToEmpty(
        _ changes: Changes, of container: Node, _ children: [Node],
        _ separator: Separator, to edits: inout [Replacement]
    ) {
        var bytes: [UInt8] = []
        for insertion in changes.insertions {
            if !bytes.isEmpty { bytes += [0x2C] + separator.between }
            bytes += text(of: insertion, separator)
        }
        if !bytes.isEmpty, let first = children.first, let last = children.last {
            // What comes takes the place of what goes, and the layout around it.
            let range = first.memberStart..<last.byteRange.upperBound
            return edits.append(Replacement(range: range, bytes: bytes))
        }
        guard !children.isEmpty || !bytes.isEmpty else { return }
        if !bytes.isEmpty { bytes = separator.open + bytes + separator.close }
        let range = container.byteRange
        edits.append(
            Replacement(range: range.lowerBound + 1..<range.upperBound - 1, bytes: bytes))
    }

    private func text(of insertion: Insertion, _ separator: Separator) -> [UInt8] {
        var bytes: [UInt8] = []
        if let key = insertion.key {
            JSONString.append(key.utf8, to: &bytes)
            bytes += style.colon
        }
        insertion.value.write(to: &bytes, style: style, indentation: separator.indentation)
        return bytes
    }

    // MARK: - Neighbours

    /// The nearest child at or before an anchor that stays.
    private static func keptAnchor(
        _ anchor: UInt32?, _ children: [Node], _ removals: Set<UInt32>
    ) -> UInt32? {
        guard let anchor else { return nil }
        if !removals.contains(anchor) { return anchor }
        return children.last { $0.index <= anchor && !removals.contains($0.index) }?.index
    }

    /// Whether nothing stands between two children; without a left one, whether the right one is
    /// the first.
    private static func areNeighbours(_ left: Node?, _ right: Node, _ children: [Node]) -> Bool {
        guard let left else { return children.first?.index == right.index }
        return left.record.end == right.index
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

    // MARK: - Layout

    private struct Separator {
        /// After a comma.
        let between: [UInt8]
        let open: [UInt8]
        let close: [UInt8]
        /// Of the children; `nil` if they stand in one line.
        let indentation: [UInt8]?
    }

    private func separator(of container: Node, firstChild: Node?) -> Separator {
        if let firstChild {
            guard let indentation = document.indentation(before: firstChild.memberStart) else {
                return Separator(between: [0x20], open: [], close: [], indentation: nil)
            }
            return Separator(
                between: style.newline + indentation, open: [], close: [],
                indentation: indentation)
        }
        guard let outer = childIndentation(of: container) else {
            return Separator(between: [0x20], open: [], close: [], indentation: nil)
        }
        let inner = outer + style.unit
        return Separator(
            between: style.newline + inner, open: style.newline + inner,
            close: style.newline + outer, indentation: inner)
    }

    /// The indentation of the line that a value begins in; `nil` if the value shares the line
    /// with its siblings.
    private func childIndentation(of node: Node) -> [UInt8]? {
        node.parent == nil ? [] : document.indentation(before: node.memberStart)
    }
}
