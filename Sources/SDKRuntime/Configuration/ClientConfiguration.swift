public import Foundation

/// All settings of a client as a value: made in code, or loaded from a file and the environment
/// and changed in code, which so has the last word.
public struct ClientConfiguration: Hashable, Sendable {
    /// Where the API is; goes before ``region``.
    public var baseURL: String?
    /// The name of a region: letters' case, `_` and `-` make no difference.
    public var region: String?
    /// A gateway in front of the API and its login; `nil` for none.
    public var gateway: GatewayConfiguration?
    /// The client's id, for a login with client credentials.
    public var clientID: String?
    private var accessTokenSecret: Secret?
    private var clientSecretSecret: Secret?
    /// Sent as `User-Agent`.
    public var userAgent: String?
    /// The longest time for one exchange, connecting included. `nil` waits for ever.
    public var timeout: Duration? = APIClient.defaultTimeout
    /// The longest time for a whole call. `nil` sets no such limit.
    public var overallTimeout: Duration?
    /// Whether requests are sent again.
    public var retries = true
    /// How requests are sent again, if ``retries`` is set.
    public var retry = RetryPolicy()
    /// A proxy for all connections; `nil` for none.
    public var proxy: ProxyConfiguration?
    /// A PKCS #12 file with the certificate that the client shows to a server.
    public var clientCertificate: URL?
    private var certificateSecret: Secret?
    /// What is logged, and to where.
    public var logging = LoggingConfiguration()

    /// Creates a configuration with the default of each setting.
    public init() {}

    /// A fixed access token; goes before ``clientID`` and ``clientSecret``.
    public var accessToken: String? {
        get { accessTokenSecret?.text }
        set { accessTokenSecret = newValue.map { Secret($0) } }
    }

    /// The client's secret, for a login with client credentials.
    public var clientSecret: String? {
        get { clientSecretSecret?.text }
        set { clientSecretSecret = newValue.map { Secret($0) } }
    }

    /// The password of ``clientCertificate``.
    public var clientCertificatePassword: String? {
        get { certificateSecret?.text }
        set { certificateSecret = newValue.map { Secret($0) } }
    }
}
