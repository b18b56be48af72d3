/// A URI or a reference to one without its fragment, taken apart (RFC 3986 §3).
struct URIReference: Hashable, Sendable {
    /// In lower case.
    private(set) var scheme: String?
    /// In lower case.
    private(set) var authority: String?
    private(set) var path: String
    private(set) var query: String?

    /// - Parameter text: What follows a `#` is left out.
    init(_ text: String) {
        var rest = text.prefix { $0 != "#" }
        if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
            scheme = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        }
        if let mark = rest.firstIndex(of: "?") {
            query = String(rest[rest.index(after: mark)...])
            rest = rest[..<mark]
        }
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            let end = rest.firstIndex(of: "/") ?? rest.endIndex
            authority = rest[..<end].lowercased()
            rest = rest[end...]
        }
        path = String(rest)
    }

    /// The URI of a file of the description, by its path from the description's folder.
    init(file path: String) {
        self.init("")
        scheme = "file"
        authority = ""
        self.path = "/" + path
    }

    private static func isScheme(_ text: Substring) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first & ~0x20) else {
            return false
        }
        return text.utf8.allSatisfy { byte in
            (0x41...0x5A).contains(byte & ~0x20) || (0x30...0x39).contains(byte)
                || byte == 0x2B || byte == 0x2D || byte == 0x2E
        }
    }

    /// What a reference means where `base` is the address that it is relative to (RFC 3986 §5.2.2).
    func resolved(against base: URIReference) -> URIReference {
        var result = self
        if scheme != nil {
            result.path = Self.withoutDots(path)
            return result
        }
        result.scheme = base.scheme
        if authority != nil {
            result.path = Self.withoutDots(path)
            return result
        }
        result.authority = base.authority
        if path.isEmpty {
            result.path = base.path
            result.query = query ?? base.query
        } else {
            let isAbsolute = path.hasPrefix("/")
            result.path = Self.withoutDots(isAbsolute ? path : base.folder + path)
        }
        return result
    }

    /// The path up to its last slash.
    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return authority == nil ? "" : "/" }
        return String(path[...slash])
    }

    /// The path from the folder of another URI to this one; `nil` if it is not below that folder.
    func path(below other: URIReference) -> String? {
        let folder = other.folder
        guard scheme == other.scheme, authority == other.authority, query == nil,
            path.hasPrefix(folder), path.utf8.count > folder.utf8.count
        else { return nil }
        return String(path.dropFirst(folder.count))
    }

    /// RFC 3986 §5.2.4.
    private static func withoutDots(_ path: String) -> String {
        guard path.utf8.contains(0x2E) else { return path }
        var parts: [Substring] = []
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { parts.append("") }
            case "..":
                if parts.count > 1 || parts.first?.isEmpty == false { parts.removeLast() }
                if isLast { parts.append("") }
            default: parts.append(segment)
            }
        }
        return parts.joined(separator: "/")
    }
}
