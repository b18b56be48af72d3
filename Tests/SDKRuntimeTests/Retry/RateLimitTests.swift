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

    /// An answer that can't be read has come all the same, and support asks for its name.
    @Test func onAnswersThatCannotBeRead() async throws {
        var headers = Self.headers
        headers["ININ-Correlation-Id"] = "c1"
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
        client.correlationHeaders = ["X-Other"]
        let other = await #expect(throws: APIError.self) { try await client.send(get) }
        #expect(other?.correlationID == nil)
    }

    @Test func underOtherNames() async throws {
        stub.on("getThing") { _ in .text("", headers: ["X-Limit": "5", "X-Used": "many"]) }
        var client = APIClient(server: "https://h", transport: stub)
        client.rateLimitHeaders = RateLimitHeaders(
            count: "x-used", allowed: "x-limit", reset: "x-reset")
        #expect(try await client.response(for: get).rateLimit == RateLimit(allowed: 5))
    }
}
