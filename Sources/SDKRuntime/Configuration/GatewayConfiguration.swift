/// The parts of a gateway's address.
public struct GatewayConfiguration: Hashable, Sendable {
    /// `https` or `http`.
    public var scheme: String
    public var host: String
    /// 1 to 65535; `nil` for the scheme's own.
    public var port: Int?
    /// The path before that of a login URL.
    public var loginPath: String
    /// The path before that of an operation.
    public var apiPath: String

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

    public var gateway: Gateway {
        Gateway(
            "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? ""), loginPath: loginPath,
            apiPath: apiPath)
    }
}
