import SDKRuntime
import SDKTesting
import Testing

@Suite struct RateLimitTests {
    static let headers: HTTPHeaders = [
        "ININ-Ratelimit-Count": "12", "inin-ratelimit-allowed": "300",
        "inin-ratelimit-reset": "45",
    ]
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things")

    @Test func onAnswersAndErrors() async throws {
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

    @Test func underOtherNames() async throws {
        stub.on("getThing") { _ in .text("", headers: ["X-Limit": "5", "X-Used": "many"]) }
        var client = APIClient(server: "https://h", transport: stub)
        client.rateLimitHeaders = RateLimitHeaders(
            count: "x-used", allowed: "x-limit", reset: "x-reset")
        #expect(try await client.response(for: get).rateLimit == RateLimit(allowed: 5))
    }
}
