/// A fixed access token obtained elsewhere; never renewed.
public struct StaticToken: AccessTokenProvider, CustomStringConvertible,
    CustomDebugStringConvertible, CustomReflectable
{
    private let token: String

    /// Creates a provider of this token.
    public init(_ token: String) { self.token = token }

    /// The token.
    public func accessToken() async throws -> String { token }

    /// A fixed text: the token is a secret.
    public var description: String { "StaticToken(<redacted>)" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
