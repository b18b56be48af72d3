/// The source of a client's access tokens.
public protocol AccessTokenProvider: Sendable {
    /// The token for the next request. It is called for each request, so it should be fast if there
    /// is a token; if there is none, concurrent callers should share one renewal.
    func accessToken() async throws -> String

    /// Called when a server has responded to this token with 401.
    ///
    /// - Returns: whether to try once more, with what ``accessToken()`` then returns.
    func accessTokenRejected(_ token: String) async throws -> Bool
}

extension AccessTokenProvider {
    /// No other token: the 401 is the outcome of the call.
    public func accessTokenRejected(_ token: String) async throws -> Bool { false }
}
