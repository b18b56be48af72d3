import SDKDocument

/// A JSON value that is still to be written. Members keep their order.
indirect enum JSONDraft: Sendable {
    typealias Member = (key: String, value: JSONDraft)

    case object([Member])
    case array([JSONDraft])
    case string(String)
    /// A number, `true`, `false` or `null`, as written.
    case literal(String)

    static func strings(_ texts: [String]) -> JSONDraft { .array(texts.map { .string($0) }) }

    static func bool(_ value: Bool) -> JSONDraft { .literal(value ? "true" : "false") }

    static func reference(_ model: String) -> JSONDraft {
        var pointer = "#/components/schemas/"
        JSONPointer.append(model, to: &pointer)
        return .object([("$ref", .string(pointer))])
    }

    /// Writes the value.
    ///
    /// - Parameter indentation: That of the line the value begins in; `nil` writes it in one line.
    func write(to result: inout [UInt8], style: JSONStyle, indentation: [UInt8]?) {
        switch self {
        case .string(let text): JSONString.append(text.utf8, to: &result)
        case .literal(let text): result += text.utf8
        case .object(let members):
            Self.write(
                members, brackets: (0x7B, 0x7D), to: &result, style: style, indentation
            ) { member, result, inner in
                JSONString.append(member.key.utf8, to: &result)
                result += style.colon
                member.value.write(to: &result, style: style, indentation: inner)
            }
        case .array(let elements):
            Self.write(
                elements, brackets: (0x5B, 0x5D), to: &result, style: style, indentation
            ) { element, result, inner in
                element.write(to: &result, style: style, indentation: inner)
            }
        }
    }

    private static func write<Child>(
        _ children: [Child], brackets: (UInt8, UInt8), to result: inout [UInt8],
        style: JSONStyle, _ indentation: [UInt8]?,
        _ body: (Child, inout [UInt8], [UInt8]?) -> Void
    ) {
        result.append(brackets.0)
        let inner = indentation.map { $0 + style.unit }
        for (position, child) in children.enumerated() {
            if position > 0 { result += inner == nil ? [0x2C, 0x20] : [0x2C] }
            if let inner { result += style.newline + inner }
            body(child, &result, inner)
        }
        if let indentation, !children.isEmpty { result += style.newline + indentation }
        result.append(brackets.1)
    }
}
