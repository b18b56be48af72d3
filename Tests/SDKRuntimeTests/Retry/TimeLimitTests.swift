import SDKRuntime
import SDKTesting
import Testing

@Suite struct TimeLimitTests {
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things")

    @Test func aCallThatTakesTooLongIsEnded() async {
        stub.on("getThing") { _ in
            // Answers only when it is cancelled.
            for await _ in AsyncStream<Void>.makeStream().stream {}
            throw CancellationError()
        }
        var client = APIClient(server: "https://h", transport: stub)
        client.clock = TestClock()
        let error = await #expect(throws: APIError.self) {
            try await client.send(get.with(overallTimeout: .seconds(9)))
        }
        guard case .transport(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .timedOut)
    }

    @Test func oneThatDoesNotIsNot() async throws {
        stub.on("getThing") { _ in .text("ok") }
        let client = APIClient(server: "https://h", transport: stub).with {
            $0.overallTimeout = .seconds(3600)
        }
        #expect(try await client.send(get) == "ok")
    }

    @Test func oneCallCanGoToAnotherServer() async throws {
        stub.on("getThing") { _ in .text("ok") }
        let client = APIClient(server: "https://h", accessToken: "t", transport: stub)
        _ = try await client.send(get.with(server: "https://other/prefix"))
        #expect(stub.requests.map(\.target) == ["https://other/prefix/things"])
    }
}
