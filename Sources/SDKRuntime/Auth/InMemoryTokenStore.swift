/// Keeps tokens as long as the process runs, for example one per person in a server.
public final class InMemoryTokenStore: TokenStore {
    private let tokens = Locked<[String: Token]>([:])

    public init() {}

    public func load(for key: String) -> Token? { tokens.withLock { $0[key] } }

    public func save(_ token: Token, for key: String) { tokens.withLock { $0[key] = token } }

    public func clear(for key: String) { tokens.withLock { $0[key] = nil } }
}
