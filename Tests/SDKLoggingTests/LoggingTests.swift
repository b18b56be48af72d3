import Foundation
import SDKLogging
import SDKRuntime
import SDKTesting
import Testing

@Suite struct LoggingTests {
    let stub = StubTransport()
    let lines = Locked<[String]>([])
    let get = APIRequest<String>.text(
        "getThing", .get, "/things/{id}",
        [.path("id", 7), .query("access_token", "s3cret"), .query("page", 2)])

    func client(
        _ level: LogLevel, _ format: LogFormat = .text,
        _ edit: (inout LoggingInterceptor) -> Void = { _ in }
    ) -> APIClient {
        var logger = LoggingInterceptor(
            level, format: format,
            sink: ClosureLogSink { [lines] _, line in lines.withLock { $0.append(line) } })
        logger.now = { Date(timeIntervalSince1970: 1_767_225_600) }
        edit(&logger)
        var client = APIClient(
            server: "https://h", accessToken: "t0kens3cret", transport: stub,
            interceptors: [logger])
        client.clock = TestClock()
        client.retry?.random = { 0 }
        return client
    }

    var logged: [String] { lines.withLock { $0 } }

    @Test(
        arguments: [
            (.none, []), (.error, ["response 503"]), (.info, ["response 503", "response 200"]),
            (.debug, ["request", "response 503", "request", "response 200"]),
            (.trace, ["request", "response 503", "request", "response 200"]),
        ] as [(LogLevel, [String])])
    func levels(_ level: LogLevel, _ expected: [String]) async throws {
        let seen = Locked<[String]>([])
        stub.script("getThing", [.respond(.status(503)), .respond(.text("ok"))])
        _ = try await client(level) {
            $0.sink = ClosureLogSink { entry, _ in
                let status = entry.status.map { " \($0)" } ?? ""
                seen.withLock { $0.append(entry.event.rawValue + status) }
                #expect((entry.headers != nil) == (level == .trace))
                #expect(entry.body == nil)
            }
        }.send(get)
        #expect(seen.withLock { $0 } == expected)
    }

    @Test func text() async throws {
        stub.on("getThing") { _ in
            .text("ok", headers: ["X-Correlation-Id": "c 1", "Set-Cookie": "s3cret"])
        }
        _ = try await client(.info).send(get)
        let url = "https://h/things/7?access_token=<redacted>&page=2"
        #expect(
            logged == [
                """
                2026-01-01T00:00:00.000Z info response operation=getThing method=GET url=\(url) \
                attempt=1 status=200 milliseconds=0 correlation="c 1"
                """
            ])
    }

    @Test func json() async throws {
        stub.script(
            "getThing",
            [.fail(TransportError(.connectionLost, "a\"\n\u{1B}")), .respond(.text("ok"))])
        _ = try await client(.error, .json).send(get)
        let url = "https://h/things/7?access_token=<redacted>&page=2"
        #expect(
            logged == [
                """
                {"time":"2026-01-01T00:00:00.000Z","level":"error","event":"failure",\
                "operation":"getThing","method":"GET","url":"\(url)","attempt":1,\
                "milliseconds":0,"error":"transport failed: connectionLost: a\\"\\n\\u001b"}
                """
            ])
    }

    @Test(arguments: LogFormat.allCases)
    func noSecretGetsThrough(_ format: LogFormat) async throws {
        stub.on("postThing") { _ in
            .json(
                #"{"a":1,"refresh_token":"s3cret","n":{"clientSecret":["s3cret"]}}"#,
                status: 400,
                headers: [
                    "Set-Cookie": "s3cret", "Location": "https://x/#access_token=s3cret&a=1",
                    "X-Echo": "was Bearer s3crets3cret",
                ])
        }
        let post = APIRequest<String>.text(
            "postThing", .post, "/things", [.query("client_secret", "s3cret")],
            body: .form(["password": "s3cret", "name": "visible"])
        ).with(headers: [
            "Authorization": "Basic s3cret", "Cookie": "s3cret", "Proxy-Authorization": "s3cret",
            "X-Session-Token": "s3cret",
        ])
        _ = try? await client(.trace, format) {
            $0.logsRequestBodies = true
            $0.logsResponseBodies = true
        }.send(post)
        #expect(logged.count == 2)
        #expect(!logged.joined().contains("s3cret"))
        #expect(logged.joined().contains("visible"))
        #expect(logged.joined().contains("a=1"))
        // The way to the server is not changed.
        #expect(stub.requests.first?.target.hasSuffix("client_secret=s3cret") == true)
    }

    @Test func bodiesOfTheTokenEndpointAreSilent() async throws {
        stub.on("token") { _ in .json(#"{"anything":"s3cret"}"#) }
        let post = APIRequest<String>.text(
            "token", .post, "/oauth/token", body: .form(["anything": "s3cret"]))
        _ = try await client(.trace) {
            $0.logsRequestBodies = true
            $0.logsResponseBodies = true
        }.send(post)
        #expect(logged.count == 2)
        #expect(!logged.joined().contains("s3cret"))
    }

    @Test(arguments: [
        "a\nb", "a\r\nb", "a\u{2028}b", "a\u{85}b", "a\u{1B}[2Jb", "a\u{202E}b", "a\u{0}b",
        "a\u{7F}b",
    ])
    func oneLineForEachEntry(_ text: String) async throws {
        stub.on("getThing") { _ in .text(text, status: 404, headers: ["X-Request-Id": text]) }
        for format in LogFormat.allCases {
            _ = try? await client(.trace, format) { $0.logsResponseBodies = true }.send(get)
        }
        for line in logged {
            #expect(
                line.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0 != "\u{7F}" })
        }
    }

    @Test func jsonLinesAreJSON() async throws {
        stub.on("getThing") { _ in
            .text("\u{1F600} \\ \" \u{2028}\u{E0001}", headers: ["X-A": "ü", "x-a": "\t"])
        }
        _ = try await client(.trace, .json) { $0.logsResponseBodies = true }.send(get)
        for line in logged {
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(line.utf8))
            }
        }
    }

    @Test func cancellingIsNoError() async throws {
        stub.on("getThing") { _ in throw CancellationError() }
        _ = try? await client(.error).send(get)
        #expect(logged.isEmpty)
    }

    @Test func toAFile() async throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("log-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        stub.on("getThing") { _ in .text("ok") }
        for _ in 1...2 {
            let sink = try FileLogSink(file)
            _ = try await client(.info) { $0.sink = sink }.send(get)
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.split(separator: "\n").count == 2)
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        #expect(throws: TransportError.self) {
            try FileLogSink(file.appendingPathComponent("below"))
        }
    }
}
