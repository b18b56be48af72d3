import SDKDocument

/// How the text of a document is laid out around its values.
struct SourceLayout {
    struct Separator {
        /// After a comma.
        let between: [UInt8]
        let open: [UInt8]
        let close: [UInt8]
        /// Of the children; `nil` if they stand in one line.
        let indentation: [UInt8]?

        static let inLine = Separator(between: [0x20], open: [], close: [], indentation: nil)
    }

    private let document: Document
    let style: JSONStyle

    init(_ document: Document) {
        self.document = document
        style = JSONStyle(of: document)
    }

    func separator(of container: Node, firstChild: Node?) -> Separator {
        if let firstChild {
            guard let indentation = document.indentation(before: firstChild.memberStart) else {
                return .inLine
            }
            return Separator(
                between: style.newline + indentation, open: [], close: [],
                indentation: indentation)
        }
        guard let outer = indentation(of: container) else { return .inLine }
        let inner = outer + style.unit
        return Separator(
            between: style.newline + inner, open: style.newline + inner,
            close: style.newline + outer, indentation: inner)
    }

    /// The indentation of the line that a value begins in; `nil` if the value shares the line
    /// with its siblings.
    func indentation(of node: Node) -> [UInt8]? {
        node.parent == nil ? [] : document.indentation(before: node.memberStart)
    }
}
