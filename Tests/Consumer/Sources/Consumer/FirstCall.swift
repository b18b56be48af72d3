import PureCloudPlatformClientV2

/// The names of all clients, as a program gets them.
func clientNames(over transport: any Transport) async throws -> [String] {
    let client = APIClient(
        server: .euWest1, login: .clientCredentials(id: "id", secret: "secret"),
        transport: transport)
    let listing = try await OAuthAPI(client: client).getOauthClients()
    return (listing.entities ?? []).map(\.name)
}
