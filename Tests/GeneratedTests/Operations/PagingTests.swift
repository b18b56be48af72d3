import PureCloudPlatformClientV2
import SDKTesting
import Testing

/// The rule for pages of the SDK's own listings.
@Suite struct PagingTests {
    private let stub = StubTransport()

    private var api: OAuthAPI {
        OAuthAPI(client: APIClient(server: .euWest1, accessToken: "test", transport: stub))
    }

    @Test("All clients come, page by page, whatever the number of pages") func clients()
        async throws
    {
        stub.script(
            "getOauthClients",
            [
                .respond(
                    .json(
                        #"""
                        {"entities": [{"name": "a", "authorizedGrantType": "CODE"}],
                         "nextUri": "/api/v2/oauth/clients?pageNumber=2"}
                        """#)),
                .respond(.json(#"{"entities": [{"name": "b", "authorizedGrantType": "CODE"}]}"#)),
            ])
        var names: [String] = []
        for try await client in api.allOauthClients() { names.append(client.name) }
        #expect(names == ["a", "b"])
        #expect(stub.requests.last?.target.hasSuffix("/clients?pageNumber=2") == true)
    }

    @Test("An error on the way is an APIError, after what came before") func failure() async {
        stub.script(
            "getOauthClients",
            [
                .respond(
                    .json(
                        #"""
                        {"entities": [{"name": "a", "authorizedGrantType": "CODE"}],
                         "nextUri": "https://elsewhere.example/clients"}
                        """#))
            ])
        var items = api.allOauthClients().makeAsyncIterator()
        do throws(APIError) {
            #expect(try await items.next()?.name == "a")
            _ = try await items.next()
            Issue.record("the token went elsewhere")
        } catch {
            guard case .paging(let problem) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(problem.reason == .foreignAddress(origin: "https://elsewhere.example"))
        }
    }
}
