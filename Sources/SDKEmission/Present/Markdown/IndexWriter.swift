import SDKDocument

/// Writes JSON, an object's members in the order in which they come.
struct IndexWriter {
    var bytes: [UInt8] = []
    /// What stands between two members of the object that is being written.
    private var separator: [UInt8] = Array(", ".utf8)
    private var isFirst = true

    mutating func string(_ text: String) { JSONString.append(text.utf8, to: &bytes) }

    mutating func strings(_ texts: [String]) {
        list(texts) { writer, text in writer.string(text) }
    }

    mutating func list<Elements: Sequence>(
        _ elements: Elements, _ body: (inout IndexWriter, Elements.Element) -> Void
    ) {
        bytes.append(0x5B)
        var isFirst = true
        for element in elements {
            if !isFirst { bytes += ", ".utf8 }
            isFirst = false
            body(&self, element)
        }
        bytes.append(0x5D)
    }

    /// An object with a line for each member.
    mutating func object(indentation: Int, _ body: (inout IndexWriter) -> Void) {
        let margin = [UInt8](repeating: 0x20, count: indentation)
        let inner = margin + [0x20, 0x20]
        let outer = (separator, isFirst)
        bytes += margin + Array("{\n".utf8) + inner
        (separator, isFirst) = (Array(",\n".utf8) + inner, true)
        body(&self)
        (separator, isFirst) = outer
        bytes += Array("\n".utf8) + margin + Array("}".utf8)
    }

    /// An object on one line.
    mutating func inlineObject(_ body: (inout IndexWriter) -> Void) {
        let outer = (separator, isFirst)
        (separator, isFirst) = (Array(", ".utf8), true)
        bytes.append(0x7B)
        body(&self)
        bytes.append(0x7D)
        (separator, isFirst) = outer
    }

    mutating func key(_ key: String) {
        if !isFirst { bytes += separator }
        isFirst = false
        string(key)
        bytes += ": ".utf8
    }

    mutating func member(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { bytes += "null".utf8 }
    }

    mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bytes += value ? "true".utf8 : "false".utf8
    }
}
