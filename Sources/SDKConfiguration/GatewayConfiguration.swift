public import SDKRuntime

/// The parts of a gateway's address.
public struct GatewayConfiguration: Hashable, Sendable {
    /// `https` or `http`.
    public var scheme: String
    /// The host's name or address.
    public var host: String
    /// 1 to 65535; `nil` for the scheme's default.
    public var port: Int?
    /// The path prefix of login URLs.
    public var loginPath: String
    /// The path prefix of operations.
    public var apiPath: String

    /// Creates a gateway's address.
    ///
    /// - Parameters:
    ///   - host: the host's name or address.
    ///   - scheme: `https` or `http`.
    ///   - port: 1 to 65535; `nil` for the scheme's default.
    ///   - loginPath: the path prefix of login URLs.
    ///   - apiPath: the path prefix of operations.
    public init(
        _ host: String, scheme: String = "https", port: Int? = nil, loginPath: String = "",
        apiPath: String = ""
    ) {
        self.host = host
        self.scheme = scheme
        self.port = port
        self.loginPath = loginPath
        self.apiPath = apiPath
    }

    /// The gateway of this address.
    public var gateway: Gateway {
        Gateway(
            "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? ""), loginPath: loginPath,
            apiPath: apiPath)
    }
}
