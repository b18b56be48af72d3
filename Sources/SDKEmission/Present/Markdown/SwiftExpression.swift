/// An expression of an example, laid out like the rest of the project's Swift.
indirect enum SwiftExpression: Sendable {
    case text(String)
    /// A call: what comes before the parenthesis, and the arguments with their labels.
    case call(String, [(label: String?, value: SwiftExpression)])
    case array([SwiftExpression])
    case dictionary([(key: String, value: SwiftExpression)])
    /// What stands before an expression and after it.
    case wrapped(String, SwiftExpression, String)

    /// On one line.
    var flat: String {
        switch self {
        case .text(let text): text
        case .call(let head, let arguments):
            head + "("
                + arguments.map { Self.labelled($0.label, $0.value.flat) }.joined(separator: ", ")
                + ")"
        case .array(let elements): "[" + elements.map(\.flat).joined(separator: ", ") + "]"
        case .dictionary(let pairs) where pairs.isEmpty: "[:]"
        case .dictionary(let pairs):
            "[" + pairs.map { $0.key + ": " + $0.value.flat }.joined(separator: ", ") + "]"
        case .wrapped(let head, let value, let tail): head + value.flat + tail
        }
    }

    /// On as many lines as it takes.
    ///
    /// - Parameters:
    ///   - head: What stands before the expression on its first line.
    ///   - indentation: Of that line.
    static let width = 92

    func lines(after head: String, indentation: Int = 0, tail: String = "") -> [String] {
        let margin = String(repeating: " ", count: indentation)
        let line = flat
        if indentation + head.utf8.count + line.utf8.count + tail.utf8.count <= Self.width {
            return [margin + head + line + tail]
        }
        switch self {
        case .text: return [margin + head + line + tail]
        case .wrapped(let before, let value, let after):
            return value.lines(
                after: head + before, indentation: indentation, tail: after + tail)
        case .call(let name, let arguments):
            guard !arguments.isEmpty else { return [margin + head + line + tail] }
            return Self.block(
                margin + head + name + "(",
                arguments.map { (Self.labelled($0.label, ""), $0.value) }, ")" + tail, indentation)
        case .array(let elements):
            return Self.block(
                margin + head + "[", elements.map { ("", $0) }, "]" + tail, indentation)
        case .dictionary(let pairs):
            guard !pairs.isEmpty else { return [margin + head + line + tail] }
            return Self.block(
                margin + head + "[", pairs.map { ($0.key + ": ", $0.value) }, "]" + tail,
                indentation)
        }
    }

    private static func block(
        _ first: String, _ items: [(head: String, value: SwiftExpression)], _ end: String,
        _ indentation: Int
    ) -> [String] {
        var lines = [first]
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            lines += item.value.lines(
                after: item.head, indentation: indentation + 4, tail: isLast ? end : ",")
        }
        return lines
    }

    private static func labelled(_ label: String?, _ text: String) -> String {
        label.map { $0 + ": " + text } ?? text
    }
}
