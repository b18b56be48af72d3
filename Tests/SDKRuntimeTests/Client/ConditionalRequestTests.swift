import SDKRuntime
import SDKTesting
import Testing

/// The recipe of docs/errors-and-retries.md.
private actor ConditionalCache: Interceptor {
    private var known: [String: HTTPResponse] = [:]

    func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        guard request.method == .get else { return try await next(request) }
        let key = request.target + "\n" + (request.headers["Accept"] ?? "")
        let old = known[key]
        var request = request
        if let tag = old?.headers["ETag"] { request.headers["If-None-Match"] = tag }
        let response = try await next(request)
        if response.status == 304, var old {
            old.attempt = response.attempt
            return old
        }
        if response.isSuccess, response.headers["ETag"] != nil, response.stream == nil {
            known[key] = response
        }
        return response
    }
}

@Suite struct ConditionalRequestTests {
    private let get = APIRequest<String>.text("getThing", .get, "/things")

    @Test("What has not changed is not sent again") func notModified() async throws {
        let stub = StubTransport()
        let version = Locked("1")
        stub.on("getThing") { request in
            let tag = "\"\(version.withLock { $0 })\""
            if request.headers["If-None-Match"] == tag { return .status(304) }
            return .text("version " + tag, headers: ["ETag": tag])
        }
        stub.on("postThing") { request in .text(request.headers["If-None-Match"] ?? "none") }
        let client = APIClient(
            server: "https://h", transport: stub, interceptors: [ConditionalCache()])
        #expect(try await client.send(get) == "version \"1\"")
        #expect(try await client.response(for: get).status == 200)
        #expect(try await client.send(get) == "version \"1\"")
        version.withLock { $0 = "2" }
        #expect(try await client.send(get) == "version \"2\"")
        let post = APIRequest<String>.text("postThing", .post, "/things")
        #expect(try await client.send(post) == "none")
        let tags = stub.requests.map { $0.headers["If-None-Match"] }
        #expect(tags == [nil, "\"1\"", "\"1\"", "\"1\"", nil])
    }

    @Test("A 304 that nobody asked for is an error") func unasked() async {
        let stub = StubTransport()
        stub.on("getThing") { _ in .status(304) }
        let client = APIClient(
            server: "https://h", transport: stub, interceptors: [ConditionalCache()])
        do throws(APIError) {
            _ = try await client.send(get)
            Issue.record("no error")
        } catch {
            #expect(error.status == 304)
        }
    }
}
