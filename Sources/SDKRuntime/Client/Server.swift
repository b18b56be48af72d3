/// The address of an API: a base URL, with a path prefix if there is a gateway in front of it.
public struct Server: Hashable, Sendable {
    /// The base URL without slashes at its end.
    public let baseURL: String
    /// Whether the base URL can be used; if not, each call fails with ``InvalidRequest/baseURL``.
    public let isValid: Bool
    /// The header fields in which the server reports on a call. A client takes them from the server
    /// that it is created with.
    public let headerNames: ServerHeaderNames
    /// Where to log in, if the API has OAuth.
    public var oauth: OAuthConfiguration?

    /// - Parameters:
    ///   - baseURL: `http` or `https`, a host, optionally a port and a path.
    ///   - headerNames: the header fields in which the server reports on a call.
    ///   - oauth: where to log in.
    public init(
        _ baseURL: String, headerNames: ServerHeaderNames = ServerHeaderNames(),
        oauth: OAuthConfiguration? = nil
    ) {
        var text = Substring(baseURL)
        while text.hasSuffix("/") { text.removeLast() }
        self.baseURL = String(text)
        self.isValid = Self.isValid(self.baseURL)
        self.headerNames = headerNames
        self.oauth = oauth
        if headerNames != ServerHeaderNames(), oauth?.headerNames == nil {
            self.oauth?.headerNames = headerNames
        }
    }

    private static func isValid(_ text: String) -> Bool {
        let (scheme, rest) = text.divided(at: ":")
        guard ["https", "http"].contains(scheme.lowercased()), rest.hasPrefix("//")
        else { return false }
        let (authority, path) = String(rest.dropFirst(2)).divided(at: "/")
        // Visible ASCII that a path can contain, so neither a query nor a fragment.
        return isAuthority(authority) && ByteSet.pathLiteral.containsAll(path)
    }

    /// Whether a text is a host with or without a port: a name, or an IPv6 address in brackets.
    private static func isAuthority(_ text: String) -> Bool {
        if text.hasPrefix("[") {
            let (address, port) = String(text.dropFirst()).divided(at: "]")
            return text.contains("]") && address.contains(":")
                && ByteSet.addressLiteral.containsAll(address) && isPort(port)
        }
        let host = text.divided(at: ":").before
        // No empty label: `api.` is what remains when a domain is missing.
        return host.parts(between: ".", omittingEmpty: false)
            .allSatisfy { !$0.isEmpty && ByteSet.host.containsAll($0) }
            && isPort(String(text.dropFirst(host.count)))
    }

    /// Whether a text is empty, or a colon and the number of a port.
    private static func isPort(_ text: String) -> Bool {
        if text.isEmpty { return true }
        let (before, digits) = text.divided(at: ":")
        return before.isEmpty && ByteSet.digits.containsAll(digits)
            && 1...65_535 ~= Int(decimal: digits) ?? 0
    }
}

extension Server: ExpressibleByStringLiteral {
    /// Creates a server from its base URL. A URL that can't be used makes each call fail with
    /// ``InvalidRequest/baseURL``.
    public init(stringLiteral value: String) { self.init(value) }
}

extension Server: CustomStringConvertible {
    /// The base URL, unless it is invalid, because it could then contain a secret.
    public var description: String { isValid ? baseURL : "<invalid base URL>" }
}
