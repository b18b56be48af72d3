internal import SDKRuntime

/// A proxy for all connections.
public struct ProxyConfiguration: Hashable, Sendable {
    /// The protocol that the proxy speaks.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// For `http` and, by CONNECT, for `https`.
        case http
        /// The same as ``http``: the connection to the proxy itself is not encrypted.
        case https
        /// SOCKS.
        case socks
    }

    /// The protocol that the proxy speaks.
    public var kind = Kind.http
    /// The host's name or address.
    public var host: String
    /// 1 to 65535; `nil` for 8080, or 1080 with SOCKS.
    public var port: Int?
    /// The user's name; `nil` for a proxy without a login.
    public var username: String?
    private var secret: Secret?

    /// Creates the address of a proxy.
    ///
    /// - Parameters:
    ///   - host: the host's name or address.
    ///   - port: 1 to 65535; `nil` for 8080, or 1080 with SOCKS.
    ///   - kind: the protocol that the proxy speaks.
    ///   - username: `nil` for a proxy without a login.
    ///   - password: never printed.
    public init(
        _ host: String, port: Int? = nil, kind: Kind = .http, username: String? = nil,
        password: String? = nil
    ) {
        self.host = host
        self.port = port
        self.kind = kind
        self.username = username
        self.password = password
    }

    /// The password. Neither printed nor dumped.
    public var password: String? {
        get { secret?.text }
        set { secret = newValue.map { Secret($0) } }
    }
}
