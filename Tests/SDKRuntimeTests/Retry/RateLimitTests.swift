import SDKConfiguration
import SDKRuntime
import SDKTesting
import Testing

@Suite struct RateLimitTests {
    static let headers: HTTPHeaders = [
        "ratelimit-limit": "300", "RateLimit-Remaining": "288", "RateLimit-Reset": "45",
    ]
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things")

    @Test func onResponsesAndErrors() async throws {
        stub.script(
            "getThing",
            [
                .respond(.text("", headers: Self.headers)),
                .respond(.status(404, headers: Self.headers)), .respond(.text("")),
            ])
        let client = APIClient(server: "https://h", transport: stub)
        let limit = RateLimit(count: 12, allowed: 300, resetSeconds: 45)
        #expect(try await client.response(for: get).rateLimit == limit)
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(error?.rateLimit == limit)
        #expect(error?.attempts == 1)
        #expect(limit.remaining == 288)
        #expect(try await client.response(for: get).rateLimit == nil)
    }

    /// A response that can't be read has come all the same, and support asks for its name.
    @Test func onResponsesThatCannotBeRead() async throws {
        var headers = Self.headers
        headers["X-Correlation-Id"] = "c1"
        stub.on("getThing") { [headers] _ in .json("{", headers: headers) }
        var client = APIClient(server: "https://h", transport: stub)
        let get = APIRequest<JSONValue>("getThing", .get, "/things", output: .json)
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        guard case .decoding? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.correlationID == "c1")
        #expect(error?.rateLimit?.count == 12)
        #expect(error?.attempts == 1)
        client.headerNames.correlationID = ["X-Other"]
        let other = await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(other?.correlationID == nil)
    }

    /// A server with names of its own gives them to its clients and to its login, behind a gateway
    /// and under another base URL too.
    @Test func namesComeFromTheServer() throws {
        let names = ServerHeaderNames(correlationID: ["X-Trace"])
        let server = Server(
            "https://h", headerNames: names, oauth: OAuthConfiguration(tokenURL: "https://l/t"))
        #expect(APIClient(server: server).headerNames == names)
        #expect(server.oauth?.headerNames == names)
        let gateway = server.behind(Gateway("https://g"))
        #expect(gateway.headerNames == names)
        #expect(gateway.oauth?.headerNames == names)
        var configuration = ClientConfiguration()
        configuration.baseURL = "https://own"
        for moved in [
            try configuration.server([:], default: server),
            try configuration.server(["one": server]),
        ] { #expect(moved.headerNames == names) }
        #expect(Server("https://h", oauth: server.oauth).oauth?.headerNames == names)
        #expect(APIClient(server: "https://h").headerNames == ServerHeaderNames())
    }

    /// What is left is for servers that don't count, and never makes a count below 0.
    @Test(
        arguments: [
            ("300", "288", nil, 12), ("300", "288", "7", 7), ("3", "5", nil, 0),
            (nil, "288", nil, nil), ("300", "many", nil, nil),
        ] as [(String?, String?, String?, Int?)])
    func countFromWhatIsLeft(
        _ allowed: String?, _ remaining: String?, _ count: String?, _ expected: Int?
    ) {
        var headers: HTTPHeaders = ["Reset": "1"]
        headers["Allowed"] = allowed
        headers["Remaining"] = remaining
        headers["Count"] = count
        let limit = RateLimit(
            headers,
            names: RateLimitHeaders(
                count: "Count", allowed: "Allowed", remaining: "Remaining", reset: "Reset"))
        #expect(limit?.count == expected)
        #expect(limit?.resetSeconds == 1)
    }

    @Test func underOtherNames() async throws {
        stub.on("getThing") { _ in .text("", headers: ["X-Limit": "5", "X-Used": "many"]) }
        var client = APIClient(server: "https://h", transport: stub)
        client.headerNames.rateLimit = RateLimitHeaders(
            count: "x-used", allowed: "x-limit", reset: "x-reset")
        #expect(try await client.response(for: get).rateLimit == RateLimit(allowed: 5))
    }
}
