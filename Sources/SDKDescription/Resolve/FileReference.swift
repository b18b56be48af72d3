import SDKDocument

/// Where a `$ref` leads: a file, and the keys to a value in it or its anchor (RFC 3986, RFC 6901).
struct FileReference: Hashable {
    enum Failure: Error {
        /// An absolute path, a URL, or a path that leaves the description's folder.
        case outside
        /// Percent-encoding that is none, or a `~` in a JSON pointer that is none of its escapes.
        case malformed
    }

    /// The normalised path from the main file's folder; `nil` for the file with the reference.
    let path: String?
    let tokens: [String]
    /// The name of a schema, where the reference has no JSON pointer.
    private(set) var anchor: String?

    /// - Parameters:
    ///   - text: The value of `$ref`.
    ///   - base: The normalised path of the file with the reference.
    init(_ text: String, base: String) throws(Failure) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        path =
            parts[0].isEmpty ? nil : try Self.path(String(parts[0]), base: base)
        guard parts.count == 2 else {
            tokens = []
            return
        }
        if parts[1].first == "/", !parts[1].utf8.contains(where: { $0 == 0x25 || $0 == 0x7E }) {
            tokens = parts[1].utf8.dropFirst().split(
                separator: 0x2F, omittingEmptySubsequences: false
            )
            .map { String(Substring($0)) }
            return
        }
        guard let fragment = Self.percentDecoded(parts[1]) else { throw .malformed }
        guard fragment.isEmpty || fragment.hasPrefix("/") else {
            tokens = []
            anchor = fragment
            return
        }
        guard let tokens = JSONPointer.tokens(of: fragment) else { throw .malformed }
        self.tokens = tokens
    }

    /// The same in a document where references may be relative to another address than its path.
    ///
    /// - Parameters:
    ///   - node: The value with the text.
    ///   - identifiers: What the schemas of its document are called, if they may have names.
    init(
        _ text: String, at node: Node, base: String, identifiers: SchemaIdentifiers?
    ) throws(Failure) {
        guard let identifiers, !identifiers.isEmpty, text.first != "#" else {
            self = try FileReference(text, base: base)
            return
        }
        let uri = URIReference(text).resolved(against: identifiers.resource(around: node).base)
        let fragment = text.firstIndex(of: "#").map { text[$0...] } ?? ""
        if let below = uri.path(below: identifiers.base) {
            self = try FileReference(below + fragment, base: base)
        } else {
            self = try FileReference(text, base: base)
        }
    }

    /// What follows the `#` of a reference alone; `nil` if it is malformed.
    init?(fragmentOf text: String) {
        let fragment = text.firstIndex(of: "#").map { String(text[$0...]) } ?? ""
        guard let reference = try? FileReference(fragment, base: "") else { return nil }
        self = reference
    }

    private static func path(_ text: String, base: String) throws(Failure) -> String {
        guard let text = percentDecoded(Substring(text)) else { throw .malformed }
        // A colon is legal in a relative path behind a slash only; drives and schemes have one too.
        let hasForbidden = text.utf8.contains {
            $0 == 0x3A || $0 == 0x5C || $0 < 0x20 || $0 == 0x3F
        }
        guard !hasForbidden, !text.hasPrefix("/") else { throw .outside }
        var parts = base.split(separator: "/").dropLast().map(String.init)
        for part in text.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { throw .outside }
            default: parts.append(String(part))
            }
        }
        guard !parts.isEmpty else { throw .outside }
        return parts.joined(separator: "/")
    }

    static func percentDecoded(_ text: Substring) -> String? {
        guard text.utf8.contains(0x25) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == 0x25 else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(HexDigit.value),
                let low = rest.popFirst().flatMap(HexDigit.value)
            else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
