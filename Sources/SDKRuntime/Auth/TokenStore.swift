/// Where tokens are kept between two runs of a program.
///
/// Whoever can read a token can act as its owner: an implementation keeps others away from it.
public protocol TokenStore: Sendable {
    /// The token that was saved last under a key; `nil` if there is none.
    func load(for key: String) async throws -> Token?

    /// Replaces the token of a key, as a whole or not at all.
    func save(_ token: Token, for key: String) async throws

    /// Removes the token of a key, if there is one.
    func clear(for key: String) async throws
}
