import Foundation
import SDKTesting
import Testing
import Vault

/// Logins as credentials.
@Suite struct LoginTests {
    let stub = StubTransport()
    let server = Server(
        "https://api.example.com",
        oauth: OAuthConfiguration(
            tokenURL: "https://login.example.com/token",
            refreshURL: "https://login.example.com/refresh"))

    init() {
        for name in ["twice", "standard"] { stub.on(name) { _ in HTTPResponse(status: 204) } }
        for path in ["/token", "/refresh"] {
            stub.on(.post, path) { _ in
                .json(#"{"access_token": "t1", "token_type": "bearer", "refresh_token": "r1"}"#)
            }
        }
    }

    private func api(_ credential: APICredential) -> ThingsAPI {
        ThingsAPI(
            client: APIClient(server: server, credentials: [credential], transport: stub))
    }

    private func form(_ path: String) -> [String] {
        stub.requests.filter { $0.target.hasSuffix(path) }
            .map { String(decoding: $0.body?.bytes ?? [], as: UTF8.self) }
    }

    @Test func clientCredentialsWithScopes() async throws {
        let api = api(
            .login(.clientCredentials(id: "i", secret: "s", scopes: ["read", "write"])))
        try await api.twice()
        try await api.twice()
        #expect(form("/token") == ["grant_type=client_credentials&scope=read+write"])
        #expect(stub.requests.last?.headers["Authorization"] == "Bearer t1")
    }

    @Test(arguments: [nil, "s"] as [String?])
    func aPassword(_ secret: String?) async throws {
        let api = api(
            .login(.password(id: "i", secret: secret, username: "u", password: "p w")))
        try await api.twice()
        let client = secret == nil ? "&client_id=i" : ""
        #expect(form("/token") == ["grant_type=password&username=u&password=p+w" + client])
    }

    @Test func renewalHasItsOwnAddress() async throws {
        let api = api(.login(.refreshToken(id: "i", refreshToken: "r0")))
        try await api.twice()
        #expect(form("/refresh") == ["grant_type=refresh_token&refresh_token=r0&client_id=i"])
        #expect(form("/token") == [])
    }

    @Test func aLoginOfItsOwn() async throws {
        let api = api(.staff(.clientCredentials(id: "i", secret: "s")))
        _ = try? await api.client.send(ThingsAPI.Requests.twice().with(security: "staff"))
        #expect(stub.requests.first?.target == "https://staff.example.com/token")
        await #expect(throws: APIError.self) { try await api.twice() }
    }

    @Test func nothingIsFetchedForAnOperationThatAsksForSomethingElse() async throws {
        let api = api(.login(.clientCredentials(id: "i", secret: "s")))
        await #expect(throws: APIError.self) { try await api.standard() }
        #expect(stub.requests.isEmpty)
    }

    private static let document =
        #"{"issuer": "https://login.example.com", "token_endpoint": "https://login.example.com/token"}"#

    @Test func anOpenIDLoginIsDiscoveredOnce() async throws {
        stub.on(.get, "/.well-known/openid-configuration") { _ in .json(Self.document) }
        let api = api(.id(.clientCredentials(id: "i", secret: "s")))
        let request = ThingsAPI.Requests.twice().with(security: "id")
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 { group.addTask { try await api.client.send(request) } }
            try await group.waitForAll()
        }
        #expect(stub.requests.count { $0.target.hasSuffix("openid-configuration") } == 1)
        #expect(form("/token").count == 1)
        #expect(stub.requests.last?.headers["Authorization"] == "Bearer t1")
    }

    @Test(
        arguments: [
            #"{"token_endpoint": "http://login.example.com/token"}"#, #"{"token_endpoint": "x"}"#,
            "{}", "[]", "",
        ])
    func aDiscoveredAddressThatCannotBeUsed(_ document: String) async throws {
        stub.on(.get, "/.well-known/openid-configuration") { _ in .json(document) }
        let api = api(.id(.clientCredentials(id: "i", secret: "s")))
        let error = await #expect(throws: APIError.self) {
            try await api.client.send(ThingsAPI.Requests.twice().with(security: "id"))
        }
        guard case .authentication(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .noEndpoint)
        #expect(form("/token") == [])
    }
}
