import PureCloudPlatformClientV2

/// What an administrator does with OAuth clients. It is given the API, so that tests give it one without
/// a network.
public struct ClientAdmin: Sendable {
    private let api: OAuthAPI
    /// How long to wait before asking again for the results of a query.
    private let pause: Duration

    public init(client: APIClient, pause: Duration = .seconds(2)) {
        api = OAuthAPI(client: client)
        self.pause = pause
    }

    /// All clients, page after page, by name.
    public func list() async throws(APIError) -> [OAuthClient] {
        try await api.allOauthClients().collect().sorted { $0.name < $1.name }
    }

    /// Creates a client for a program that acts for no user.
    ///
    /// - Returns: The client with its secret, which can't be read again.
    public func create(named name: String, roleID: String) async throws(APIError) -> OAuthClient {
        try await api.postOauthClients(
            body: OAuthClientRequest(
                name: name, authorizedGrantType: .clientCredentials,
                accessTokenValiditySeconds: 3600,
                roleDivisions: [RoleDivision(roleId: roleID, divisionId: "*")], state: .active))
    }

    /// Changes one client. The API replaces it as a whole, so all that it has is sent back.
    public func edit(
        _ id: String, _ change: (inout OAuthClientRequest) -> Void
    ) async throws(APIError) -> OAuthClient {
        let client = try await api.getOauthClient(clientId: id)
        var request = OAuthClientRequest(
            name: client.name,
            authorizedGrantType: .init(rawValue: client.authorizedGrantType.rawValue),
            accessTokenValiditySeconds: client.accessTokenValiditySeconds,
            description: client.description, registeredRedirectUri: client.registeredRedirectUri,
            scope: client.scope, roleDivisions: client.roleDivisions,
            state: client.state.map { .init(rawValue: $0.rawValue) },
            dateToDelete: client.dateToDelete)
        change(&request)
        return try await api.putOauthClient(clientId: id, body: request)
    }

    /// How often a client called each address of the API in an interval such as
    /// `2026-11-01T00:00:00Z/2026-11-08T00:00:00Z`. The server takes its time: the query is started, and
    /// asked for until it is complete. Cancelling the task ends the waiting.
    public func usage(of id: String, in interval: String) async throws -> [ApiUsageRow] {
        let query = ApiUsageQuery(
            interval: interval, metrics: [.requests, .status429], groupBy: [.templateUri])
        let started = try await api.postOauthClientUsageQuery(clientId: id, body: query)
        guard let execution = started.executionId else { throw UsageFailure.notStarted }
        while true {
            let result = try await api.getOauthClientUsageQueryResult(
                executionId: execution, clientId: id)
            switch result.queryStatus {
            case .complete?: return result.results ?? []
            case .failed?: throw UsageFailure.failed
            // Running, or something that a later version of the API says.
            default: try await Task.sleep(for: pause)
            }
        }
    }
}

/// Why a query for usage has no results.
public enum UsageFailure: Error {
    case notStarted, failed
}
