import PureCloudPlatformClientV2

/// A call that violates the description, and the status with which the server refuses it.
struct RefusedCall: Sendable {
    let name: String
    let status: Int
    let send: @Sendable (OAuthAPI) async throws -> Void

    private static let clients = "/api/v2/oauth/clients"

    static let all = [
        RefusedCall(name: "an enum value that is not listed", status: 400) {
            _ = try await $0.postOauthClients(
                body: OAuthClientRequest(
                    name: "n", authorizedGrantType: .init(rawValue: "NEW-KIND")))
        },
        RefusedCall(name: "an enum value that is not listed, in an array", status: 400) {
            _ = try await $0.postOauthClientUsageQuery(
                clientId: "c", body: ApiUsageQuery(interval: "i", metrics: [.init(rawValue: "X")]))
        },
        RefusedCall(name: "a missing required property", status: 400) {
            try await $0.client.send(
                APIRequest<Void>("op", .post, clients, body: .json(["name": "n"] as JSONValue)))
        },
        RefusedCall(name: "a property of another type", status: 400) {
            let body: JSONValue = ["name": 1, "authorizedGrantType": "CODE"]
            try await $0.client.send(APIRequest<Void>("op", .post, clients, body: .json(body)))
        },
        RefusedCall(name: "a missing body", status: 400) {
            try await $0.client.send(APIRequest<Void>("op", .post, clients))
        },
        RefusedCall(name: "a body of another content type", status: 415) {
            try await $0.client.send(
                APIRequest<Void>("op", .post, clients, body: RequestBody(.text("n"))))
        },
        RefusedCall(name: "a query parameter that is not described", status: 400) {
            try await $0.client.send(
                APIRequest<Void>("op", .get, "\(clients)/c/usage/summary", [.query("dayz", "7")]))
        },
        RefusedCall(name: "a method that is not described", status: 405) {
            try await $0.client.send(APIRequest<Void>("op", .patch, clients))
        },
        RefusedCall(name: "a path that is not described", status: 404) {
            try await $0.client.send(APIRequest<Void>("op", .get, "/api/v2/oauth/other"))
        },
        RefusedCall(name: "no access token", status: 401) {
            _ = try await $0.client.send(OAuthAPI.Requests.getOauthClients().unauthenticated())
        },
        RefusedCall(name: "another access token", status: 401) {
            _ = try await OAuthAPI(
                client: $0.client.with { $0.tokenProvider = StaticToken("other") }
            ).getOauthClients()
        },
    ]
}
