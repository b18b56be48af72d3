internal import SDKRuntime

/// Who asks for a token.
struct ClientIdentity: Hashable, Sendable {
    let id: String
    /// `nil` for a public client (RFC 6749 section 2.1).
    let secret: Secret?

    init(id: String, secret: String? = nil) {
        self.id = id
        self.secret = secret.map(Secret.init)
    }

    /// The value of `Authorization` (RFC 7617); `nil` for a public client.
    ///
    /// Id and secret are sent as they are. RFC 6749 section 2.3.1 wants them form-encoded first,
    /// but servers in the field expect them like this.
    func authorization() throws(AuthenticationFailure) -> Secret? {
        guard !id.isEmpty, !id.utf8.contains(UInt8(ascii: ":")) else {
            throw AuthenticationFailure(
                code: .invalidClientSettings, message: "a client id is not empty and has no ':'")
        }
        guard let secret else { return nil }
        return Secret("Basic " + (try BasicCredentials.text(id, secret)))
    }
}
