/// What counts as a secret, and so never gets into a log.
///
/// Names of members, fields and parameters are compared without regard to case, `_` and `-`.
public struct LogRedaction: Hashable, Sendable {
    /// The text that replaces a secret.
    public static let mark = "<redacted>"

    /// Names of header fields.
    public var headers = HTTPHeaders.credentialNames
    /// Names of JSON members, form fields and query parameters. A name that ends in one of them
    /// counts, too: `clientSecret`, because of `secret`.
    public var names: [String] = [
        "secret", "password", "token", "access_token", "refresh_token", "id_token",
        "client_secret", "assertion", "code_verifier", "authorization", "api_key", "private_key",
        "credential", "signature",
    ]
    /// Parts of names. A name that contains one of them is that of a secret: `secretKey`,
    /// `passwordHash`.
    public var fragments: [String] = ["secret", "password", "passphrase"]
    /// Names of form fields and query parameters, but not of JSON members. `code` is an
    /// authorization code in a form, and the code of an error in JSON.
    public var formNames: [String] = ["code"]
    /// Ends of paths whose bodies are never logged.
    public var silentPaths: [String] = ["/oauth/token"]

    /// Names of JSON members, compared as a whole: those of header fields that security schemes
    /// name, because some servers repeat a request.
    var memberNames: [String] = []

    /// Creates the default rules.
    public init() {}

    /// The same rules, and the names in the schemes of an API.
    package func including(_ security: APISecurity?) -> LogRedaction {
        guard let security, !security.headerNames.isEmpty || !security.queryNames.isEmpty
        else { return self }
        var result = self
        result.headers += security.headerNames
        result.memberNames += security.headerNames
        result.formNames += security.queryNames
        return result
    }

    package func isSecret(header name: String) -> Bool {
        headers.contains { HTTPHeaders.isSameName($0, name) }
    }

    /// The names, prepared for many comparisons.
    package var matcher: SecretNameMatcher { SecretNameMatcher(self) }
}
