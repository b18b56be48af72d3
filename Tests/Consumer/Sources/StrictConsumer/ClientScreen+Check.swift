internal import Foundation
internal import PureCloudPlatformClientV2
internal import SDKTesting

extension ClientScreen {
    /// Uses the SDK as a program with these language settings does.
    public static func check() async throws -> [(Bool, String)] {
        let stub = StubTransport()
        stub.script(
            "getOauthClient",
            [
                .respond(.json(json(state: "paused"))),
                .respond(.json(#"{"message":"none"}"#, status: 404)),
            ])
        stub.on("putOauthClient") { _ in .json(json(state: "active")) }
        let screen = ClientScreen(
            api: OAuthAPI(client: APIClient(server: .usEast1, accessToken: "t", transport: stub)))
        var results: [(Bool, String)] = []

        await screen.load("c1")
        results.append((screen.stateText == "paused", "a state that the SDK doesn't know"))
        results.append((screen.message == "HTTP 200", "the status"))

        try await screen.save { request in
            request.description = "d"
            request.setNull(\.dateToDelete)
        }
        results.append((screen.stateText == "active", "a state that the SDK knows"))
        let body = stub.requests.last?.body?.bytes ?? []
        results.append(
            (
                body
                    == Array(
                        #"{"name":"One","description":"d","authorizedGrantType":"CODE","#.utf8)
                    + Array(#""state":"active","dateToDelete":null}"#.utf8), "the body"
            ))

        await screen.load("c2")
        results.append((screen.message == "none", "the message of an error"))

        if let client = screen.client {
            let saved = Saved(client: client, states: [.active: 1])
            let copy = try await Task.detached {
                try JSONDecoder().decode(Saved.self, from: JSONEncoder().encode(saved))
            }.value
            results.append((copy == saved, "Codable, in another task"))
        }
        return results
    }

    private nonisolated static func json(state: String) -> String {
        #"{"id":"c1","name":"One","authorizedGrantType":"CODE","state":"\#(state)"}"#
    }
}
