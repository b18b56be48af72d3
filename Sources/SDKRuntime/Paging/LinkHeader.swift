/// Reads the header field `Link` (RFC 8288, section 3).
enum LinkHeader {
    /// The target of the first link with a relation; `nil` if there is none.
    static func target(of relation: String, in headers: HTTPHeaders) -> String? {
        for value in headers.values("Link") {
            var scanner = Scanner(value)
            while let link = scanner.nextLink() {
                // A link of another resource than the page.
                if link.parameters.contains(where: { $0.name == "anchor" }) { continue }
                // Of several parameters of this name, the first one counts (section 3.3).
                let relations = link.parameters.first { $0.name == "rel" }?.value ?? ""
                let names = relations.lowercased().parts(between: " \t")
                if names.contains(relation) { return link.target }
            }
        }
        return nil
    }

    private struct Link {
        var target: String
        var parameters: [(name: String, value: String)] = []
    }

    /// Iterates over a field's bytes (appendix B.2). Malformed text ends the list.
    private struct Scanner {
        private static let space = ByteSet(" \t")

        private let bytes: [UInt8]
        private var index = 0

        init(_ text: String) { bytes = Array(text.utf8) }

        mutating func nextLink() -> Link? {
            skip(ByteSet(" \t,"))
            guard take(0x3C) else { return nil }
            let target = text(until: ByteSet(">"))
            guard take(0x3E) else { return nil }
            var link = Link(target: target)
            skip(Self.space)
            while take(0x3B) {
                skip(Self.space)
                let name = text(until: ByteSet("=;, \t"))
                skip(Self.space)
                var value = ""
                if take(0x3D) {
                    skip(Self.space)
                    value = self.value()
                    skip(Self.space)
                }
                link.parameters.append((name.lowercased(), value))
            }
            return link
        }

        /// A token or a quoted string (RFC 9110, section 5.6).
        private mutating func value() -> String {
            guard take(0x22) else { return text(until: ByteSet(";,")) }
            var value: [UInt8] = []
            while index < bytes.count, !take(0x22) {
                if bytes[index] == 0x5C, index + 1 < bytes.count { index += 1 }
                value.append(bytes[index])
                index += 1
            }
            return String(decoding: value, as: UTF8.self)
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            guard index < bytes.count, bytes[index] == byte else { return false }
            index += 1
            return true
        }

        private mutating func skip(_ set: ByteSet) {
            while index < bytes.count, set.contains(bytes[index]) { index += 1 }
        }

        private mutating func text(until end: ByteSet) -> String {
            let start = index
            while index < bytes.count, !end.contains(bytes[index]) { index += 1 }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }
    }
}
