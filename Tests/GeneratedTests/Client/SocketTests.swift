import Foundation
import Loopback
import PureCloudPlatformClientV2
import Testing

/// The whole way: a login, a token, and calls, over a socket.
@Suite struct SocketTests {
    @Test func loginAndCall() async throws {
        let http = try LoopbackServer { request in
            switch (request.method, request.target) {
            case ("POST", "/login/oauth/token"):
                .respond(
                    200, ["Content-Type": "application/json"],
                    #"{"access_token":"t1","token_type":"bearer","expires_in":3600}"#)
            case ("PUT", "/api/v2/oauth/clients/c%2F1"):
                .respond(
                    200, ["Content-Type": "application/json", "ININ-Correlation-Id": "c0ffee"],
                    #"{"id":"c/1","name":"Ü","authorizedGrantType":"CODE","new":[1]}"#)
            case ("DELETE", _): .respond(204)
            default: .respond(404, [:], #"{"code":"not.found"}"#)
            }
        }
        let server = Server(
            http.url, headerNames: Server.headerNames,
            oauth: OAuthConfiguration(tokenURL: http.url + "/login/oauth/token"))
        let client = APIClient(
            server: server, login: .clientCredentials(id: "id", secret: "se:cret"))

        let body = OAuthClientRequest(name: "Ü", authorizedGrantType: .code)
        let response = try await client.response(
            for: OAuthAPI.Requests.putOauthClient(clientId: "c/1", body: body))
        #expect(response.value.name == "Ü")
        #expect(response.value.unknownFields == ["new": [1]])
        #expect(response.correlationID == "c0ffee")
        try await OAuthAPI(client: client).deleteOauthClient(clientId: "c1")
        let error = await #expect(throws: APIError.self) {
            try await OAuthAPI(client: client).getOauthScopes()
        }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.errorBody?.code == "not.found")

        let requests = http.requests
        #expect(requests.map(\.method) == ["POST", "PUT", "DELETE", "GET"])
        let login = try #require(requests.first)
        let basic = Data("id:se:cret".utf8).base64EncodedString()
        #expect(login.headers["Authorization"] == "Basic \(basic)")
        #expect(login.body == Array("grant_type=client_credentials".utf8))
        #expect(
            requests.dropFirst().map { $0.headers["Authorization"] }
                == ["Bearer t1", "Bearer t1", "Bearer t1"])
        // Whatever an operation responds with, its errors are JSON.
        #expect(requests[2].headers.values("Accept") == ["application/json, */*;q=0.5"])
        let put = requests[1]
        #expect(put.headers["Content-Type"] == "application/json")
        #expect(put.headers["Accept"] == "application/json")
        #expect(put.body == Array(#"{"name":"Ü","authorizedGrantType":"CODE"}"#.utf8))
    }
}
