import SDKDocument

/// Edits a JSON text in place: what is not edited keeps its bytes.
///
/// Edits name the nodes of the document as it was; they take effect together in ``result()``.
struct SourceEditor {
    /// Bytes that take the place of a range.
    struct Replacement {
        let range: Range<Int>
        let bytes: [UInt8]
    }

    let document: Document
    private let layout: SourceLayout
    private var replacements: [Replacement] = []
    private var containers: [UInt32: ContainerChanges] = [:]

    init(_ document: Document) {
        self.document = document
        layout = SourceLayout(document)
    }

    var hasEdits: Bool { !replacements.isEmpty || !containers.isEmpty }

    // MARK: - Edits

    mutating func replace(_ node: Node, with value: JSONDraft) {
        var bytes: [UInt8] = []
        value.write(to: &bytes, style: layout.style, indentation: layout.indentation(of: node))
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
    /// or at its front. What is inserted at one position stays in the order of the calls.
    mutating func insert(
        _ value: JSONDraft, key: String? = nil, after anchor: Node?, in container: Node
    ) {
        containers[container.index, default: ContainerChanges()].insert(
            value, key: key, after: anchor)
    }

    mutating func remove(_ child: Node) {
        guard let parent = child.parent else { return }
        containers[parent.index, default: ContainerChanges()].remove(child)
    }

    // MARK: - The result

    func result() -> [UInt8] {
        let source = document.file.bytes
        var edits = replacements
        for (index, changes) in containers {
            edits += changes.edits(
                of: Node(storage: document.storage, index: index), layout: layout)
        }
        // Stable: what is inserted at one position is one edit, and no two others share a start.
        edits.sort {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var result: [UInt8] = []
        result.reserveCapacity(source.count + edits.reduce(0) { $0 + $1.bytes.count })
        var position = 0
        for edit in edits where edit.range.lowerBound >= position {
            result += source[position..<edit.range.lowerBound]
            result += edit.bytes
            position = edit.range.upperBound
        }
        result += source[position...]
        return result
    }
}
