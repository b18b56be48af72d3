/// Where a client gets its access tokens.
public protocol AccessTokenProvider: Sendable {
    /// The token for the next request. Called for each request, so it should be fast when there is
    /// a token, and let concurrent callers share one refresh when there is none.
    func accessToken() async throws -> String

    /// Tells that a server responded to this token with 401.
    ///
    /// - Returns: whether to try once more, with what ``accessToken()`` returns then.
    func accessTokenRejected(_ token: String) async throws -> Bool
}

extension AccessTokenProvider {
    /// No other token: the 401 is the outcome of the call.
    public func accessTokenRejected(_ token: String) async throws -> Bool { false }
}
