public import SDKRuntime

/// A proof key for an authorization code: the verifier stays with the application, and its hash
/// goes to the authorize page (RFC 7636).
public struct PKCE: Hashable, Sendable {
    /// 43 to 128 characters of `A-Z a-z 0-9 - . _ ~`. It is a secret until the code is exchanged.
    public let verifier: String

    /// Lengths that RFC 7636 section 4.1 allows.
    public static let lengths = 43...128

    /// Creates a verifier of 64 characters from the system's cryptographic source.
    public init() {
        var source = SystemRandomNumberGenerator()
        self.init(length: 64, using: &source)
    }

    /// Creates a verifier from the system's cryptographic source.
    ///
    /// - Throws: ``AuthenticationFailure/Code/invalidVerifier`` for a length outside ``lengths``.
    public init(length: Int) throws(AuthenticationFailure) {
        guard Self.lengths.contains(length) else { throw Self.invalid }
        var source = SystemRandomNumberGenerator()
        self.init(length: length, using: &source)
    }

    /// Uses a verifier that was kept between the two steps of a login.
    ///
    /// - Throws: ``AuthenticationFailure/Code/invalidVerifier``.
    public init(verifier: String) throws(AuthenticationFailure) {
        guard Self.lengths.contains(verifier.utf8.count), ByteSet.unreserved.containsAll(verifier)
        else { throw Self.invalid }
        self.verifier = verifier
    }

    init(length: Int, using source: inout some RandomNumberGenerator) {
        self.verifier = Self.random(length, using: &source)
    }

    /// The unpadded base64url of the verifier's SHA-256 (RFC 7636 section 4.2, method S256).
    public var challenge: String { Base64.encodeForURL(SHA256.digest(of: verifier.utf8)) }

    /// Characters of the unreserved set, each equally likely: `randomElement` rejects the draws
    /// that would favour some.
    static func random(_ length: Int, using source: inout some RandomNumberGenerator) -> String {
        String((0..<length).compactMap { _ in alphabet.randomElement(using: &source) })
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    private static var invalid: AuthenticationFailure {
        AuthenticationFailure(
            code: .invalidVerifier,
            message: "a code verifier has 43 to 128 letters, digits or '-', '.', '_', '~'")
    }
}

extension PKCE: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// A fixed text: verifier and challenge are secrets.
    public var description: String { "PKCE(<redacted>)" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
