/// The addresses of an API's login. Generated code has them for each of its servers.
public struct OAuthConfiguration: Hashable, Sendable {
    /// `http` or `https` URL of token requests (RFC 6749 section 3.2).
    public var tokenURL: String
    /// `http` or `https` URL of the page where people log in (RFC 6749 section 3.1).
    public var authorizeURL: String?
    /// `http` or `https` URL that ends the login in a browser.
    public var logoutURL: String?
    /// `http` or `https` URL that renews tokens, if it isn't ``tokenURL``.
    public var refreshURL: String?
    /// `http` or `https` URL that begins the login of a device without a browser (RFC 8628 section
    /// 3.1).
    public var deviceAuthorizationURL: String?
    /// The header fields in which the token endpoint reports on a call; `nil` for the usual ones.
    /// If it is `nil`, a ``Server`` sets its own.
    public var headerNames: ServerHeaderNames?

    /// Creates a configuration from the URLs of a login.
    public init(
        tokenURL: String, authorizeURL: String? = nil, logoutURL: String? = nil,
        refreshURL: String? = nil, deviceAuthorizationURL: String? = nil
    ) {
        self.tokenURL = tokenURL
        self.authorizeURL = authorizeURL
        self.logoutURL = logoutURL
        self.refreshURL = refreshURL
        self.deviceAuthorizationURL = deviceAuthorizationURL
    }

    /// The same login behind a gateway: paths are kept, and everything before them is replaced.
    public func behind(_ gateway: Gateway) -> OAuthConfiguration {
        var result = self
        result.tokenURL = gateway.loginURL(for: tokenURL)
        result.authorizeURL = authorizeURL.map(gateway.loginURL(for:))
        result.logoutURL = logoutURL.map(gateway.loginURL(for:))
        result.refreshURL = refreshURL.map(gateway.loginURL(for:))
        result.deviceAuthorizationURL = deviceAuthorizationURL.map(gateway.loginURL(for:))
        return result
    }
}
