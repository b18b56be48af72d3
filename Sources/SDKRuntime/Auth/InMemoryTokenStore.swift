/// Keeps tokens as long as the process runs, for example one per person in a server.
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
