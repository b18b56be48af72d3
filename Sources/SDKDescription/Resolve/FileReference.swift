import SDKDocument

/// Where a `$ref` leads: a file and the keys to a value in it (RFC 3986, RFC 6901).
struct FileReference: Hashable {
    enum Failure: Error {
        /// An absolute path, a URL, or a path that leaves the description's folder.
        case outside
        /// Not a JSON pointer, or percent-encoding that is none.
        case malformed
    }

    /// The normalised path from the main file's folder; `nil` for the file with the reference.
    let path: String?
    let tokens: [String]

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
        guard let fragment = Self.percentDecoded(parts[1]),
            let tokens = JSONPointer.tokens(of: fragment)
        else { throw .malformed }
        self.tokens = tokens
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
