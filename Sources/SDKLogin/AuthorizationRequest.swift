internal import SDKRuntime

/// A login in a browser: where to send it, and how to read the redirect that it ends with.
public struct AuthorizationRequest: Hashable, Sendable {
    /// What the redirect contains.
    public enum ResponseType: String, Hashable, Sendable {
        /// A code that is exchanged for a token (RFC 6749 section 4.1.1).
        case code
        /// The token itself (RFC 6749 section 4.2.1).
        case token
    }

    /// The client's id, as registered with the server.
    public var clientID: String
    /// The address to which the browser returns, as registered for the client.
    public var redirectURI: String
    /// What the redirect contains: a code or a token.
    public var responseType: ResponseType
    /// The proof key; its challenge is sent with method S256.
    public var pkce: PKCE?
    /// Returned with the redirect, which proves that the redirect belongs to this request (RFC 6749
    /// section 10.12). Random unless set; `nil` sends none and expects none.
    public var state: String?
    /// The scopes of the token; empty for the server's default.
    public var scopes: [String] = []
    /// Skips the choice of an organization. Only together with ``provider``.
    public var organization: String?
    /// Skips the choice of an identity provider. Only together with ``organization``.
    public var provider: String?
    /// The purpose for which the page is shown, as the API documents it.
    public var target: String?
    /// The name that the page fills in.
    public var loginHint: String?
    /// Whether the page asks for a login even if the browser has one (`prompt=login`).
    public var forcesLogin = false

    private init(
        _ responseType: ResponseType, _ clientID: String, _ redirectURI: String, _ pkce: PKCE?
    ) {
        self.clientID = clientID
        self.redirectURI = redirectURI
        self.responseType = responseType
        self.pkce = pkce
        var source = SystemRandomNumberGenerator()
        self.state = PKCE.random(43, using: &source)
    }

    /// For an application that can keep a client secret.
    public static func code(clientID: String, redirectURI: String) -> AuthorizationRequest {
        AuthorizationRequest(.code, clientID, redirectURI, nil)
    }

    /// For an application that can't keep a client secret.
    public static func pkce(
        clientID: String, redirectURI: String, pkce: PKCE = PKCE()
    ) -> AuthorizationRequest {
        AuthorizationRequest(.code, clientID, redirectURI, pkce)
    }

    /// For servers that offer nothing better: the token is in an address, and can't be renewed.
    public static func implicit(clientID: String, redirectURI: String) -> AuthorizationRequest {
        AuthorizationRequest(.token, clientID, redirectURI, nil)
    }

    /// An edited copy.
    public func with(_ edit: (inout AuthorizationRequest) -> Void) -> AuthorizationRequest {
        var copy = self
        edit(&copy)
        return copy
    }
}

extension AuthorizationRequest: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The response type and the client's id; neither `state` nor the proof key.
    public var description: String {
        "AuthorizationRequest(\(responseType.rawValue), client \(clientID))"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
