extension Renderer {
    /// Writes a value as text; false if it is a list or an object, of which nothing is written.
    mutating func write(_ value: UnsafePointer<MustacheValue>, escaped: Bool) -> Bool {
        switch value.pointee {
        case .string(let text):
            if escaped {
                writeEscaped(text)
            } else {
                output.append(text)
            }
        case .bool(let flag):
            output.append(flag ? "true" : "false")
        case .null:
            break
        case .list, .object:
            return false
        }
        return true
    }

    private mutating func writeEscaped(_ text: String) {
        switch settings.escape {
        case .none: output.append(text)
        case .custom(let function): output.append(function(text))
        case .html: writeHTML(text)
        }
    }

    private mutating func writeHTML(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var written = 0
            var offset = 0
            while offset < bytes.count {
                if let entity = Self.entity(of: bytes[offset]) {
                    output.append(UnsafeBufferPointer(rebasing: bytes[written..<offset]))
                    output.append(entity)
                    written = offset + 1
                }
                offset += 1
            }
            output.append(UnsafeBufferPointer(rebasing: bytes[written...]))
        }
    }

    private static func entity(of byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    /// Writes text of a template.
    mutating func write(_ range: Range<Int>, of program: Program) {
        program.source.withUnsafeBufferPointer { source in
            output.append(UnsafeBufferPointer(rebasing: source[range]))
        }
    }
}
