import Foundation
import SDKRuntime
import SDKTesting
import Testing

private struct Tag: Interceptor {
    let name: String

    func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        #expect(request.headers["Authorization"] == nil)
        var request = request
        request.headers.add("X-Tag", "\(name)\(context.attempt)")
        var response = try await next(request)
        response.headers.add("X-Tag", name)
        return response
    }
}

private struct Twice: Interceptor {
    func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        #expect(context.operation == "getThing")
        #expect(context.pathTemplate == "/things/{id}")
        var request = request
        let response = try await next(request)
        guard response.status == 503 else { return response }
        request.attempt += 1
        return try await next(request)
    }
}

/// Hands out a new token for each one that is refused.
private actor Tokens: AccessTokenProvider {
    var count = 0
    var refused: [String] = []
    let gives: Bool

    init(gives: Bool) { self.gives = gives }

    func accessToken() async throws -> String { "t\(count)" }

    func accessTokenRejected(_ token: String) async throws -> Bool {
        refused.append(token)
        count += 1
        return gives
    }
}

@Suite struct InterceptorTests {
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things/{id}", [.path("id", 7)])

    @Test func inOrder() async throws {
        stub.script("getThing", [.respond(.status(503)), .respond(.text("ok"))])
        let client = APIClient(
            server: "https://h", accessToken: "t", transport: stub,
            interceptors: [Tag(name: "a"), Twice(), Tag(name: "b")])
        let response = try await client.response(for: get)
        #expect(response.value == "ok")
        #expect(
            stub.requests.map { $0.headers.values("X-Tag") } == [["a1", "b1"], ["a1", "b2"]])
        #expect(response.headers.values("X-Tag") == ["b", "a"])
    }

    @Test func aPipeIsNotSentTwice() async throws {
        let pipe = FileManager.default.temporaryDirectory
            .appendingPathComponent("pipe-\(UUID().uuidString)")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(at: pipe) }
        stub.on("putThing") { _ in .status(401) }
        let tokens = Tokens(gives: true)
        let client = APIClient(server: "https://h", tokenProvider: tokens, transport: stub)
        let error = await #expect(throws: APIError.self) {
            try await client.send(
                APIRequest<String>.text("putThing", .put, "/things", body: .file(pipe)))
        }
        #expect(error?.status == 401)
        #expect(stub.requests.count == 1)
        #expect(await tokens.refused == ["t0"])
    }

    @Test(arguments: [
        (true, [401, 200], 200, ["Bearer t0", "Bearer t1"]),
        (true, [401, 401], 401, ["Bearer t0", "Bearer t1"]),
        (false, [401], 401, ["Bearer t0"]),
        (true, [403], 403, ["Bearer t0"]),
    ])
    func refusedToken(
        _ gives: Bool, _ statuses: [Int], _ expected: Int, _ sent: [String]
    ) async throws {
        stub.script("getThing", statuses.map { .respond(.status($0)) })
        let tokens = Tokens(gives: gives)
        let client = APIClient(server: "https://h", tokenProvider: tokens, transport: stub)
        var status = 200
        do throws(APIError) { _ = try await client.send(get) } catch { status = error.status ?? 0 }
        #expect(status == expected)
        #expect(stub.requests.compactMap { $0.headers["Authorization"] } == sent)
        #expect(await tokens.refused == (statuses[0] == 401 ? ["t0"] : []))
    }
}
