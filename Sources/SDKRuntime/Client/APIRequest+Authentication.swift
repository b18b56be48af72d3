extension APIRequest {
    /// A copy that is sent without an access token.
    public func unauthenticated() -> Self {
        var copy = self
        copy.call.isAuthenticated = false
        return copy
    }
}
