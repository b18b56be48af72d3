/// Where an API is: a base URL, with a path prefix if there is a gateway in front of it.
public struct Server: Hashable, Sendable {
    /// The base URL without slashes at its end.
    public let baseURL: String
    /// Whether the base URL can be used; if not, each call fails with ``InvalidRequest/baseURL``.
    public let isValid: Bool
    /// Where to log in, if the API has OAuth.
    public var oauth: OAuthConfiguration?

    /// - Parameters:
    ///   - baseURL: `http` or `https`, a host, optionally a port and a path.
    ///   - oauth: where to log in.
    public init(_ baseURL: String, oauth: OAuthConfiguration? = nil) {
        var text = Substring(baseURL)
        while text.hasSuffix("/") { text.removeLast() }
        self.baseURL = String(text)
        self.isValid = Self.isValid(text)
        self.oauth = oauth
    }

    private static func isValid(_ text: Substring) -> Bool {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "https" || scheme == "http",
            text.dropFirst(scheme.count).hasPrefix("://")
        else { return false }
        let rest = text.dropFirst(scheme.count + 3)
        let authority = rest.prefix { $0 != "/" }
        guard !authority.isEmpty, !authority.hasPrefix(":"), !authority.contains("@") else {
            return false
        }
        // Visible ASCII that can stand in a URL, and neither a query nor a fragment.
        return rest.utf8.allSatisfy { byte in
            ByteSet.pathLiteral.contains(byte) || byte == UInt8(ascii: "[")
                || byte == UInt8(ascii: "]")
        }
    }
}

extension Server: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(value) }
}

extension Server: CustomStringConvertible {
    public var description: String { isValid ? baseURL : "<invalid base URL>" }
}
