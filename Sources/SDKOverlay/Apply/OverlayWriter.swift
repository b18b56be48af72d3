import SDKDocument

/// Writes a description as overlays leave it: what they didn't touch keeps its bytes, and what they
/// add is laid out like the description.
struct OverlayWriter {
    private let document: Document
    private let style: JSONStyle
    private let limit: Int
    /// Whether the description is laid out in lines, or is too small to tell.
    private let hasLines: Bool
    /// The same for the files that values come from.
    private var textsWithLines: [ObjectIdentifier: Bool] = [:]
    private(set) var bytes: [UInt8] = []
    private(set) var origins = TextOrigins()

    /// - Parameter limit: The most bytes; what goes beyond is left out.
    init(_ document: Document, limit: Int) {
        self.document = document
        self.limit = limit
        style = JSONStyle(of: document)
        hasLines = Self.hasLines(document) || document.root.count == 0
    }

    /// Whether the result is cut off.
    var isTooLong: Bool { bytes.count > limit }

    mutating func write(_ root: OverlaidValue) {
        let source = document.file.bytes
        let range = document.root.byteRange
        append(0..<range.lowerBound, of: document)
        write(root, inPlaceOf: document.root)
        append(range.upperBound..<source.count, of: document)
    }

    // MARK: - In place

    /// Writes what stands where a value of the description stood.
    private mutating func write(_ value: OverlaidValue, inPlaceOf node: Node) {
        switch value {
        case .written(node): append(node.byteRange, of: document)
        case .edited(let container) where container.node == node: writeEdited(container)
        default: writeAnew(value, indentation: lineIndentation(of: node))
        }
    }

    private mutating func writeEdited(_ container: OverlaidValue.Container) {
        let range = container.node.byteRange
        let written = container.node.allChildren
        let layout = layout(of: container.node, written)
        append(range.lowerBound..<range.lowerBound + 1, of: document)
        var isFirst = true
        var next = 0
        for child in container.children {
            if child.isInserted {
                append(isFirst ? layout.open : layout.between)
                writeAnew(child, of: container.node.kind, indentation: layout.indentation)
            } else {
                // The space before the child is its own, comma included, but for the first one's.
                while next < written.count, written[next] != child.node { next += 1 }
                let start = child.node.memberStart
                if isFirst || next == 0 {
                    append(layout.open)
                } else {
                    append(written[next - 1].byteRange.upperBound..<start, of: document)
                }
                append(start..<child.node.byteRange.lowerBound, of: document)
                write(child.value, inPlaceOf: child.node)
            }
            isFirst = false
        }
        if !isFirst { append(layout.close) }
        append(range.upperBound - 1..<range.upperBound, of: document)
    }

    /// What stands around the children of a container of the description.
    private struct Layout {
        let open: [UInt8]
        /// With its comma.
        let between: [UInt8]
        let close: [UInt8]
        /// Of the children; `nil` if they stand in one line.
        let indentation: [UInt8]?
    }

    private func layout(of container: Node, _ children: [Node]) -> Layout {
        let bytes = document.file.bytes
        let range = container.byteRange
        guard let first = children.first, let last = children.last else {
            guard let outer = lineIndentation(of: container) else {
                return Layout(open: [], between: comma, close: [], indentation: nil)
            }
            let inner = style.newline + outer + style.unit
            return Layout(
                open: inner, between: [0x2C] + inner, close: style.newline + outer,
                indentation: outer + style.unit)
        }
        let indentation = document.indentation(before: first.memberStart)
        var between = comma
        if let indentation {
            between = [0x2C] + style.newline + indentation
        } else if children.count > 1 {
            between = Array(bytes[first.byteRange.upperBound..<children[1].memberStart])
        }
        return Layout(
            open: Array(bytes[range.lowerBound + 1..<first.memberStart]), between: between,
            close: Array(bytes[last.byteRange.upperBound..<range.upperBound - 1]),
            indentation: indentation)
    }

    /// The comma between values in one line, with a space if the description has them.
    private var comma: [UInt8] { style.colon.count > 1 ? [0x2C, 0x20] : [0x2C] }

    /// The indentation of the line that a value begins in; `nil` if the value shares the line
    /// with its siblings.
    private func lineIndentation(of node: Node) -> [UInt8]? {
        guard node.parent != nil else { return hasLines ? [] : nil }
        return document.indentation(before: node.memberStart)
    }

    // MARK: - Anew

    /// Writes a child, with its key in an object.
    private mutating func writeAnew(
        _ child: OverlaidValue.Child, of kind: NodeKind, indentation: [UInt8]?
    ) {
        if kind == .object, let range = child.node.keyRange {
            append(range, of: child.node.document)
            append(style.colon)
        }
        writeAnew(child.value, indentation: indentation)
    }

    /// Writes a value in the description's layout.
    ///
    /// - Parameter indentation: That of the line the value begins in; `nil` writes it in one line.
    private mutating func writeAnew(_ value: OverlaidValue, indentation: [UInt8]?) {
        let node = value.node
        let range = node.byteRange
        guard !value.isPrimitive else { return append(range, of: node.document) }
        append(range.lowerBound..<range.lowerBound + 1, of: node.document)
        let outer = standsInOneLine(node) ? nil : indentation
        let inner = outer.map { $0 + style.unit }
        var isFirst = true
        for child in value.children {
            if let inner {
                append((isFirst ? [] : [0x2C]) + style.newline + inner)
            } else if !isFirst {
                append(comma)
            }
            isFirst = false
            writeAnew(child, of: node.kind, indentation: inner)
        }
        if let outer, !isFirst { append(style.newline + outer) }
        append(range.upperBound - 1..<range.upperBound, of: node.document)
    }

    /// Whether a container was written in one line, in a text that has lines.
    private mutating func standsInOneLine(_ node: Node) -> Bool {
        guard let first = node.allChildren.first else { return false }
        let id = ObjectIdentifier(node.storage)
        let hasLines = textsWithLines[id] ?? Self.hasLines(node.document)
        textsWithLines[id] = hasLines
        let start = node.byteRange.lowerBound
        return hasLines && !node.document.file.bytes[start..<first.memberStart].contains(0x0A)
    }

    private static func hasLines(_ document: Document) -> Bool {
        document.file.bytes[document.root.byteRange].contains(0x0A)
    }

    // MARK: - Bytes

    private mutating func append(_ range: Range<Int>, of document: Document) {
        guard !isTooLong, !range.isEmpty else { return }
        origins.add(start: bytes.count, document: document, offset: range.lowerBound)
        bytes += document.file.bytes[range]
    }

    private mutating func append(_ text: [UInt8]) {
        if !isTooLong { bytes += text }
    }
}
