import Logins
import SDKLogin
import SDKRuntime
import SDKTesting
import Testing

@Suite struct TimeLimitTests {
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things")

    @Test func aCallThatTakesTooLongIsEnded() async {
        stub.on("getThing") { _ in
            // Responds only when it is cancelled.
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
        #expect(stub.requests.map { $0.headers["Authorization"] } == ["Bearer t"])
    }

    /// The limit of a call ends its wait for a token too, and that of the client counts where the
    /// call has none.
    @Test(arguments: [true, false])
    func gettingATokenCounts(isOfCall: Bool) async {
        let gate = Gate()
        stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("t1")
        }
        let provider = OAuthTokenProvider(
            login: Login.credentials, oauth: Login.oauth, transport: stub)
        let client = APIClient(server: "https://h", tokenProvider: provider, transport: stub)
            .with {
                $0.clock = TestClock()
                if !isOfCall { $0.overallTimeout = .seconds(9) }
            }
        let request = isOfCall ? get.with(overallTimeout: .seconds(9)) : get
        let error = await #expect(throws: APIError.self) { try await client.send(request) }
        guard case .transport(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .timedOut)
        #expect(stub.requests(of: "getThing").isEmpty)
        gate.open()
    }

    @Test func cancellingACallEndsItsWaitForAToken() async {
        let gate = Gate()
        stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("t1")
        }
        let provider = OAuthTokenProvider(
            login: Login.credentials, oauth: Login.oauth, transport: stub)
        let client = APIClient(server: "https://h", tokenProvider: provider, transport: stub)
        let call = Task { [get] () -> APIError? in
            do throws(APIError) {
                _ = try await client.send(get)
                return nil
            } catch {
                return error
            }
        }
        await Login.until { await provider.waiterCount == 1 }
        call.cancel()
        // The token request is still under way: the wait has ended, not what was waited for.
        guard case .cancelled? = await call.value else {
            Issue.record("not cancelled")
            return
        }
        #expect(stub.requests(of: "getThing").isEmpty)
        gate.open()
    }
}
