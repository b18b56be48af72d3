import Foundation
import PureCloudPlatformClientV2

/// A call that follows the description.
struct AcceptedCall: Sendable {
    let operation: String
    var status = 200
    /// Returns the decoded response, if there is one.
    let send: @Sendable (OAuthAPI) async throws -> (any JSONCoded)?

    // Not a slash: a server of this kind (ASGI) sees paths decoded, and takes it for a separator.
    private static let id = "ü c%1?#&+"

    static let all = [
        AcceptedCall(operation: "deleteOauthClient", status: 204) {
            try await $0.deleteOauthClient(clientId: id)
            return nil
        },
        AcceptedCall(operation: "getOauthAuthorization") {
            try await $0.getOauthAuthorization(clientId: id, acceptLanguage: "de")
        },
        AcceptedCall(operation: "getOauthAuthorizations") {
            try await $0.getOauthAuthorizations(acceptLanguage: "de")
        },
        AcceptedCall(operation: "getOauthClient") { try await $0.getOauthClient(clientId: id) },
        AcceptedCall(operation: "getOauthClientUsageQueryResult") {
            try await $0.getOauthClientUsageQueryResult(executionId: "e 1", clientId: id)
        },
        AcceptedCall(operation: "getOauthClientUsageSummary") {
            try await $0.getOauthClientUsageSummary(clientId: id, days: "30")
        },
        AcceptedCall(operation: "getOauthClients") { try await $0.getOauthClients() },
        AcceptedCall(operation: "getOauthScope") {
            try await $0.getOauthScope(scopeId: "users:readonly", acceptLanguage: "de")
        },
        AcceptedCall(operation: "getOauthScopes") { try await $0.getOauthScopes() },
        AcceptedCall(operation: "postOauthClientSecret") {
            try await $0.postOauthClientSecret(clientId: id)
        },
        AcceptedCall(operation: "postOauthClientUsageQuery") {
            try await $0.postOauthClientUsageQuery(
                clientId: id,
                body: ApiUsageQuery(
                    interval: "2024-02-01T00:00:00/2024-03-01T00:00:00", granularity: .day,
                    metrics: [.requests, .status429], groupBy: [.oAuthClientId, .httpMethod]))
        },
        AcceptedCall(operation: "postOauthClients") {
            try await $0.postOauthClients(body: request)
        },
        AcceptedCall(operation: "putOauthClient") {
            try await $0.putOauthClient(clientId: id, body: request)
        },
    ]

    private static let request = OAuthClientRequest(
        name: "Ü \"😀\"\n", authorizedGrantType: .clientCredentials,
        accessTokenValiditySeconds: 3_000_000_000, description: "d",
        registeredRedirectUri: ["https://a.example/b?c=d"], scope: ["users:readonly"],
        roleDivisions: [RoleDivision(roleId: "r1", divisionId: "*")], state: .active,
        dateToDelete: Date(timeIntervalSince1970: 1_709_208_000.5))
}
