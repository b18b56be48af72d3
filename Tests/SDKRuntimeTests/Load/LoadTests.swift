import Foundation
import Loopback
import SDKLogin
import SDKRuntime
import SDKTesting
import Testing

/// Many calls at a time against a server in trouble: none is lost, none is doubled, and one token
/// is asked for each time one ends.
@Suite(.serialized) struct LoadTests {
    private static let concurrency = 200

    @Test func inMemory() async {
        let service = FaultyService(interval: 1000, maximumExpiries: 10)
        let sleeps = await call(
            10_000, of: service, at: "https://h", over: FaultyTransport(service: service))
        // Their lengths say nothing: each wait moves the clock for all calls.
        #expect(sleeps == (0..<10_000).reduce(0) { $0 + LoadCall(id: $1).waits })
    }

    /// 1,000 calls, and 10,000 with LARGE=1 in the environment.
    @Test func overSockets() async throws {
        let isLarge = ProcessInfo.processInfo.environment["LARGE"] == "1"
        let service = FaultyService(interval: 300, maximumExpiries: isLarge ? 30 : 3)
        let server = try LoopbackServer { request in
            switch service.respond(
                request.target, authorization: request.headers["Authorization"])
            {
            case .respond(let status, let headers, let body):
                LoopbackResponse.respond(status, headers, body).joined
            case .connectionLost: LoopbackResponse([.close])
            }
        }
        // How often it waits is not checked: libcurl repeats a GET by itself when a connection that
        // it reuses is lost.
        _ = await call(
            isLarge ? 10_000 : 1000, of: service, at: server.url, over: URLSessionTransport())
    }

    /// - Returns: how many times a call has waited before another attempt.
    private func call(
        _ count: Int, of service: FaultyService, at url: String, over transport: any Transport
    ) async -> Int {
        let clock = TestClock()
        var client = APIClient(
            server: Server(url),
            tokenProvider: OAuthTokenProvider(
                login: .clientCredentials(id: "i", secret: "s"),
                oauth: OAuthConfiguration(tokenURL: url + "/oauth/token"), transport: transport,
                now: { service.date }),
            transport: transport)
        client.clock = clock
        // No budget: all calls share the clock, which each wait moves on.
        client.retry = RetryInterceptor(
            RetryPolicy().with { $0.budget = nil }, random: { 0.5 })

        let outcomes = await outcomes(of: count, client)
        let calls = (0..<count).map { LoadCall(id: $0) }
        #expect(outcomes.count == count)
        for call in calls where outcomes[call.id] != [call.outcome] {
            Issue.record("call \(call.id): \(outcomes[call.id] ?? []), not \(call.outcome)")
        }
        let seen = service.seen
        for call in calls where seen.exchanges[call.id] != call.exchanges {
            let count = seen.exchanges[call.id] ?? 0
            Issue.record("call \(call.id): sent \(count) times, not \(call.exchanges)")
        }
        #expect(seen.expiries > 2)
        #expect(!seen.refused.isEmpty)
        #expect(seen.issued == seen.expiries + 1)
        return clock.sleeps.count
    }

    /// What came of each call, by its number. One that ends makes room for the next.
    private func outcomes(of count: Int, _ client: APIClient) async -> [Int: [LoadCall.Outcome]] {
        await withTaskGroup(of: (Int, LoadCall.Outcome).self) { group in
            var outcomes: [Int: [LoadCall.Outcome]] = [:]
            for id in 0..<count {
                if id >= Self.concurrency, let (id, outcome) = await group.next() {
                    outcomes[id, default: []].append(outcome)
                }
                group.addTask { (id, await outcome(of: LoadCall(id: id), client)) }
            }
            for await (id, outcome) in group { outcomes[id, default: []].append(outcome) }
            return outcomes
        }
    }

    private func outcome(of call: LoadCall, _ client: APIClient) async -> LoadCall.Outcome {
        do throws(APIError) {
            return .text(
                try await client.send(
                    APIRequest<String>.text(
                        "call", call.method, "/items/{id}", [.path("id", call.id)])))
        } catch {
            switch error {
            case .status(let failure): return .status(failure.status)
            case .transport(let error): return .failure(error.kind)
            default: return .text("\(error)")
            }
        }
    }
}
