import PureCloudPlatformClientV2
import SDKTesting
import Testing

/// What docs/testing.md promises to who tests code that uses the SDK.
@Suite struct StubbedOperationTests {
    let stub = StubTransport()

    var oauth: OAuthAPI {
        OAuthAPI(client: APIClient(server: .euWest1, accessToken: "test", transport: stub))
    }

    @Test func oneOperationByItsOwnType() async throws {
        stub.on(OAuthAPI.Requests.getOauthClients()) { _ in
            OAuthClientEntityListing(entities: [
                OAuthClient(name: "a", authorizedGrantType: .code, state: .active)
            ])
        }
        let clients = try await oauth.getOauthClients().entities
        #expect(clients?.map(\.name) == ["a"])
        #expect(clients?.map(\.state) == [.active])
        #expect(stub.requests(of: "getOauthClients").count == 1)
    }

    @Test func whatIsNotStubbedFailsTellingItsName() async throws {
        stub.on(OAuthAPI.Requests.getOauthClients(), returning: .fixture())
        let error = await #expect(throws: APIError.self) {
            try await oauth.getOauthClient(clientId: "c1")
        }
        #expect(
            error?.description
                == "getOauthClient: transport failed: other: no stub for getOauthClient "
                + "(GET https://api.mypurecloud.ie/api/v2/oauth/clients/c1)")
    }

    @Test func fixtures() async throws {
        let whole = OAuthClient.fixture()
        #expect(whole.name == "name")
        #expect(whole.accessTokenValiditySeconds == 1)
        #expect(whole == OAuthClient.fixture())
        #expect(OAuthClient.fixture(.required).state == nil)
        #expect(whole.state?.isKnown == true && whole.authorizedGrantType.isKnown)
        #expect(ApiUsageQuery.fixture().metrics?.allSatisfy(\.isKnown) == true)
        #expect(whole.roleDivisions?.first?.roleId == DomainEntityRef.fixture().id)
        stub.on(OAuthAPI.Requests.getOauthClient(clientId: ""), returning: .fixture())
        stub.on(OAuthAPI.Requests.deleteOauthClient(clientId: ""))
        #expect(try await oauth.getOauthClient(clientId: "c1") == whole)
        try await oauth.deleteOauthClient(clientId: "c1")
    }

    @Test func errorsWithTheirBody() async throws {
        stub.on(
            OAuthAPI.Requests.getOauthClients(), failing: 409,
            ErrorBody(message: "no", code: "conflict"))
        let error = await #expect(throws: APIError.self) { try await oauth.getOauthClients() }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.status == 409)
        #expect(failure.errorBody?.code == "conflict")
    }

    /// A thousand tests at the same time, each with its own stub.
    @Test func nothingIsShared() async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<1000 {
                group.addTask {
                    let stub = StubTransport()
                    stub.on(OAuthAPI.Requests.getOauthScope(scopeId: "")) { _ in
                        OAuthScope(id: "\(number)")
                    }
                    let client = APIClient(server: .euWest1, accessToken: "t", transport: stub)
                    let scope = try await OAuthAPI(client: client).getOauthScope(scopeId: "x")
                    return scope.id == "\(number)" && stub.requests.count == 1
                }
            }
            for try await isOwn in group { #expect(isOwn) }
        }
    }
}
