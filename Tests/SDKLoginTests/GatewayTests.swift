import Logins
import SDKLogin
import SDKTesting
import Testing

@testable import SDKRuntime

@Suite struct GatewayTests {
    @Test(arguments: [
        (
            Gateway("https://gw.example.com"), "https://gw.example.com/v1",
            "https://gw.example.com/oauth/token"
        ),
        (
            Gateway("http://gw:1443/", loginPath: "/log/in/", apiPath: "api"),
            "http://gw:1443/api/v1", "http://gw:1443/log/in/oauth/token"
        ),
    ])
    func replacesTheOrigin(_ gateway: Gateway, _ api: String, _ token: String) {
        let server = Server("https://api.example.com/v1", oauth: Login.oauth).behind(gateway)
        #expect(server.baseURL == api)
        #expect(server.oauth?.tokenURL == token)
        #expect(
            server.oauth?.authorizeURL
                == token.replacing("/oauth/token", with: "/oauth/authorize"))
        #expect(server.oauth?.logoutURL == token.replacing("/oauth/token", with: "/logout"))
        #expect(server.isValid)
    }

    @Test func aServerWithoutPath() {
        let gateway = Gateway("https://gw", apiPath: "p")
        #expect(Server("https://api.example.com").behind(gateway).baseURL == "https://gw/p")
        #expect(!Server("https://h").behind(Gateway("https://gw?x")).isValid)
    }

    /// From nothing to a call with a token.
    @Test func firstCall() async throws {
        let service = Login()
        service.respond(Login.token("t1"))
        service.stub.on("me") { _ in .text("hello") }
        let client = APIClient(
            server: Server("https://api.example.com", oauth: Login.oauth)
                .behind(Gateway("https://gw", loginPath: "l", apiPath: "a")),
            login: .clientCredentials(id: "id1", secret: "s3cret-client"), transport: service.stub,
            headers: ["User-Agent": "mine"])
        let response = try await client.send(APIRequest<String>.text("me", .get, "/me"))
        #expect(response == "hello")
        #expect(
            service.stub.requests.map(\.target) == ["https://gw/l/oauth/token", "https://gw/a/me"])
        #expect(service.stub.requests.last?.headers["Authorization"] == "Bearer t1")
        #expect(service.stub.requests.allSatisfy { $0.headers["User-Agent"] == "mine" })
    }

    @Test func aServerWithoutLogin() async {
        let client = APIClient(
            server: "https://api.example.com", login: Login.credentials,
            transport: StubTransport())
        let error = await #expect(throws: APIError.self) {
            try await client.send(APIRequest<Void>("me", .get, "/me"))
        }
        guard case .authentication(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .noEndpoint)
    }
}
