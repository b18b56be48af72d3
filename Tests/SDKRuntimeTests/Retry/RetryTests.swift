import Foundation
import Logins
import Loopback
import SDKLogin
import SDKRuntime
import SDKTesting
import Testing

@Suite struct RetryTests {
    let stub = StubTransport()
    let clock = TestClock()
    let get = APIRequest<String>.text("getThing", .get, "/things")

    /// Waits the whole of each back-off, in whole seconds.
    var client: APIClient {
        var client = APIClient(server: "https://h", transport: stub)
        client.clock = clock
        client.retry = RetryInterceptor(
            RetryPolicy().with {
                $0.baseDelay = .seconds(1)
                $0.maximumDelay = .seconds(3)
            }, random: { 1 }, now: { RetryAfterTests.now })
        return client
    }

    private func outcome(
        _ request: APIRequest<String>, by client: APIClient
    ) async -> Result<String, APIError> {
        do throws(APIError) {
            return .success(try await client.send(request))
        } catch {
            return .failure(error)
        }
    }

    @Test(
        arguments: [
            ([200], [], 200), ([429, 200], [1], 200), ([502, 503, 504, 200], [1, 2, 3], 200),
            ([503, 503, 503, 503, 200], [1, 2, 3], 503), ([500, 200], [], 500),
            ([401, 200], [], 401), ([503, 404], [1], 404), ([501], [], 501), ([408], [], 408),
        ] as [([Int], [Int], Int)])
    func byStatus(_ statuses: [Int], _ waits: [Int], _ expected: Int) async {
        stub.script("getThing", statuses.map { .respond(.status($0)) })
        let outcome = await outcome(get, by: client)
        #expect(clock.sleeps == waits.map { .seconds($0) })
        #expect(stub.requests.map(\.attempt) == Array(1...waits.count + 1))
        switch outcome {
        case .success: #expect(expected == 200)
        case .failure(let error):
            #expect(error.status == expected)
            #expect(error.attempts == waits.count + 1)
        }
    }

    @Test(arguments: TransportError.Kind.allCases)
    func byFailure(_ kind: TransportError.Kind) async {
        stub.on("getThing") { _ in throw TransportError(kind) }
        guard case .failure(let error) = await outcome(get, by: client) else { return }
        let isRetried = kind == .connectionLost || kind == .cannotConnect
        #expect(error.attempts == (isRetried ? 4 : 1))
        #expect(error.description.hasSuffix("after 4 attempts") == isRetried)
        #expect(stub.requests.count == error.attempts)
    }

    /// The random part, a second here, comes on top of what the server asks for.
    @Test(
        arguments: [
            ("7", nil, [8], 200), ("0", nil, [1], 200), ("60", nil, [61], 200),
            ("61", nil, [], 503), ("31536000", nil, [], 503),
            ("999999999999999999999", nil, [], 503), ("nonsense", nil, [1], 200),
            ("Thu, 01 Jan 2026 00:00:30 GMT", nil, [31], 200),
            ("Thursday, 01-Jan-26 00:00:30 GMT", nil, [31], 200),
            ("Thu Jan  1 00:00:30 2026", nil, [31], 200),
            ("Thu, 01 Jan 2026 00:02:00 GMT", nil, [], 503),
            ("Fri, 31 Dec 1999 00:00:00 GMT", nil, [1], 200),
            ("Thu, 01 Jan 2026 01:00:05 GMT", "Thu, 01 Jan 2026 01:00:00 GMT", [6], 200),
        ] as [(String, String?, [Int], Int)])
    func retryAfter(_ value: String, _ date: String?, _ waits: [Int], _ expected: Int) async {
        var headers: HTTPHeaders = ["Retry-After": value]
        headers["Date"] = date
        stub.script("getThing", [.respond(.status(503, headers: headers)), .respond(.text("ok"))])
        let outcome = await outcome(get, by: client)
        #expect(clock.sleeps == waits.map { .seconds($0) })
        #expect(((try? outcome.get()) == "ok") == (expected == 200))
    }

    @Test(
        arguments: [
            (.get, false, true), (.head, false, true), (.put, false, true),
            (.delete, false, true), (.options, false, true), (.trace, false, true),
            (.query, false, true), (.post, false, false),
            (.patch, false, false), (.post, true, true), (.patch, true, true),
        ] as [(HTTPMethod, Bool, Bool)], [429, 503])
    func byMethod(_ row: (method: HTTPMethod, asked: Bool, retried: Bool), _ status: Int) async {
        stub.script("doThing", [.respond(.status(status)), .respond(.text("ok"))])
        let request = APIRequest<String>.text(
            "doThing", row.method, "/things", body: .text("content"))
        let client = client.with { $0.retry?.policy.retriesNonIdempotent = row.asked }
        let outcome = await outcome(request, by: client)
        #expect(((try? outcome.get()) == "ok") == row.retried)
        #expect(stub.requests.allSatisfy { $0.body?.bytes == Array("content".utf8) })
    }

    /// Without a token nothing was carried out, so that even a POST waits for one.
    @Test(
        arguments: [
            (429, "7", [8], nil), (503, nil, [1], nil), (502, "0", [1], nil),
            (503, "Thu, 01 Jan 2026 01:00:05 GMT", [6], nil), (503, "61", [], 503),
            (400, "7", [], 400), (500, nil, [], 500),
        ] as [(Int, String?, [Int], Int?)], [HTTPMethod.get, .post])
    func aTokenEndpointInTrouble(
        _ row: (status: Int, retryAfter: String?, waits: [Int], failure: Int?),
        _ method: HTTPMethod
    ) async {
        var headers: HTTPHeaders = ["Date": "Thu, 01 Jan 2026 01:00:00 GMT"]
        headers["Retry-After"] = row.retryAfter
        stub.script(
            .post, "/oauth/token",
            [
                .respond(.json("{}", status: row.status, headers: headers)),
                .respond(Login.token("t1")),
            ])
        stub.on("doThing") { _ in .text("ok") }
        let client = client.with {
            $0.tokenProvider = OAuthTokenProvider(
                login: Login.credentials, oauth: Login.oauth, transport: stub)
        }
        let request = APIRequest<String>.text("doThing", method, "/things")
        let outcome = await outcome(request, by: client)
        #expect(clock.sleeps == row.waits.map { .seconds($0) })
        switch outcome {
        case .success(let text):
            #expect(text == "ok" && row.failure == nil)
            #expect(stub.requests(of: "doThing").map(\.headers["Authorization"]) == ["Bearer t1"])
        case .failure(let error):
            #expect(error.status == row.failure)
            #expect(stub.requests(of: "doThing").isEmpty)
        }
    }

    @Test func offForOneCallOrTheClient() async {
        stub.on("getThing") { _ in .status(503) }
        _ = await outcome(get.with(retry: .off), by: client)
        _ = await outcome(get, by: client.with { $0.retry = nil })
        #expect(stub.requests.map(\.attempt) == [1, 1])
        let once = RetryPolicy().with { $0.maximumAttempts = 2 }
        _ = await outcome(get.with(retry: .policy(once)), by: client)
        #expect(stub.requests.map(\.attempt) == [1, 1, 1, 2])
    }

    @Test func noAttemptBeginsAfterTheBudget() async {
        stub.on("getThing") { [clock] _ in
            clock.advance(by: .seconds(20))
            return .status(503)
        }
        let client = client.with {
            $0.retry?.policy.budget = .seconds(45)
            $0.retry?.policy.maximumAttempts = 100
        }
        _ = await outcome(get, by: client)
        // Begun at 0, 21 and 43; the next one would begin at 66.
        #expect(stub.requests.count == 3)
    }

    @Test func jitterTakesAPartOfTheBackOff() async {
        stub.script("getThing", [503, 503, 200].map { .respond(.status($0)) })
        let parts = Locked([0.0, 0.25])
        let client = client.with {
            $0.retry?.random = { parts.withLock { $0.removeFirst() } }
        }
        _ = await outcome(get, by: client)
        #expect(clock.sleeps == [.zero, .milliseconds(500)])
    }

    @Test func hugeNumbersOverflowNothing() async {
        stub.on("getThing") { _ in .status(503) }
        let client = client.with {
            $0.retry?.policy.baseDelay = .seconds(1 << 40)
            $0.retry?.policy.maximumDelay = .seconds(1 << 50)
            $0.retry?.policy.budget = nil
            $0.retry?.policy.maximumAttempts = 80
        }
        _ = await outcome(get, by: client)
        #expect(stub.requests.count == 80)
        #expect(clock.sleeps.last == .seconds(1 << 50))
    }

    @Test func cancellingEndsTheWaitAtOnce() async {
        let (waiting, started) = AsyncStream<Void>.makeStream()
        stub.on("getThing") { _ in
            started.yield()
            return .status(503, headers: ["Retry-After": "60"])
        }
        // A real clock: the test ends because the wait does.
        let client = client.with { $0.clock = ContinuousClock() }
        let call = Task { [get] in await outcome(get, by: client) }
        for await _ in waiting { break }
        call.cancel()
        guard case .failure(.cancelled) = await call.value else {
            Issue.record("not cancelled")
            return
        }
        #expect(stub.requests.count == 1)
    }

    @Test func aPipeIsNotSentTwice() async throws {
        let pipe = FileManager.default.temporaryDirectory
            .appendingPathComponent("pipe-\(UUID().uuidString)")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        defer { try? FileManager.default.removeItem(at: pipe) }
        stub.on("putThing") { _ in .status(503) }
        let put = APIRequest<String>.text("putThing", .put, "/things", body: .file(pipe))
        _ = await outcome(put, by: client)
        #expect(stub.requests.count == 1)
        #expect(!HTTPBody.file(pipe).isReplayable)
        #expect(HTTPBody.file(URL(fileURLWithPath: #filePath)).isReplayable)
        #expect(!HTTPBody.file(pipe.appendingPathExtension("missing")).isReplayable)
    }

    @Test func interceptorsSeeEachAttempt() async throws {
        struct Recorder: Interceptor {
            let attempts = Locked<[Int]>([])

            func intercept(
                _ request: HTTPRequest, context: CallContext, next: CallChain
            ) async throws -> HTTPResponse {
                attempts.withLock { $0.append(context.attempt) }
                return try await next(request)
            }
        }
        stub.script("getThing", [.respond(.status(503)), .respond(.text("ok"))])
        let recorder = Recorder()
        let response = try await client.with { $0.interceptors = [recorder] }.response(for: get)
        #expect(recorder.attempts.withLock { $0 } == [1, 2])
        #expect(response.attempts == 2)
    }

    /// 429 with both forms of `Retry-After`, and a gateway's page in between, over a socket.
    @Test func rateLimitsOverARealConnection() async throws {
        let responses = Locked<[LoopbackResponse]>([
            .respond(429, ["Retry-After": "7"]),
            .respond(
                429,
                [
                    "Retry-After": "Thu, 01 Jan 2026 01:00:09 GMT",
                    "Date": "Thu, 01 Jan 2026 01:00:00 GMT",
                ]),
            .respond(502, ["Content-Type": "text/html"], "<html>Bad gateway</html>"),
            .respond(200, ["RateLimit-Reset": "3", "X-Correlation-Id": "c1"], "ok"),
            .respond(504, ["Content-Type": "text/html", "X-Request-Id": "c2"], "<html>"),
        ])
        let server = try LoopbackServer { _ in responses.withLock { $0.removeFirst() } }
        let client = client.with {
            $0.server = Server(server.url)
            $0.transport = URLSessionTransport()
        }
        let response = try await client.response(for: get)
        #expect(clock.sleeps == [.seconds(8), .seconds(11), .seconds(3)])
        #expect(response.value == "ok")
        #expect(response.attempts == 4)
        #expect(response.rateLimit?.resetSeconds == 3)
        #expect(response.correlationID == "c1")
        guard case .failure(.status(let failure)) = await outcome(get.with(retry: .off), by: client)
        else {
            Issue.record("no failure")
            return
        }
        #expect(failure.response.text == "<html>")
        #expect(failure.correlationID == "c2")
    }

    @Test func overARealConnection() async throws {
        let failures = Locked(2)
        let server = try LoopbackServer { _ in
            let left = failures.withLock { count in
                count -= 1
                return count
            }
            return left >= 0 ? LoopbackResponse([.close]) : .respond(200, [:], "ok")
        }
        let client = client.with {
            $0.server = Server(server.url)
            $0.transport = URLSessionTransport()
        }
        #expect(try await client.response(for: get).value == "ok")
        #expect(server.requests.count >= 3)
    }
}
