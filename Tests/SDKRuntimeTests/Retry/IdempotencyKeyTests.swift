import SDKRuntime
import SDKTesting
import Testing

@Suite struct IdempotencyKeyTests {
    let stub = StubTransport()

    private func client(
        _ keys: IdempotencyKeys? = IdempotencyKeys(), _ edit: (inout RetryPolicy) -> Void = { _ in }
    ) -> APIClient {
        var client = APIClient(server: "https://h", transport: stub)
        client.clock = TestClock()
        client.retry = RetryInterceptor(RetryPolicy().with(edit))
        client.idempotencyKeys = keys
        return client
    }

    private func request(
        _ method: HTTPMethod, headers: HTTPHeaders = [:]
    ) -> APIRequest<String> {
        APIRequest<String>.text("call", method, "/things").with(headers: headers)
    }

    private func keys(_ name: String = "Idempotency-Key") -> [String?] {
        stub.requests.map { $0.headers[name] }
    }

    @Test("A call that isn't idempotent has one key in all attempts, the next one another")
    func sameKey() async throws {
        for method in [HTTPMethod.post, .patch] {
            stub.script("call", [503, 503, 200].map { .respond(.status($0)) })
            _ = try await client().send(request(method))
        }
        let keys = keys().compactMap(\.self)
        #expect(keys.count == 6)
        #expect(Set(keys[..<3]).count == 1 && Set(keys[3...]).count == 1 && Set(keys).count == 2)
        #expect(keys[0].count == 36)
    }

    @Test("Idempotent methods have none", arguments: [HTTPMethod.get, .put, .delete, .head])
    func none(_ method: HTTPMethod) async throws {
        stub.on("call") { _ in .status(200) }
        _ = try await client().send(request(method))
        #expect(keys() == [nil])
    }

    @Test("Without keys, or where the policy says no, such a call is sent once") func once() async {
        stub.on("call") { _ in .status(503) }
        _ = try? await client(nil).send(request(.post))
        _ = try? await client { $0.retriesWithIdempotencyKey = false }.send(request(.post))
        // A field that the client knows nothing of promises nothing.
        _ = try? await client(nil).send(request(.post, headers: ["Idempotency-Key": "a"]))
        #expect(stub.requests.count == 3)
        #expect(keys()[0] == nil && keys()[1] != nil && keys()[2] == "a")
    }

    @Test("Name and text are the caller's") func own() async throws {
        stub.script("call", [503, 200].map { .respond(.status($0)) })
        let keys = IdempotencyKeys(header: "X-Request-Key") { #""k""# }
        _ = try await client(keys).send(request(.post))
        #expect(self.keys("X-Request-Key") == [#""k""#, #""k""#])
        stub.script("call", [503, 200].map { .respond(.status($0)) })
        _ = try await client().send(request(.post, headers: ["idempotency-key": "mine"]))
        #expect(self.keys().suffix(2) == ["mine", "mine"])
    }

    @Test("Lost connections are retried, too") func lost() async throws {
        stub.script("call", [.fail(TransportError(.connectionLost)), .respond(.status(200))])
        _ = try await client().send(request(.post))
        #expect(Set(keys()).count == 1 && stub.requests.count == 2)
    }
}
