internal import Foundation
internal import SDKRuntime

extension Token {
    /// Lifetimes in seconds that are accepted: up to ten years.
    static let lifetimes = 1.0...315_360_000.0

    /// Checks the parts of a server's response.
    init(
        access: String?, refresh: String? = nil, type: String?, lifetime: Double?,
        scope: String? = nil, issuedAt: Date
    ) throws(AuthenticationFailure) {
        guard let access, !access.isEmpty else {
            throw AuthenticationFailure(
                code: .missingAccessToken, message: "the response has no access token")
        }
        guard ByteSet.fieldValue.containsAll(access) else {
            throw AuthenticationFailure(
                code: .malformedResponse, message: "the access token can't stand in a header")
        }
        if let type, type.lowercased() != "bearer" {
            throw AuthenticationFailure(
                code: .unsupportedTokenType,
                message: "the token type \(ServerText.clean(type)) is not bearer")
        }
        if let lifetime, !Self.lifetimes.contains(lifetime) {
            throw AuthenticationFailure(
                code: .invalidExpiry, message: "expires_in is \(lifetime) seconds")
        }
        let refresh = refresh.flatMap { $0.isEmpty ? nil : $0 }
        self.init(
            accessToken: access, refreshToken: refresh, type: type ?? "Bearer", issuedAt: issuedAt,
            expiresAt: lifetime.map { issuedAt.addingTimeInterval($0.rounded(.down)) },
            scope: scope)
    }
}
