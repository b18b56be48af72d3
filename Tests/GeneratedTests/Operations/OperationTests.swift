import PureCloudPlatformClientV2
import SDKTesting
import Testing

@Suite struct OperationTests {
    @Test(arguments: OperationCase.all)
    func sendsAndDecodes(_ test: OperationCase) async throws {
        let api = StubbedAPI()
        api.respond(test.operation, test.response)
        try await test.call(api.oauth)

        let sent = try #require(api.stub.requests.first)
        #expect(api.stub.requests.count == 1)
        #expect(sent.operation == test.operation)
        #expect(sent.method == test.method)
        #expect(sent.target == test.target)
        #expect(sent.timeout == .seconds(60))
        #expect(sent.body.map { String(decoding: $0.bytes ?? [], as: UTF8.self) } == test.body)
        var expected = test.headers
        expected["Authorization"] = "Bearer t0ken"
        expected["User-Agent"] = "sdkgen-swift"
        #expect(lines(sent.headers) == lines(expected))
    }

    /// Every field, and no other one.
    private func lines(_ headers: HTTPHeaders) -> [String] {
        headers.fields.map { "\($0.name): \($0.value)" }.sorted()
    }

    @Test func theOperationsOfTheOAuthAPI() {
        let names = Set(OperationCase.all.map(\.operation))
        #expect(
            names.sorted() == [
                "deleteOauthClient", "getOauthAuthorization", "getOauthAuthorizations",
                "getOauthClient", "getOauthClientUsageQueryResult", "getOauthClientUsageSummary",
                "getOauthClients", "getOauthScope", "getOauthScopes", "postOauthClientSecret",
                "postOauthClientUsageQuery", "postOauthClients", "putOauthClient",
            ])
    }

    @Test(arguments: [
        ("a b", "a%20b"), ("a/b", "a%2Fb"), ("a?b#c", "a%3Fb%23c"), ("50%", "50%25"),
        ("ü", "%C3%BC"), ("a.b_c~d-e", "a.b_c~d-e"),
    ])
    func encodesAPathParameterOnce(_ id: String, _ encoded: String) throws {
        let request = try OAuthAPI.Requests.getOauthClient(clientId: id).httpRequest(
            server: .standard)
        #expect(request.target == "https://api.mypurecloud.com/api/v2/oauth/clients/\(encoded)")
    }

    @Test(arguments: ["", ".", ".."])
    func refusesAnIDThatWouldMakeAnotherPath(_ id: String) async {
        let api = StubbedAPI()
        let error = await #expect(throws: APIError.self) {
            try await api.oauth.deleteOauthClient(clientId: id)
        }
        #expect(error.map { "\($0)" }?.hasPrefix("deleteOauthClient: invalid request") == true)
        #expect(api.stub.requests.isEmpty)
    }

    @Test(arguments: ["de\r\nX-Other: 1", "de\0", "ü"])
    func refusesAHeaderValueThatIsNone(_ language: String) async {
        let api = StubbedAPI()
        let error = await #expect(throws: APIError.self) {
            try await api.oauth.getOauthScopes(acceptLanguage: language)
        }
        guard case .invalidRequest(.headerValue(name: "Accept-Language"), "getOauthScopes")? = error
        else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(api.stub.requests.isEmpty)
    }

    @Test(arguments: [
        ("", "?days="), ("7 days", "?days=7%20days"), ("a&b=c+d", "?days=a%26b%3Dc%2Bd"),
    ])
    func encodesAQueryParameterOnce(_ days: String, _ query: String) throws {
        let request = try OAuthAPI.Requests.getOauthClientUsageSummary(clientId: "c1", days: days)
            .httpRequest(server: .standard)
        #expect(
            request.target
                == "https://api.mypurecloud.com/api/v2/oauth/clients/c1/usage/summary\(query)")
    }
}
