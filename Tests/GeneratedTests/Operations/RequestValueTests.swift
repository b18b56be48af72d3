import Foundation
import PureCloudPlatformClientV2
import SDKTesting
import Testing

@Suite struct RequestValueTests {
    @Test func aRequestCanBeLookedAt() throws {
        let request = OAuthAPI.Requests.getOauthClient(clientId: "a/b")
        #expect(request.operation == "getOauthClient")
        #expect(request.method == .get)
        #expect(request.path == "/api/v2/oauth/clients/{clientId}")
        #expect(request.parameters == [.path("clientId", "a/b")])
        #expect(request.body == nil)

        let http = try request.httpRequest(server: .euWest1)
        #expect(http.method == .get)
        #expect(http.target == "https://api.mypurecloud.ie/api/v2/oauth/clients/a%2Fb")
        #expect(http.headers["Accept"] == "application/json")
        #expect(http.headers["Authorization"] == nil)
        #expect(http.body == nil)
    }

    @Test func theBodyIsEncodedWithTheRequest() throws {
        let request = OAuthAPI.Requests.postOauthClients(
            body: OAuthClientRequest(name: "x", authorizedGrantType: .code))
        let http = try request.httpRequest(server: .standard)
        #expect(http.headers["Content-Type"] == "application/json")
        #expect(http.body?.bytes == Array(#"{"name":"x","authorizedGrantType":"CODE"}"#.utf8))
    }

    @Test func theFullResponse() async throws {
        let api = StubbedAPI()
        let json = #"{"id":"a","extra":1}"#
        api.respond(
            "getOauthScope",
            .json(
                json, status: 203,
                headers: ["ININ-Correlation-Id": "c0ffee", "inin-ratelimit-count": "7"]))
        let response = try await api.client.response(
            for: OAuthAPI.Requests.getOauthScope(scopeId: "a"))
        #expect(response.value.id == "a")
        #expect(response.status == 203)
        #expect(response.headers["content-type"] == "application/json")
        #expect(response.correlationID == "c0ffee")
        #expect(response.rateLimit?.count == 7)
        #expect(response.body == Data(json.utf8))
        #expect(response.attempts == 1)
    }

    @Test func settingsOfOneCall() async throws {
        let api = StubbedAPI()
        api.respond("getOauthScopes", .json("{}"))
        let request = OAuthAPI.Requests.getOauthScopes(acceptLanguage: "de").with(
            headers: ["X-Source": "test", "accept-language": "fr"], timeout: .seconds(3),
            server: .apSouth1)
        _ = try await api.client.send(request)
        _ = try await api.oauth.getOauthScopes()

        let sent = api.stub.requests
        #expect(sent.map { $0.headers["X-Source"] } == ["test", nil])
        #expect(sent.map { $0.headers.values("Accept-Language") } == [["fr"], []])
        #expect(sent.map(\.timeout) == [.seconds(3), .seconds(60)])
        #expect(
            sent.map(\.target) == [
                "https://api.aps1.pure.cloud/api/v2/oauth/scopes",
                "https://api.mypurecloud.com/api/v2/oauth/scopes",
            ])
    }

    @Test func aCallWithoutTheToken() async throws {
        let api = StubbedAPI()
        api.respond("getOauthScopes", .json("{}"))
        _ = try await api.client.send(
            OAuthAPI.Requests.getOauthScopes().with { $0.isAuthenticated = false })
        #expect(api.stub.requests.map { $0.headers["Authorization"] } == [nil])
    }

    @Test func allPagesOfAListing() async throws {
        let api = StubbedAPI()
        func entity(_ name: String) -> String {
            #"{"name":"\#(name)","authorizedGrantType":"CODE"}"#
        }
        api.stub.script(
            "getOauthClients",
            [
                .respond(
                    .json(
                        #"{"entities":[\#(entity("a"))],"#
                            + #""nextUri":"/api/v2/oauth/clients?pageNumber=2"}"#)),
                .respond(.json(#"{"entities":[\#(entity("b")),\#(entity("c"))]}"#)),
            ])
        let pages = api.client.pages(
            OAuthAPI.Requests.getOauthClients(), .nextURI { $0.nextUri }, items: { $0.entities })
        #expect(try await pages.items.collect().map(\.name) == ["a", "b", "c"])
        #expect(api.stub.requests.last?.target.hasSuffix("/clients?pageNumber=2") == true)
    }
}
