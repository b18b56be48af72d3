import SDKDocument

/// Normalized paths (RFC 9535, section 2.7): a JSONPath that selects one value.
package enum NormalizedPath {
    package static func text(of node: Node) -> String {
        var selectors: [String] = []
        var node = node
        while let parent = node.parent {
            if let key = node.key {
                selectors.append(selector(key: key))
            } else {
                let position = parent.elements.prefix { $0.location != node.location }.count
                selectors.append(selector(position: position))
            }
            node = parent
        }
        return "$" + selectors.reversed().joined()
    }

    static func selector(position: Int) -> String { "[\(position)]" }

    static func selector(key: String) -> String {
        var text = "['"
        for scalar in key.unicodeScalars { append(scalar, to: &text) }
        return text + "']"
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "'", "\\": text += "\\\(scalar)"
        case "\u{8}": text += "\\b"
        case "\t": text += "\\t"
        case "\n": text += "\\n"
        case "\u{C}": text += "\\f"
        case "\r": text += "\\r"
        case "\u{0}"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
}
