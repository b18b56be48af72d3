import Foundation
import Loopback
import SDKLogging
import SDKTesting
import Testing

@testable import SDKRuntime

/// What a scheme names stays with the origin that it is meant for, and is nowhere printed or logged.
@Suite struct SecretTests {
    static let security = APISecurity(
        [
            .init("header", .header("Tenant-Id")), .init("query", .query("appid")),
            .init("cookie", .cookie("SID")), .init("bot", .authorization("Bot")),
        ],
        standard: "header & query & cookie & bot")

    static let credentials = ["header", "query", "cookie", "bot"].map {
        APICredential($0, of: security, secret: "s3cret-\($0)")
    }

    private func client(
        _ server: String, _ transport: any Transport, _ interceptors: any Interceptor...
    ) -> APIClient {
        APIClient(
            server: Server(server), credentials: Self.credentials, transport: transport,
            interceptors: interceptors)
    }

    private static func secrets(in request: LoopbackRequest?) -> [String] {
        guard let request else { return ["no request"] }
        return (request.headers.fields.map(\.value) + [request.target])
            .filter { $0.contains("s3cret") }
    }

    @Test func nothingFollowsARedirectToAnotherOrigin() async throws {
        let other = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer { request in
            let query = request.target.drop { $0 != "?" }.dropFirst()
            return .respond(302, ["Location": other.url + "/b?x=1&\(query)&y=2"])
        }
        let call = APIRequest<HTTPResponse>("get", .get, "/a")
        let response = try await client(server.url, URLSessionTransport()).send(call)
        #expect(response.status == 200)
        #expect(Self.secrets(in: server.requests.last).count == 4)
        #expect(Self.secrets(in: other.requests.last) == [])
        #expect(other.requests.last?.target == "/b?x=1&y=2")
    }

    @Test func whatACallerSetsByHandDoesNotFollow() async throws {
        let other = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer { _ in .respond(307, ["Location": other.url + "/b"]) }
        var client = APIClient(
            server: Server(server.url), headers: ["Tenant-Id": "s3cret", "X-Figma-Token": "s3cret"])
        client.security = Self.security
        let call = APIRequest<HTTPResponse>("get", .get, "/a").unauthenticated()
        _ = try await client.send(call)
        #expect(Self.secrets(in: server.requests.last).count == 2)
        #expect(Self.secrets(in: other.requests.last) == [])
    }

    @Test func theSameOriginGetsAll() async throws {
        let server = try LoopbackServer { request in
            request.target.hasPrefix("/a") ? .respond(302, ["Location": "/b"]) : .respond(200)
        }
        let call = APIRequest<HTTPResponse>("get", .get, "/a")
        _ = try await client(server.url, URLSessionTransport()).send(call)
        #expect(server.requests.last?.target == "/b")
        #expect(Self.secrets(in: server.requests.last).count == 3)
    }

    /// A redirect within the origin can move a secret, and the next one can copy it from there.
    @Test func copiesOfCopiesDoNotFollow() async throws {
        let other = try LoopbackServer { _ in .respond(200) }
        let server = try LoopbackServer { request in
            let location =
                request.target.hasPrefix("/a")
                ? "/b/s3cret-query"
                : other.url + "/c?x=1&k=s3cret-query&t=s3cret%2Dheader&b=s3cret-bot&y=s3cret"
            return .respond(302, ["Location": location])
        }
        let call = APIRequest<HTTPResponse>("get", .get, "/a")
        _ = try await client(server.url, URLSessionTransport()).send(call)
        #expect(other.requests.last?.target == "/c?x=1&y=s3cret")
    }

    @Test func anotherValueOfTheSameNameStays() {
        var request = HTTPRequest(.get, "https://h/a?appid=s3cret")
        request.secretQueryNames = ["appid"]
        let next = RedirectPolicy().next(
            after: HTTPResponse(
                status: 302, headers: ["Location": "https://other/b?appid=theirs&k=s3cret"]),
            of: request)
        #expect(next?.target == "https://other/b?appid=theirs")
    }

    @Test func nothingIsLogged() async throws {
        let stub = StubTransport()
        stub.on("get") { request in
            // Some servers repeat what they were sent.
            .json(
                #"{"Tenant-Id": "s3cret"}"#,
                headers: ["Location": request.target, "Tenant-Id": "s3cret"])
        }
        let lines = Locked<[String]>([])
        var logger = LoggingInterceptor(
            .trace, sink: ClosureLogSink { _, line in lines.withLock { $0.append(line) } })
        logger.logsResponseBodies = true
        var client = client("https://h", stub, logger)
        client.headers["Tenant-Id"] = "s3cret"
        let call = APIRequest<HTTPResponse>(
            "get", .get, "/a", [.query("appid", "s3cret"), .cookie("SID", "s3cret")])
        _ = try await client.send(call)
        let log = lines.withLock { $0.joined(separator: "\n") }
        #expect(log.contains("Tenant-Id"))
        #expect(!log.contains("s3cret"), "\(log)")
    }

    /// Some servers repeat a whole request, in their own form.
    @Test(arguments: [200, 400, 500])
    func nothingThatAServerRepeatsIsLogged(_ status: Int) async throws {
        let stub = StubTransport()
        stub.on("get") { request in
            let fields = request.headers.fields.map { [$0.name, $0.value].description }
            return .json(
                #"{"message": "\#(fields)", "target": "\#(request.target)"}"#, status: status,
                headers: ["X-Echo": request.target, "X-Field": fields.joined()])
        }
        let lines = Locked<[String]>([])
        for maximum in [16_384] + Array(20..<300) {
            var logger = LoggingInterceptor(
                .trace, sink: ClosureLogSink { _, line in lines.withLock { $0.append(line) } })
            logger.logsResponseBodies = true
            logger.maximumBodyBytes = maximum
            var client = client("https://h", stub, logger)
            client.retry = nil
            _ = try? await client.send(APIRequest<HTTPResponse>("get", .get, "/a"))
        }
        let log = lines.withLock { $0.joined(separator: "\n") }
        #expect(log.contains("X-Echo"))
        #expect(log.contains("Tenant-Id"))
        #expect(!log.contains("s3cre"), "\(log)")
    }

    /// The parts of a credential are secrets, too.
    @Test func parametersOfASchemeAreInNoError() async throws {
        let stub = StubTransport()
        stub.on("get") { _ in .json(#"{"message": "[\"Token=\\\"s3cret\\\"\"]"}"#, status: 400) }
        let security = APISecurity([.init("a", .authorization("MediaBrowser"))], standard: "a")
        let client = APIClient(
            server: "https://h",
            credentials: [APICredential("a", of: security, secret: "Token=\"s3cret\"")],
            transport: stub)
        let error = await #expect(throws: APIError.self) {
            try await client.send(APIRequest<HTTPResponse>("get", .get, "/a"))
        }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("HTTP 400"))
        #expect(!text.contains("s3cret"), "\(text)")
    }

    @Test func nothingIsPrinted() async throws {
        let stub = StubTransport()
        stub.on("get") { _ in HTTPResponse(status: 204) }
        var client = client("https://h", stub)
        client.headers["Tenant-Id"] = "s3cret"
        client.headers["X-Figma-Token"] = "s3cret"
        let call = APIRequest<HTTPResponse>("get", .get, "/a").with(
            headers: ["Tenant-Id": "s3cret"])
        _ = try await client.send(call)
        let values: [Any] = [
            client, Self.credentials, call, call.call, stub.requests,
            stub.requests.map(\.headers), stub.requests.flatMap(\.headers.fields),
            ["X-Figma-Token": "s3cret", "My-Secret": "s3cret"] as HTTPHeaders,
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            let text = "\(value)" + String(reflecting: value) + dumped
            #expect(!text.contains("s3cret"), "\(text)")
        }
    }

    @Test func aMarkStaysWithItsField() {
        var headers: HTTPHeaders = ["Tenant-Id": "a"]
        headers.markSecrets(["tenant-id"])
        headers["TENANT-ID"] = "s3cret"
        #expect(!"\(headers)".contains("s3cret"))
        #expect(headers == ["TENANT-ID": "s3cret"])
    }
}
