internal import SDKRuntime

/// Where tokens are kept between two runs of a program.
///
/// Whoever can read a token can act as its owner, so an implementation must keep others from
/// reading it.
public protocol TokenStore: Sendable {
    /// The token that was saved last under a key; `nil` if there is none.
    func load(for key: String) async throws -> Token?

    /// Replaces the token of a key, as a whole or not at all.
    func save(_ token: Token, for key: String) async throws

    /// Removes the token of a key, if there is one.
    func clear(for key: String) async throws
}

/// Keeps tokens as long as the process runs, for example one for each person in a server program.
public final class InMemoryTokenStore: TokenStore {
    private let tokens = Locked<[String: Token]>([:])

    /// Creates an empty store.
    public init() {}

    /// The token of a key; `nil` if none was saved.
    public func load(for key: String) -> Token? { tokens.withLock { $0[key] } }

    /// Keeps a token under a key, instead of the one before.
    public func save(_ token: Token, for key: String) { tokens.withLock { $0[key] = token } }

    /// Forgets the token of a key.
    public func clear(for key: String) { tokens.withLock { $0[key] = nil } }
}
