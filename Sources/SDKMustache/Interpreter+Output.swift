extension Interpreter {
    /// Writes a value as text; false if it is a list or an object, of which nothing is written.
    mutating func write(_ value: MustacheValue, escaped: Bool) -> Bool {
        switch value {
        case .string(let text):
            if escaped {
                writeEscaped(text)
            } else {
                write(text)
            }
        case .bool(let flag):
            write(flag ? "true" : "false")
        case .null:
            break
        case .list, .object:
            return false
        }
        return true
    }

    /// Writes text of a template.
    mutating func write(_ range: Range<Int>, of program: Program) {
        output.append(contentsOf: program.source[range])
    }

    private mutating func write(_ text: String) {
        output.append(contentsOf: text.utf8)
    }

    private mutating func writeEscaped(_ text: String) {
        switch settings.escape {
        case .none: write(text)
        case .custom(let function): write(function(text))
        case .html: writeHTML(text)
        }
    }

    private mutating func writeHTML(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): write("&amp;")
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: ">"): write("&gt;")
            case UInt8(ascii: "\""): write("&quot;")
            case UInt8(ascii: "'"): write("&#39;")
            default: output.append(byte)
            }
        }
    }
}
