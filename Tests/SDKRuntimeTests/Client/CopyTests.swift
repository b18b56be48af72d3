import SDKRuntime
import SDKTesting
import Testing

/// Clients and calls share what they hold until a copy is edited.
@Suite struct CopyTests {
    let client = APIClient(
        server: "https://api.example.com", accessToken: "t", transport: StubTransport())

    @Test func editingAClientChangesNoCopy() {
        var edited = client
        let copy = edited
        edited.server = "https://other.example.com"
        edited.timeout = .seconds(1)
        edited.overallTimeout = .seconds(2)
        edited.retry = nil
        edited.headers["X-One"] = "1"
        edited.interceptors.append(RetryInterceptor())
        edited.idempotencyKeys = IdempotencyKeys()
        for other in [client, copy] {
            #expect(other.server.baseURL == "https://api.example.com")
            #expect(other.timeout == APIClient.defaultTimeout)
            #expect(other.overallTimeout == nil && other.idempotencyKeys == nil)
            #expect(other.retry != nil && other.interceptors.isEmpty)
            #expect(other.headers["X-One"] == nil)
        }
        #expect(edited.server.baseURL == "https://other.example.com")
        #expect(edited.interceptors.count == 1 && edited.retry == nil)
    }

    @Test func editingARequestChangesNoCopy() throws {
        let request = APIRequest<Void>("op", .get, "/a/{id}", [.path("id", 1)])
        var edited = request
        edited.call.path = "/b/{id}"
        edited.call.method = .post
        edited.call.parameters.append(.query("q", 2))
        edited.headers["X-One"] = "1"
        edited.retry = .off
        edited.isAuthenticated = false
        let server: Server = "https://api.example.com"
        #expect(try request.httpRequest(server: server).target == "https://api.example.com/a/1")
        #expect(try edited.httpRequest(server: server).target == "https://api.example.com/b/1?q=2")
        #expect(request.method == .get && request.headers["X-One"] == nil)
        #expect(request.isAuthenticated && !edited.isAuthenticated)
        #expect(edited.headers["X-One"] == "1" && edited.method == .post)
    }

    @Test func copiesAreEditedAtTheSameTime() async {
        let names = await withTaskGroup(of: String?.self) { group in
            for index in 0..<100 {
                group.addTask {
                    let edited = client.with { $0.headers["X-Index"] = "\(index)" }
                    await Task.yield()
                    return edited.headers["X-Index"]
                }
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(names.count == 100)
        #expect(client.headers["X-Index"] == nil)
    }
}
