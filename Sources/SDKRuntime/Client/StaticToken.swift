/// An access token that was had elsewhere and is never renewed.
public struct StaticToken: AccessTokenProvider, CustomStringConvertible,
    CustomDebugStringConvertible, CustomReflectable
{
    private let token: String

    public init(_ token: String) { self.token = token }

    public func accessToken() async throws -> String { token }

    public var description: String { "StaticToken(<redacted>)" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}
