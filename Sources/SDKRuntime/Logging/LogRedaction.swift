/// What is a secret, and so never gets into a log.
///
/// Names of members, fields and parameters are compared without regard to case, `_` and `-`.
public struct LogRedaction: Hashable, Sendable {
    /// What stands in a log in place of a secret.
    public static let mark = "<redacted>"

    /// Header fields.
    public var headers = HTTPHeaders.credentialNames
    /// Names of JSON members, form fields and query parameters. A name that ends in one of them is
    /// one as well: `clientSecret` by `secret`.
    public var names: [String] = [
        "secret", "password", "token", "access_token", "refresh_token", "id_token",
        "client_secret", "assertion", "code_verifier", "authorization", "api_key", "private_key",
        "credential", "signature",
    ]
    /// A name with one of these anywhere in it: `secretKey`, `passwordHash`.
    public var fragments: [String] = ["secret", "password", "passphrase"]
    /// Names of form fields and query parameters, but not of JSON members: in a form an
    /// authorization code, in JSON the code of an error.
    public var formNames: [String] = ["code"]
    /// Ends of paths whose bodies are never logged at all.
    public var silentPaths: [String] = ["/oauth/token"]

    /// Names of JSON members, compared as a whole: those of header fields that security schemes
    /// name, since some servers repeat a request.
    var memberNames: [String] = []

    /// Creates the default rules.
    public init() {}

    /// The same rules, and what the schemes of an API name.
    func including(_ security: APISecurity?) -> LogRedaction {
        guard let security, !security.headerNames.isEmpty || !security.queryNames.isEmpty
        else { return self }
        var result = self
        result.headers += security.headerNames
        result.memberNames += security.headerNames
        result.formNames += security.queryNames
        return result
    }

    func isSecret(header name: String) -> Bool {
        headers.contains { HTTPHeaders.isSameName($0, name) }
    }

    /// The names made ready for many comparisons.
    var matcher: SecretNameMatcher { SecretNameMatcher(self) }
}
