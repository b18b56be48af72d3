public import Foundation
internal import SDKRuntime

/// An access token with its expiry, refresh token and scope. Printing it shows no secret.
public struct Token: Hashable, Sendable {
    /// The access token, sent as `Authorization: Bearer …`.
    public var accessToken: String
    /// Renews the access token without a new login.
    public var refreshToken: String?
    /// `Bearer`; any other type is refused when it comes from a server.
    public var type: String
    /// When the token was requested.
    public var issuedAt: Date?
    /// When the token expires; `nil` if the server didn't say.
    public var expiresAt: Date?
    /// The scopes of the token, separated by spaces (RFC 6749 section 3.3).
    public var scope: String?

    /// Creates a token from its parts.
    ///
    /// - Parameters:
    ///   - accessToken: sent with each request.
    ///   - refreshToken: renews the access token; `nil` if the server gave none.
    ///   - type: the token's type; only `Bearer` is sent.
    ///   - issuedAt: when the server issued it; `nil` if not known.
    ///   - expiresAt: when it expires; `nil` if not known.
    ///   - scope: its scopes, separated by spaces.
    public init(
        accessToken: String, refreshToken: String? = nil, type: String = "Bearer",
        issuedAt: Date? = nil, expiresAt: Date? = nil, scope: String? = nil
    ) {
        self.accessToken = accessToken
        self.refreshToken = refreshToken
        self.type = type
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
        self.scope = scope
    }

    /// Whether the token has expired at a point in time. A token without expiry never has.
    public func isExpired(at now: Date) -> Bool { expiresAt.map { now >= $0 } ?? false }

    /// When to renew the token: `margin` seconds before it expires, but not before three quarters
    /// of its lifetime have passed.
    func renewalTime(margin: TimeInterval) -> Date? {
        guard let expiresAt else { return nil }
        let lifetime = issuedAt.map { max(0, expiresAt.timeIntervalSince($0)) }
        return expiresAt.addingTimeInterval(-min(margin, lifetime.map { $0 / 4 } ?? margin))
    }
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Whether there is a refresh token, and the expiry; neither of the two tokens.
    public var description: String {
        let expiry = expiresAt.map { "\(Int64($0.timeIntervalSince1970.rounded(.down)))" }
        let refresh = refreshToken == nil ? "no" : "with"
        return "Token(<redacted>, \(refresh) refresh token, expires \(expiry ?? "never"))"
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["token": description]) }
}
