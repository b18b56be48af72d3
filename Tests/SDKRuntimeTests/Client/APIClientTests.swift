import Foundation
import SDKRuntime
import SDKTesting
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

@Suite struct APIClientTests {
    let stub = StubTransport()
    let get = APIRequest<String>.text("getThing", .get, "/things/{id}", [.path("id", "7")])

    var client: APIClient {
        APIClient(server: "https://api.example.com/prefix/", accessToken: "t0ken", transport: stub)
    }

    @Test func sendsWhatTheRequestSays() async throws {
        stub.on("postThing") { _ in .text("ok", headers: ["X-Request-Id": "r1"]) }
        var request = APIRequest<String>.text(
            "postThing", .post, "/things", [.query("n", 1)], body: .text("hello"))
        request.headers["X-One"] = "1"
        let response = try await client.with { $0.headers["X-Two"] = "2" }
            .response(for: request.with(headers: ["x-one": "3"], timeout: .seconds(5)))
        #expect(response.value == "ok")
        #expect(response.status == 200)
        #expect(response.correlationID == "r1")
        let sent = try #require(stub.requests.first)
        #expect(sent.target == "https://api.example.com/prefix/things?n=1")
        #expect(sent.method == .post)
        #expect(sent.operation == "postThing")
        #expect(sent.timeout == .seconds(5))
        #expect(sent.headers["Authorization"] == "Bearer t0ken")
        #expect(sent.headers["X-One"] == "3")
        #expect(sent.headers["X-Two"] == "2")
        #expect(sent.headers["User-Agent"] == "sdkgen-swift")
        #expect(sent.headers["Accept"] == "text/plain, */*;q=0.5")
        #expect(sent.headers["Content-Type"] == "text/plain; charset=utf-8")
        #expect(sent.body?.bytes == Array("hello".utf8))
        #expect(client.headers["X-Two"] == nil)
    }

    /// The numbers of docs/configuration.md and docs/errors-and-retries.md.
    @Test func defaults() {
        let client = APIClient(server: "https://h")
        #expect(client.timeout == .seconds(60))
        #expect(client.overallTimeout == nil)
        #expect(client.interceptors.isEmpty)
        #expect(client.headers.fields == [.init("User-Agent", "sdkgen-swift")])
        #expect(
            client.headerNames.correlationID == ["X-Request-Id", "X-Correlation-Id"])
        #expect(client.headerNames.rateLimit.allowed == "RateLimit-Limit")
        let policy = client.retry?.policy
        #expect(policy?.maximumAttempts == 4)
        #expect(policy?.baseDelay == .milliseconds(500))
        #expect(policy?.maximumDelay == .seconds(20))
        #expect(policy?.maximumRetryAfter == .seconds(60))
        #expect(policy?.budget == .seconds(120))
        #expect(policy?.statuses == [429, 502, 503, 504])
        #expect(policy?.transportErrors == [.cannotConnect, .connectionLost])
        #expect(policy?.retriesNonIdempotent == false)
        let transport = client.transport as? URLSessionTransport
        #expect(transport?.redirects.limit == 10)
        #expect(transport?.maximumResponseBytes == 1 << 30)
        let session = URLSessionTransport.defaultConfiguration
        #expect(session.httpCookieStorage == nil)
        #expect(session.urlCache == nil)
    }

    /// What one call says goes before what its client says, and what it doesn't say is the
    /// client's.
    @Test func settingsOfOneCall() async throws {
        stub.on("getThing") { _ in .text("") }
        let client = client.with {
            $0.timeout = .seconds(7)
            $0.headers["X-One"] = "client"
        }
        _ = try await client.send(get)
        _ = try await client.send(get.with(headers: ["x-one": "call"], timeout: .seconds(2)))
        _ = try await client.send(get.with(server: "http://other:8080/p"))
        let sent = stub.requests
        #expect(sent.map(\.timeout) == [.seconds(7), .seconds(2), .seconds(7)])
        #expect(sent.map { $0.headers.values("X-One") } == [["client"], ["call"], ["client"]])
        #expect(
            sent.map(\.target) == [
                "https://api.example.com/prefix/things/7",
                "https://api.example.com/prefix/things/7", "http://other:8080/p/things/7",
            ])
    }

    @Test func noTokenWhereNoneIsWanted() async throws {
        stub.on("getThing") { _ in .text("") }
        _ = try await client.send(get.with { $0.isAuthenticated = false })
        _ = try await client.with { $0.tokenProvider = nil }.send(get)
        _ = try await client.send(get.with(headers: ["authorization": "Basic x"]))
        #expect(stub.requests.map { $0.headers["Authorization"] } == [nil, nil, "Basic x"])
    }

    @Test func otherStatusIsAnError() async throws {
        stub.on("getThing") { _ in
            .json("{\"secret\":1}", status: 404, headers: ["X-Correlation-Id": "c1"])
        }
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        guard case .status(let failure)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.status == 404)
        #expect(failure.correlationID == "c1")
        #expect(failure.response.text == "{\"secret\":1}")
        #expect("\(failure)" == "getThing: HTTP 404, correlation id c1")
        #expect(error?.localizedDescription.contains("secret") == false)
    }

    @Test(
        arguments: [
            (TransportError(.connectionLost), "getThing: transport failed: connectionLost"),
            (CancellationError(), "cancelled"),
            (
                InvalidRequest.url,
                "getThing: invalid request: method, path and query don't make a URL"
            ),
            (
                AuthenticationFailure(code: "invalid_grant", status: 400),
                "authentication failed: invalid_grant, HTTP 400"
            ),
            (
                DecodingFailure(operation: "o", type: "T", path: "a[0]", reason: "r"),
                "decoding failed: o: T at a[0]: r"
            ),
            (CocoaError(.fileNoSuchFile), "getThing: transport failed: other: CocoaError"),
        ] as [(any Error, String)])
    func errors(_ thrown: any Error, _ expected: String) async {
        stub.on("getThing") { _ in throw thrown }
        let error = await #expect(throws: APIError.self) {
            try await client.send(get.with(retry: .off))
        }
        #expect(error?.description == expected)
    }

    @Test func aTokenThatCannotBeSentIsRefusedAndNotPrinted() async {
        stub.on("getThing") { _ in .text("") }
        let client = APIClient(server: "https://h", accessToken: "s3cret\r\nX: y", transport: stub)
        let error = await #expect(throws: APIError.self) { try await client.send(get) }
        guard case .invalidRequest(.headerValue(name: "Authorization"), _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(stub.requests.isEmpty)
        #expect(!String(reflecting: error).contains("s3cret"))
    }

    @Test(arguments: [
        ("https://h", true), ("http://h:1/p/", true), ("HTTPS://h", true),
        ("https://[::1]:8", true),
        ("ftp://h", false), ("h", false), ("https://", false), ("https:///p", false),
        ("https://u:p@h", false), ("https://h?q", false), ("https://h#f", false),
        ("https://h /", false), ("https://h\r\n", false), ("", false), ("https://:80", false),
        ("https://api.", false), ("https://.h", false), ("https://a..b", false),
        ("https://api./p", false), ("https://a.b_c-d.e", true), ("https://127.0.0.1:65535", true),
        ("https://h:65536", false), ("https://h:0", false), ("https://h:+1", false),
        ("https://h:", false), ("https://h:1:2", false), ("https://h%2E", false),
        ("https://a,b", false), ("https://[::1", false), ("https://[::1]x", false),
        ("https://[::1]x80", false),
        ("https://[]", false), ("https://[h]", false), ("https://h/[", false),
    ])
    func server(_ text: String, _ isValid: Bool) async {
        #expect(Server(text).isValid == isValid)
        stub.on("getThing") { _ in .text("") }
        let client = APIClient(server: Server(text), transport: stub)
        let error: APIError? = await {
            do throws(APIError) {
                _ = try await client.send(get)
                return nil
            } catch {
                return error
            }
        }()
        #expect((error == nil) == isValid)
    }

    @Test func cancellationIsAnErrorOfItsOwn() async {
        stub.on("getThing") { _ in
            withUnsafeCurrentTask { $0?.cancel() }
            try Task.checkCancellation()
            return .text("")
        }
        let error = await Task { [client, get] () -> APIError? in
            do throws(APIError) {
                _ = try await client.send(get)
                return nil
            } catch {
                return error
            }
        }.value
        guard case .cancelled? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
