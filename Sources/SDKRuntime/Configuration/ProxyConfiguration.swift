/// A proxy for all connections.
public struct ProxyConfiguration: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// For `http` and, by CONNECT, for `https`.
        case http
        /// The same as ``http``: the connection to the proxy itself is not encrypted.
        case https
        case socks
    }

    public var kind = Kind.http
    public var host: String
    /// 1 to 65535; `nil` for 8080, or 1080 with SOCKS.
    public var port: Int?
    public var username: String?
    private var secret: Secret?

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

    public var password: String? {
        get { secret?.text }
        set { secret = newValue.map { Secret($0) } }
    }
}
