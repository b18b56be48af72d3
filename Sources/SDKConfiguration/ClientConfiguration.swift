public import Foundation
@_exported public import SDKLogging
public import SDKRuntime

/// All settings of a client as a value: made in code, or loaded from a file and the environment and
/// then changed in code.
public struct ClientConfiguration: Hashable, Sendable {
    /// The address of the API; takes precedence over ``region``.
    public var baseURL: String?
    /// The name of a region. Case, `_` and `-` make no difference.
    public var region: String?
    /// A gateway in front of the API and its login; `nil` for none.
    public var gateway: GatewayConfiguration?
    /// The client's id, for a login with client credentials.
    public var clientID: String?
    private var accessTokenSecret: Secret?
    private var clientSecretSecret: Secret?
    /// Sent as `User-Agent`.
    public var userAgent: String?
    /// The longest time for one exchange, connecting included. `nil` sets no limit.
    public var timeout: Duration? = APIClient.defaultTimeout
    /// The longest time for a whole call. `nil` sets no limit.
    public var overallTimeout: Duration?
    /// Whether requests are retried.
    public var retries = true
    /// How requests are retried, if ``retries`` is set.
    public var retry = RetryPolicy()
    /// A proxy for all connections; `nil` for none.
    public var proxy: ProxyConfiguration?
    /// A PKCS #12 file with the certificate that the client presents to a server.
    public var clientCertificate: URL?
    private var certificateSecret: Secret?
    /// What is logged, and where.
    public var logging = LoggingConfiguration()

    /// Creates a configuration with the default of each setting.
    public init() {}

    /// A fixed access token; takes precedence over ``clientID`` and ``clientSecret``.
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

/// A configuration, and the warnings about its settings.
public struct LoadedConfiguration: Sendable {
    /// The settings that were read.
    public var configuration: ClientConfiguration
    /// Unknown settings, in the order in which they were read.
    public var warnings: [ConfigurationWarning]
}

/// Settings of logging.
public struct LoggingConfiguration: Hashable, Sendable {
    /// Which entries are made; `none` for no logging.
    public var level = LogLevel.none
    /// Whether an entry is text or JSON.
    public var format = LogFormat.text
    /// Whether entries go to standard error as well as to the file. Without a file, they always do.
    public var logsToConsole = false
    /// The file that entries are appended to.
    public var file: URL?
    /// Whether bodies of requests are logged, up to 16 KiB of each.
    public var logsRequestBodies = false
    /// Whether bodies of responses are logged, up to 16 KiB of each.
    public var logsResponseBodies = false

    /// Creates settings that log nothing.
    public init() {}
}
