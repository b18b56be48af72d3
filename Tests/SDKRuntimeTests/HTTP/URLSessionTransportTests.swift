import Foundation
import Loopback
import SDKRuntime
import SDKTesting
import Testing

@Suite struct URLSessionTransportTests {
    let transport = URLSessionTransport()

    @Test func roundTrip() async throws {
        let server = try LoopbackServer { request in
            .respond(201, ["X-Method": request.method, "X-A": request.headers["X-A"] ?? ""], "hi")
        }
        let response = try await transport.send(
            HTTPRequest(
                .patch, server.url + "/p", headers: ["X-A": "1", "Content-Type": "a/b"],
                body: .bytes([1, 2, 3])))
        #expect(response.status == 201)
        #expect(response.header("x-method") == "PATCH")
        #expect(response.header("x-a") == "1")
        #expect(response.text == "hi")
        #expect(server.requests.first?.body == [1, 2, 3])
        #expect(server.requests.first?.headers["Content-Type"] == "a/b")
    }

    @Test(arguments: [
        HTTPMethod.get, .head, .post, .put, .patch, .delete, .options,
    ])
    func methods(_ method: HTTPMethod) async throws {
        let server = try LoopbackServer {
            $0.method == "HEAD"
                ? LoopbackResponse([LoopbackResponse.head(200, [:], length: 5)])
                : .respond(200, [:], "12345")
        }
        let response = try await transport.send(HTTPRequest(method, server.url))
        #expect(server.requests.first?.method == method.rawValue)
        #expect(response.body.count == (method == .head ? 0 : 5))
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func credentialsStayWithTheirHost(_ status: Int) async throws {
        let target = try LoopbackServer { _ in .respond(200, [:], "end") }
        let other = target.otherHostURL
        let server = try LoopbackServer { _ in .respond(status, ["Location": other + "/end?a=b"]) }
        let response = try await transport.send(
            HTTPRequest(
                .post, server.url + "/start",
                headers: [
                    "Authorization": "Bearer s", "Cookie": "s", "Proxy-Authorization": "s",
                    "X-Kept": "1",
                ], body: .text("body")))
        #expect(response.text == "end")
        let end = try #require(target.requests.first)
        #expect(end.target == "/end?a=b")
        #expect(end.headers["Authorization"] == nil)
        #expect(end.headers["Cookie"] == nil)
        #expect(end.headers["Proxy-Authorization"] == nil)
        #expect(end.headers["X-Kept"] == "1")
        #expect(end.method == (status >= 307 ? "POST" : "GET"))
        #expect(end.body == (status >= 307 ? Array("body".utf8) : []))
        #expect(server.requests.first?.headers["Authorization"] == "Bearer s")
    }

    @Test func sameHostKeepsCredentials() async throws {
        let server = try LoopbackServer { request in
            request.target == "/a" ? .respond(302, ["Location": "b"]) : .respond(200, [:], "end")
        }
        let response = try await transport.send(
            HTTPRequest(.get, server.url + "/a", headers: ["Authorization": "Bearer s"]))
        #expect(response.text == "end")
        #expect(server.requests.last?.target == "/b")
        #expect(server.requests.last?.headers["Authorization"] == "Bearer s")
    }

    @Test func redirectsEnd() async throws {
        let server = try LoopbackServer { _ in .respond(302, ["Location": "/again"], "moved") }
        let capped = URLSessionTransport(redirects: RedirectPolicy(limit: 3))
        let error = await #expect(throws: TransportError.self) {
            try await capped.send(HTTPRequest(.get, server.url))
        }
        #expect(error?.kind == .tooManyRedirects)
        #expect(server.requests.count == 4)
        let none = URLSessionTransport(redirects: RedirectPolicy(limit: 0))
        let response = try await none.send(HTTPRequest(.get, server.url))
        #expect(response.status == 302)
        #expect(response.header("Location") == "/again")
    }

    @Test func unauthorizedIsAResponse() async throws {
        let server = try LoopbackServer { _ in
            .respond(401, ["WWW-Authenticate": "Bearer realm=\"x\""], "no")
        }
        let response = try await transport.send(HTTPRequest(.get, server.url))
        #expect(response.status == 401)
        #expect(response.text == "no")
    }

    @Test func chunkedBody() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, ["Transfer-Encoding": "chunked"], length: nil),
                LoopbackResponse.text("3\r\nabc\r\n"),
                LoopbackResponse.text("2\r\nde\r\n0\r\n\r\n"),
            ])
        }
        #expect(try await transport.send(HTTPRequest(.get, server.url)).text == "abcde")
    }

    @Test(arguments: [
        LoopbackResponse([.close]),
        LoopbackResponse([LoopbackResponse.head(200, [:], length: 100), .close]),
        LoopbackResponse([LoopbackResponse.text("not http\r\n\r\n"), .close]),
    ])
    func cutConnection(_ response: LoopbackResponse) async throws {
        let server = try LoopbackServer { _ in response }
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, server.url + "/?token=s3cret"))
        }
        #expect(error?.isBeforeSending == false)
        #expect(error?.description.contains("s3cret") == false)
    }

    /// In memory and to a file, as it is for a stream.
    @Test(arguments: ["abc", ""])
    func aBodyThatEndsTooEarly(_ beginning: String) async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, [:], length: 100), LoopbackResponse.text(beginning),
                .close,
            ])
        }
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("cut-\(UUID().uuidString)")
        let request = HTTPRequest(.get, server.url)
        var error = await #expect(throws: TransportError.self) { try await transport.send(request) }
        #expect(error?.kind == .connectionLost)
        error = await #expect(throws: TransportError.self) {
            try await transport.download(request, to: file, progress: nil)
        }
        #expect(error?.kind == .connectionLost)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func aBodyThatCannotBeDecompressed() async throws {
        let server = try LoopbackServer { _ in
            .respond(200, ["Content-Encoding": "gzip"], "this is not compressed")
        }
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, server.url))
        }
        #expect(error?.kind == .malformedResponse)
    }

    @Test func theUnderlyingErrorHasNoQuery() async throws {
        var server: LoopbackServer? = try LoopbackServer { _ in .respond() }
        let url = try #require(server?.url)
        server = nil
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, url + "/a?token=s3cret#s3cret"))
        }
        let underlying = try #require(error?.underlying as? URLError)
        #expect(underlying.code == .cannotConnectToHost)
        #expect(underlying.failingURL?.absoluteString == url + "/a")
        #expect(!"\(underlying) \(underlying.userInfo)".contains("s3cret"))
    }

    @Test func nobodyListens() async throws {
        var server: LoopbackServer? = try LoopbackServer { _ in .respond() }
        let url = try #require(server?.url)
        server = nil
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, url))
        }
        #expect(error?.kind == .cannotConnect)
        #expect(error?.isBeforeSending == true)
        // The host, which tells the API from its login, and nothing else of the address.
        let client = APIClient(server: Server(url + "/prefix"), transport: transport)
            .with { $0.retry = nil }
        let told = await #expect(throws: APIError.self) {
            try await client.send(APIRequest<Void>("op", .get, "/", [.query("token", "s3cret")]))
        }
        #expect(told?.description == "op: transport failed: cannotConnect: 127.0.0.1 (code -1004)")
    }

    @Test(arguments: [Duration.milliseconds(50), .zero, .seconds(-10_000_000_000)])
    func timeout(_ timeout: Duration) async throws {
        let server = try LoopbackServer { _ in LoopbackResponse([.waitForClient]) }
        let error = await #expect(throws: TransportError.self) {
            try await transport.send(HTTPRequest(.get, server.url, timeout: timeout))
        }
        #expect(error?.kind == .timedOut)
    }

    @Test(.timeLimit(.minutes(1))) func cancellingEndsTheTransfer() async throws {
        let (started, start) = AsyncStream.makeStream(of: Void.self)
        let server = try LoopbackServer { _ in
            start.yield()
            return LoopbackResponse([.waitForClient])
        }
        let client = APIClient(server: Server(server.url), transport: transport)
        let task = Task { () -> APIError? in
            do throws(APIError) {
                try await client.send(APIRequest<Void>("op", .get, "/"))
                return nil
            } catch {
                return error
            }
        }
        for await _ in started { break }
        task.cancel()
        guard case .cancelled? = await task.value else {
            Issue.record("not cancelled")
            return
        }
        await server.connectionClosed()
    }

    @Test func tooLarge() async throws {
        let server = try LoopbackServer { request in
            request.target == "/length"
                ? .respond(200, [:], "123456")
                : LoopbackResponse([
                    LoopbackResponse.head(200, ["Transfer-Encoding": "chunked"], length: nil),
                    LoopbackResponse.text("6\r\nabcdef\r\n0\r\n\r\n"),
                ])
        }
        let small = URLSessionTransport(maximumResponseBytes: 5)
        for path in ["/length", "/chunked"] {
            let error = await #expect(throws: TransportError.self) {
                try await small.send(HTTPRequest(.get, server.url + path))
            }
            #expect(error?.kind == .responseTooLarge)
        }
        #expect(
            try await transport.send(HTTPRequest(.get, server.url + "/length")).text == "123456")
    }

    @Test func refusesHeadersItself() async {
        await #expect(throws: InvalidRequest.headerValue(name: "X")) {
            try await transport.send(
                HTTPRequest(.get, "http://127.0.0.1:1", headers: ["X": "a\r\nY: b"]))
        }
        await #expect(throws: InvalidRequest.url) {
            try await transport.send(HTTPRequest(.get, "http://[bad"))
        }
    }
}
