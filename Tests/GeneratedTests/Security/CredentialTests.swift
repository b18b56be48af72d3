import Loopback
import SDKTesting
import Testing
import Vault

/// Each security scheme against a server on a socket, by the functions that the generator made.
@Suite struct CredentialTests {
    let server: LoopbackServer

    init() throws { server = try LoopbackServer { _ in .respond(204) } }

    private func api(_ credentials: APICredential...) -> ThingsAPI {
        ThingsAPI(client: APIClient(server: Server(server.url), credentials: credentials))
    }

    /// The last request of a path: a client of another test can come to a port that its server had.
    private func request(_ path: String) -> LoopbackRequest? {
        server.requests.last { $0.target.prefix { $0 != "?" } == path }
    }

    @Test func aKeyInAHeader() async throws {
        try await api(.key("k1")).standard()
        #expect(request("/standard")?.headers["X-Vendor-Key"] == "k1")
        #expect(request("/standard")?.headers["Authorization"] == nil)
    }

    @Test func aKeyInTheQueryBesideOneInAHeader() async throws {
        try await api(.appSecret("a&b=c d"), .appId("id")).both()
        #expect(request("/both")?.target == "/both?secret=a%26b%3Dc%20d")
        #expect(request("/both")?.headers["X-App-Id"] == "id")
    }

    @Test(arguments: [("abc+/==", "SID=abc+/=="), ("a;b c", "SID=a%3Bb%20c")])
    func aKeyInACookie(_ key: String, _ cookie: String) async throws {
        try await api(.session(key)).either()
        #expect(request("/either")?.headers["Cookie"] == cookie)
    }

    @Test func basic() async throws {
        try await api(.basic(username: "sk_test", password: "")).stripe()
        #expect(request("/stripe")?.headers["Authorization"] == "Basic c2tfdGVzdDo=")
        try await api(.basic(username: "Aladdin", password: "open sesame")).stripe()
        #expect(
            request("/stripe")?.headers["Authorization"] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
        try await api(.basic(username: "é", password: "ü")).stripe()
        #expect(request("/stripe")?.headers["Authorization"] == "Basic w6k6w7w=")
    }

    @Test func aNameForBasicHasNoColon() async throws {
        let error = await #expect(throws: APIError.self) {
            try await api(.basic(username: "a:b", password: "s3cret")).stripe()
        }
        #expect(error.map { "\($0)".contains("s3cret") } == false)
        #expect(request("/stripe") == nil)
    }

    @Test func anyOtherHTTPScheme() async throws {
        try await api(.bot("token")).bot()
        #expect(request("/bot")?.headers["Authorization"] == "Bot token")
    }

    @Test func aBearerToken() async throws {
        try await api(.login(accessToken: "t")).twice()
        #expect(request("/twice")?.headers["Authorization"] == "Bearer t")
        try await api(.login(StaticToken("u"))).twice()
        #expect(request("/twice")?.headers["Authorization"] == "Bearer u")
    }

    @Test func theCertificateIsTheTransports() async throws {
        try await api(.tls()).certificate()
        #expect(request("/certificate")?.target == "/certificate")
        #expect(request("/certificate")?.headers["X-Vendor-Key"] == nil)
    }

    @Test func aKeyThatNoHeaderCanHave() async throws {
        let error = await #expect(throws: APIError.self) {
            try await api(.key("s3cret\r\nX-Evil: 1")).standard()
        }
        #expect(error.map { "\($0)".contains("s3cret") } == false)
        #expect(request("/standard") == nil)
    }

    @Test func namesThatSwiftHas() async throws {
        #expect("\(APICredential.default("s3cret"))" == "APICredential(default)")
        #expect("\(APICredential.initScheme("s3cret"))" == "APICredential(init)")
    }
}

/// Which of a client's credentials go with an operation.
@Suite struct RequirementTests {
    let stub = StubTransport()

    init() {
        for name in ["standard", "open", "openToo", "optional", "both", "either", "bot", "twice"] {
            stub.on(name) { _ in HTTPResponse(status: 204) }
        }
    }

    private func api(_ credentials: APICredential...) -> ThingsAPI {
        ThingsAPI(
            client: APIClient(
                server: "https://api.example.com", credentials: credentials, transport: stub))
    }

    private var sent: [String] {
        guard let request = stub.requests.last else { return [] }
        return request.headers.fields.filter(\.isSecret).map { "\($0.name): \($0.value)" }
            + (request.target.contains("?") ? [request.target] : [])
    }

    @Test func nothingGoesWhereNothingIsAskedFor() async throws {
        let api = api(.key("k"), .login(accessToken: "t"))
        try await api.open()
        #expect(sent == [])
        try await api.openToo()
        #expect(sent == [])
    }

    @Test func onlyWhatIsAskedForGoes() async throws {
        let api = api(
            .login(accessToken: "t"), .bot("b"), .key("k"), .appId("i"), .session("s"))
        try await api.standard()
        #expect(sent == ["X-Vendor-Key: k"])
        try await api.bot()
        #expect(sent == ["Authorization: Bot b"])
        try await api.twice()
        #expect(sent == ["Authorization: Bearer t"])
    }

    @Test func theFirstCombinationThatIsComplete() async throws {
        try await api(.login(accessToken: "t"), .session("s"), .appId("i")).either()
        #expect(sent == ["Cookie: SID=s"])
        try await api(.login(accessToken: "t"), .appId("i")).either()
        #expect(sent == ["Authorization: Bearer t"])
        try await api(.login(accessToken: "t"), .appId("i"), .appSecret("x")).either()
        #expect(sent == ["X-App-Id: i", "https://api.example.com/either?secret=x"])
    }

    @Test func whatIsOptionalGoesIfItIsThere() async throws {
        try await api(.key("k")).optional()
        #expect(sent == ["X-Vendor-Key: k"])
        try await api(.login(accessToken: "t")).optional()
        #expect(sent == [])
    }

    @Test func missingCredentialsAreTold() async throws {
        let api = api(.login(accessToken: "s3cret"))
        let missing = await #expect(throws: APIError.self) { try await api.standard() }
        guard case .authentication(let failure) = missing else {
            Issue.record("\(String(describing: missing))")
            return
        }
        #expect(AuthenticationFailure.missingCredentials ~= failure)
        #expect(failure.requirement == "key")
        #expect(
            "\(failure)" == "missing_credentials: standard asks for key, "
                + "which the client has no credentials for")
        let error = await #expect(throws: APIError.self) { try await self.api().either() }
        #expect(
            error?.description == "authentication failed: missing_credentials: either asks for "
                + "app id and app|secret, or session, or login, "
                + "which the client has no credentials for")
        #expect(stub.requests.isEmpty)
    }

    @Test func anAccessTokenIsForSchemesThatTakeOne() async throws {
        let client = APIClient(
            server: "https://api.example.com", accessToken: "t", transport: stub)
        let api = ThingsAPI(client: client)
        try await api.twice()
        #expect(sent == ["Authorization: Bearer t"])
        await #expect(throws: APIError.self) { try await api.standard() }
        await #expect(throws: APIError.self) { try await api.bot() }
        try await api.optional()
        #expect(sent == [])
        #expect(stub.requests.count == 2)
    }

    @Test func whatTheCallerSetsGoesFirst() async throws {
        let api = api(.session("s"))
        let own = ThingsAPI.Requests.either().with(headers: ["Authorization": "Bearer mine"])
        try await api.client.send(own)
        #expect(sent == ["Authorization: Bearer mine"])
        let header = ThingsAPI.Requests.standard().with(headers: ["x-vendor-key": "mine"])
        try await api.client.send(header)
        #expect(sent == ["x-vendor-key: mine"])
    }

    @Test func aRequestAsAValueIsTheSame() async throws {
        let client = APIClient(
            server: "https://api.example.com", credentials: [.key("k"), .bot("b")],
            transport: stub)
        try await client.send(ThingsAPI.Requests.standard())
        #expect(sent == ["X-Vendor-Key: k"])
        try await client.send(ThingsAPI.Requests.bot())
        #expect(sent == ["Authorization: Bot b"])
        try await client.send(ThingsAPI.Requests.bot().with(security: "key"))
        #expect(sent == ["X-Vendor-Key: k"])
        try await client.send(ThingsAPI.Requests.bot().unauthenticated())
        #expect(sent == [])
    }
}
