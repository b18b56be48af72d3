import Design

/// A program that has a key, and asks whose it is.
enum KeyConsumer {
    static func client(
        of server: Server, key: String, transport: (any Transport)? = nil
    ) -> APIClient {
        APIClient(server: server, credentials: [.personalAccessToken(key)], transport: transport)
    }

    static func name(by client: APIClient) async throws(APIError) -> String {
        let user = try await UsersAPI(client: client).getMe()
        return "\(user.handle) <\(user.email)>"
    }
}
