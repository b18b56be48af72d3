/// What follows `Basic` in `Authorization` (RFC 7617).
package enum BasicCredentials {
    package static func text(
        _ username: String, _ password: Secret
    ) throws(AuthenticationFailure) -> String {
        guard !username.utf8.contains(UInt8(ascii: ":")) else {
            throw AuthenticationFailure(
                code: .invalidClientSettings, message: "a name for HTTP Basic has no ':'")
        }
        return Base64.encode(Array("\(username):\(password.text)".utf8))
    }
}
