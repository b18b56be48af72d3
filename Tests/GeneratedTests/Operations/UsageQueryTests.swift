import PureCloudPlatformClientV2
import SDKRuntime
import SDKTesting
import Testing

/// The rules for usage queries: started by one call, asked after by others.
@Suite struct UsageQueryTests {
    private let stub = StubTransport()
    private let clock = TestClock()

    private var api: OAuthAPI {
        OAuthAPI(
            client: APIClient(server: .euWest1, accessToken: "test", transport: stub)
                .with { $0.clock = clock })
    }

    private func script(_ states: [ApiUsageQueryResult.QueryStatus?]) {
        let poll = OAuthAPI.Requests.getOauthClientUsageQueryResult(executionId: "", clientId: "")
        stub.on("postOauthClientUsageQuery") { _ in .json(#"{"executionId": "e/1"}"#) }
        stub.on("getOauthClientUsageSummary") { _ in .json(#"{"executionId": "e/2"}"#) }
        let rest = Locked(states[...])
        stub.on(poll) { _ in
            ApiUsageQueryResult(results: [], queryStatus: rest.withLock { $0.popFirst() } ?? nil)
        }
    }

    private let query = ApiUsageQuery(interval: "2026-01-01/2026-01-02", metrics: [.requests])

    @Test("A query is sent, and asked after until it is complete") func complete() async throws {
        script([.running, nil, .complete])
        let seen = Locked(0)
        let result = try await api.runOauthClientUsageQuery(clientId: "c", body: query) { _ in
            seen.withLock { $0 += 1 }
        }
        #expect(result.queryStatus == .complete)
        #expect(seen.withLock { $0 } == 3)
        #expect(clock.sleeps.count == 3)
        let targets = stub.requests.map { $0.target.suffix(27) }
        #expect(targets.count == 4)
        #expect(targets[1] == "c/usage/query/results/e%2F1")
    }

    @Test("A summary is one call, too") func summary() async throws {
        script([.complete])
        _ = try await api.runOauthClientUsageSummary(clientId: "c", days: "7")
        #expect(stub.requests.last?.target.hasSuffix("/results/e%2F2") == true)
    }

    @Test("A query that fails is an error") func failed() async {
        script([.running, .failed])
        do throws(APIError) {
            _ = try await api.runOauthClientUsageQuery(clientId: "c", body: query)
            Issue.record("no error")
        } catch {
            guard case .polling(let problem) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(problem.reason == .failed("Failed"))
            #expect(problem.operation == "postOauthClientUsageQuery")
        }
    }

    @Test("The time for all of it is an option") func limit() async {
        script([])
        do throws(APIError) {
            _ = try await api.runOauthClientUsageQuery(
                clientId: "c", body: query, polling: PollingOptions(limit: .seconds(30)))
            Issue.record("no error")
        } catch {
            guard case .polling(let problem) = error else { return }
            #expect(problem.reason == .unfinished(limit: .seconds(30)))
        }
        #expect(clock.now.offset <= .seconds(30))
    }
}
