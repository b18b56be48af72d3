/// A login that still needs the client's server and transport: makes the provider that logs in for
/// a client.
///
/// - Parameters:
///   - standard: where to log in, if the login doesn't say so itself.
///   - agent: sent as `User-Agent`.
///   - timeout: the longest time for one exchange.
package typealias PendingLogin =
    @Sendable (
        _ standard: OAuthConfiguration?, _ transport: any Transport, _ agent: String,
        _ timeout: Duration?
    ) -> any AccessTokenProvider

/// A client's credential for one security scheme of an API. Generated code has a function for each
/// scheme, which makes one. Printing it shows no secret.
public struct APICredential: Sendable {
    enum Value: Sendable {
        case text(Secret)
        case basic(username: String, password: Secret)
        case provider(any AccessTokenProvider)
        case login(PendingLogin)
        /// `nil` if the transport has the certificate.
        case certificate(ClientCertificate?)
    }

    /// The scheme's name in the description.
    public let scheme: String
    /// The security of the API that has the scheme.
    public let security: APISecurity
    let value: Value

    init(_ scheme: String, of security: APISecurity, _ value: Value) {
        self.scheme = scheme
        self.security = security
        self.value = value
    }

    /// A credential that is sent as it is: an API key, or the text after the name of an HTTP
    /// authentication scheme.
    public init(_ scheme: String, of security: APISecurity, secret: String) {
        self.init(scheme, of: security, .text(Secret(secret)))
    }

    /// A name and a password (RFC 7617).
    public init(_ scheme: String, of security: APISecurity, username: String, password: String) {
        self.init(scheme, of: security, .basic(username: username, password: Secret(password)))
    }

    /// A credential that can change: it is requested for each request, and again after a 401.
    public init(
        _ scheme: String, of security: APISecurity, provider: any AccessTokenProvider
    ) {
        self.init(scheme, of: security, .provider(provider))
    }

    /// A login, which begins when the first call needs a token.
    package init(_ scheme: String, of security: APISecurity, _ login: @escaping PendingLogin) {
        self.init(scheme, of: security, .login(login))
    }

    /// A certificate of the client (mutual TLS).
    ///
    /// - Parameter certificate: `nil` if the client's transport presents one itself.
    public init(
        _ scheme: String, of security: APISecurity, certificate: ClientCertificate?
    ) {
        self.init(scheme, of: security, .certificate(certificate))
    }

    /// The certificate that the transport has to present.
    var certificate: ClientCertificate? {
        guard case .certificate(let certificate) = value else { return nil }
        return certificate
    }
}

extension APICredential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The scheme's name; no secret.
    public var description: String { "APICredential(\(scheme))" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme]) }
}
