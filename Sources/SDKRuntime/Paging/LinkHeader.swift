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
                let names = relations.split { $0 == " " || $0 == "\t" }
                if names.contains(where: { $0.lowercased() == relation }) { return link.target }
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
        private var rest: Substring.UTF8View

        init(_ text: String) { rest = Substring(text).utf8 }

        mutating func nextLink() -> Link? {
            skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }
            guard take(0x3C) else { return nil }
            let target = prefix { $0 != 0x3E }
            guard take(0x3E) else { return nil }
            var link = Link(target: target)
            skipSpace()
            while take(0x3B) {
                skipSpace()
                let name = prefix { ![0x3D, 0x3B, 0x2C, 0x20, 0x09].contains($0) }
                skipSpace()
                var value = ""
                if take(0x3D) {
                    skipSpace()
                    value = self.value()
                    skipSpace()
                }
                link.parameters.append((name.lowercased(), value))
            }
            return link
        }

        /// A token or a quoted string (RFC 9110, section 5.6).
        private mutating func value() -> String {
            guard take(0x22) else { return prefix { $0 != 0x3B && $0 != 0x2C } }
            var bytes: [UInt8] = []
            while let byte = rest.popFirst(), byte != 0x22 {
                bytes.append(byte == 0x5C ? rest.popFirst() ?? byte : byte)
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        private mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        private mutating func skipSpace() { skip { $0 == 0x20 || $0 == 0x09 } }

        private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
            rest = rest.drop(while: isSkipped)
        }

        private mutating func prefix(_ isTaken: (UInt8) -> Bool) -> String {
            let taken = rest.prefix(while: isTaken)
            rest = rest[taken.endIndex...]
            return String(decoding: taken, as: UTF8.self)
        }
    }
}
