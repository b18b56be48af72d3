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
        self.isValid = Self.isValid(text)
        self.headerNames = headerNames
        self.oauth = oauth
        if headerNames != ServerHeaderNames(), oauth?.headerNames == nil {
            self.oauth?.headerNames = headerNames
        }
    }

    private static func isValid(_ text: Substring) -> Bool {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "https" || scheme == "http",
            text.dropFirst(scheme.count).hasPrefix("://")
        else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count + 3)
        let authority = rest.prefix { $0 != UInt8(ascii: "/") }
        // Visible ASCII that a path can contain, so neither a query nor a fragment.
        return isAuthority(authority)
            && rest.dropFirst(authority.count).allSatisfy(ByteSet.pathLiteral.contains)
    }

    /// Whether a text is a host with or without a port: a name, or an IPv6 address in brackets.
    private static func isAuthority(_ text: Substring.UTF8View) -> Bool {
        var port = text
        if text.first == UInt8(ascii: "[") {
            let address = text.dropFirst().prefix { $0 != UInt8(ascii: "]") }
            guard address.contains(UInt8(ascii: ":")),
                address.allSatisfy(ByteSet.addressLiteral.contains)
            else { return false }
            port = text.dropFirst(address.count + 1)
            guard port.popFirst() == UInt8(ascii: "]") else { return false }
        } else {
            let host = text.prefix { $0 != UInt8(ascii: ":") }
            // No empty label: `api.` is what remains when a domain is missing.
            let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ByteSet.host.contains) })
            else { return false }
            port = text.dropFirst(host.count)
        }
        guard port.popFirst() != nil else { return true }
        // Stops at the first number that is not a port, so that no text is too long to add up.
        let number = port.reduce(0) { min($0 * 10 + Int($1 &- 48), 65_536) }
        return port.allSatisfy { $0 &- 48 < 10 } && 1...65_535 ~= number
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
