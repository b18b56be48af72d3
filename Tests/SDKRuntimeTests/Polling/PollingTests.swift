import SDKRuntime
import SDKTesting
import Testing

@Suite struct PollingTests {
    let stub = StubTransport()
    let clock = TestClock()
    /// Waits the whole of each back-off.
    var client: APIClient {
        var client = APIClient(server: "https://h", accessToken: "t", transport: stub)
        client.clock = clock
        client.retry = RetryInterceptor(random: { 1 }, now: { 0 })
        return client
    }

    private let start = APIRequest<JSONValue>("start", .post, "/jobs", output: .json)

    private static func state(
        running: Set<String>? = nil
    ) -> PollStyle<JSONValue> {
        .state(done: ["done"], failed: ["failed"], running: running) { $0.object?["state"]?.string }
    }

    private func run(
        _ responses: [HTTPResponse], _ style: PollStyle<JSONValue> = state(),
        started: HTTPResponse = .json(#"{"id": "7"}"#),
        options: PollingOptions = PollingOptions(), of client: APIClient? = nil,
        progress: (@Sendable (JSONValue) -> Void)? = nil
    ) async throws(APIError) -> JSONValue {
        stub.on("start") { _ in started }
        stub.script("poll", responses.map { .respond($0) })
        return try await (client ?? self.client).poll(
            start,
            { started in
                guard let id = started.value.object?["id"]?.string else { return nil }
                return APIRequest(
                    "poll", .get, "/jobs/{id}", [.path("id", id)], output: .json)
            }, style, options: options, progress: progress)
    }

    private func failure(
        _ responses: [HTTPResponse], _ style: PollStyle<JSONValue> = state(),
        started: HTTPResponse = .json(#"{"id": "7"}"#),
        options: PollingOptions = PollingOptions()
    ) async -> PollingError? {
        do throws(APIError) {
            _ = try await run(responses, style, started: started, options: options)
            return nil
        } catch {
            guard case .polling(let problem) = error else { return nil }
            return problem
        }
    }

    private static func response(_ state: String) -> HTTPResponse {
        .json(#"{"state": "\#(state)"}"#)
    }

    @Test("Waits double up to the longest one, and every response is told of") func backOff()
        async throws
    {
        let seen = Locked<[String]>([])
        let result = try await run(
            (1...6).map { _ in Self.response("running") } + [Self.response("done")],
            options: PollingOptions(firstDelay: .seconds(1), maximumDelay: .seconds(10))
        ) { value in seen.withLock { $0.append(value.object?["state"]?.string ?? "") } }
        #expect(result.object?["state"]?.string == "done")
        #expect(clock.sleeps == [1, 2, 4, 8, 10, 10, 10].map { .seconds($0) })
        #expect(seen.withLock { $0 } == Array(repeating: "running", count: 6) + ["done"])
        #expect(stub.requests(of: "poll").allSatisfy { $0.target == "https://h/jobs/7" })
    }

    @Test("Half of a wait is waited at least") func jitter() async throws {
        let client = client.with { $0.retry = RetryInterceptor(random: { 0 }, now: { 0 }) }
        _ = try await run([Self.response("running"), Self.response("done")], of: client)
        #expect(clock.sleeps == [.milliseconds(500), .seconds(1)])
    }

    @Test("What a server asks for is waited, by the first response too") func retryAfter()
        async throws
    {
        var running = Self.response("running")
        running.headers["Retry-After"] = "20"
        var started = HTTPResponse.json(#"{"id": "7"}"#)
        started.headers["Retry-After"] = "5"
        _ = try await run([running, Self.response("done")], started: started)
        #expect(clock.sleeps == [.milliseconds(5_500), .seconds(21)])
    }

    @Test("A wait of years is one of a day where there is no limit") func longWait() async throws {
        var started = HTTPResponse.json(#"{"id": "7"}"#)
        started.headers["Retry-After"] = "9223372036854775807"
        _ = try await run(
            [Self.response("done")], started: started, options: PollingOptions(limit: nil))
        #expect(clock.sleeps == [.milliseconds(86_400_500)])
    }

    @Test("It ends before a wait that is longer than the limit") func limit() async {
        let options = PollingOptions(
            firstDelay: .seconds(4), maximumDelay: .seconds(4), limit: .seconds(10))
        let problem = await failure(
            (1...9).map { _ in Self.response("running") }, options: options)
        #expect(problem?.reason == .unfinished(limit: .seconds(10)))
        #expect(problem?.pollCount == 2)
        var running = Self.response("running")
        running.headers["Retry-After"] = "600"
        let other = await failure([running], options: options)
        #expect(other?.reason == .unfinished(limit: .seconds(10)))
        #expect(other?.pollCount == 1)
    }

    @Test("A failure is an error that has the response") func failed() async {
        var response = Self.response("failed")
        response.headers["X-Request-Id"] = "id-1"
        let problem = await failure([Self.response("running"), response])
        #expect(problem?.reason == .failed("failed"))
        #expect(problem?.response.text == #"{"state": "failed"}"#)
        #expect(
            problem?.description == "start: it failed: failed, correlation id id-1")
        #expect(problem.map { "\($0)" == $0.debugDescription } == true)
    }

    @Test("Other words go on, or are errors where all are known") func unknown() async throws {
        _ = try await run([Self.response("odd"), .json("{}"), Self.response("done")])
        let strict = Self.state(running: ["running"])
        _ = try await run([Self.response("running"), .json("{}"), Self.response("done")], strict)
        let problem = await failure([Self.response("secret")], strict)
        #expect(problem?.reason == .unknownState("secret"))
        #expect(problem?.description == "start: it is in an unknown state")
    }

    @Test("A response that doesn't say what to ask for") func notFollowable() async {
        let problem = await failure([], started: .json("{}"))
        #expect(problem?.reason == .notFollowable)
        #expect(problem?.pollCount == 0)
        #expect(stub.requests.count == 1)
    }

    @Test("Status 202 goes on, whatever its body is") func accepted() async throws {
        let result = try await run(
            [.status(202), HTTPResponse(status: 202, body: .init("soon".utf8)), .json("[1]")],
            .accepted)
        #expect(result == [1])
        #expect(stub.requests(of: "poll").count == 3)
        _ = try await run([.status(202), Self.response("done")])
    }

    @Test("A closure tells by status and headers") func custom() async throws {
        let result = try await run(
            [.json("1"), .json("2", status: 201)],
            .custom { $0.status == 201 ? .done : .running })
        #expect(result == 2)
    }

    @Test("Questions are retried, the start is not") func retries() async throws {
        _ = try await run([.status(503), Self.response("running"), Self.response("done")])
        #expect(stub.requests(of: "poll").count == 3)
        do throws(APIError) {
            _ = try await run([Self.response("done")], started: .status(503))
            Issue.record("no error")
        } catch {
            #expect(error.status == 503)
        }
        #expect(stub.requests(of: "start").count == 2)
    }

    @Test("Cancelling ends a wait") func cancelled() async {
        let stub = stub
        stub.on("start") { _ in .json("{}") }
        let client = APIClient(server: "https://h", transport: stub)
        let task = Task { [start] in
            do throws(APIError) {
                _ = try await client.poll(
                    start, { _ in APIRequest<JSONValue>("poll", .get, "/", output: .json) },
                    .accepted, options: PollingOptions(firstDelay: .seconds(600), limit: nil))
                return false
            } catch {
                if case .cancelled = error { return true }
                return false
            }
        }
        task.cancel()
        #expect(await task.value)
        #expect(stub.requests(of: "poll").isEmpty)
    }
}
