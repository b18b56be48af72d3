import Loopback
import SDKRuntime
import SDKTesting
import Testing

@testable import SDKStreams

/// Responses of several parts (RFC 2046 section 5.1).
@Suite struct PartSourceTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        /// Each part's header fields and its body; `nil` for a failure.
        let parts: [String]?

        init(_ text: String, _ parts: [String]?) {
            self.text = text
            self.parts = parts
        }

        var testDescription: String { text.debugDescription }
    }

    private static let long = String(repeating: "x", count: 101)

    static let examples: [Example] = [
        Example(
            "--b\r\n\r\none\r\n--b\r\nA: 1\r\nB:2\r\n\r\ntwo\r\n--b--", ["|one", "A=1,B=2|two"]),
        Example("preamble\r\n--b\r\n\r\none\r\n--b--\r\nepilogue\r\n--b\r\n\r\nno", ["|one"]),
        Example("\r\n--b\r\n\r\n\r\n--b--", ["|"]), Example("--b\r\nA: 1\r\n\r\n--b--", ["A=1|"]),
        Example("--b\r\n\r\n--b--", ["|"]), Example("--b--", []), Example("a\r\n\r\n--b--\r\n", []),
        Example("--b \t \r\n\r\none\r\n--b\t\r\n\r\ntwo\r\n--b--  ", ["|one", "|two"]),
        // What only begins like a delimiter is a part's own.
        Example("--b\r\n\r\n--bc\r\n--c\r\n--b-\r\n--\r\n--b--", ["|--bc\r\n--c\r\n--b-\r\n--"]),
        Example("--b\r\n\r\na\n--b\nb\r\r\n--b--", ["|a\n--b\nb\r"]),
        Example("--bx\r\n--b\r\n\r\n1\r\n--b--", ["|1"]),
        Example("--b\r\n\r\n\r\n\r\n\r\n--b--", ["|\r\n\r\n"]),
        Example("--b\r\nA:  \t x y \t\r\n\r\n1\r\n--b--", ["A=x y|1"]),
        // Ends too early.
        Example("", nil), Example("nothing", nil), Example("--b", nil), Example("--b-", nil),
        Example("--b\r\n\r\none", nil), Example("--b\r\n\r\none\r\n--b", nil),
        Example("--b\r\n\r\none\r\n--b\r\n\r\ntwo", nil), Example("--b\r\nA: 1\r\n", nil),
        // No header fields.
        Example("--b\r\nno field\r\n\r\n1\r\n--b--", nil),
        Example("--b\r\n: 1\r\n\r\n1\r\n--b--", nil),
        Example("--b\r\nA: 1\n\r\n1\r\n--b--", nil),
        Example("--b\r\nA: 1\r\n folded\r\n\r\n1\r\n--b--", nil),
        Example("--b\r\nA: \u{0}\r\n\r\n1\r\n--b--", nil),
        Example("--b\r\nA b: 1\r\n\r\n1\r\n--b--", nil),
        // Too large.
        Example("--b\r\n\r\n\(long.dropLast())\r\n--b--", ["|\(long.dropLast())"]),
        Example("--b\r\n\r\n\(long)\r\n--b--", nil),
        Example(
            "--b\r\n" + String(repeating: "A: \(long)\r\n", count: 200) + "\r\n1\r\n--b--", nil),
    ]

    private func parts(_ pieces: [[UInt8]]) throws -> [String] {
        var source = PartSource(limit: 100)
        try source.open(contentType: "multipart/mixed; boundary=b")
        var parts: [String] = []
        for piece in pieces {
            source.push(piece)
            while let output = try source.next() {
                guard case .element(let raw) = output else { return parts }
                let part = ResponsePart(raw)
                let fields = part.headers.fields.map { "\($0.name)=\($0.value)" }
                parts.append(fields.joined(separator: ",") + "|" + part.text)
            }
        }
        _ = try source.finish()
        return parts
    }

    @Test("Wherever the pieces are cut", arguments: examples) func cuts(_ example: Example) {
        let bytes = Array(example.text.utf8)
        var ways = [[bytes], bytes.map { [$0] }]
        if bytes.count < 1_000 {
            ways += bytes.indices.map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
        }
        for way in ways {
            switch Result(catching: { try parts(way) }) {
            case .success(let parts): #expect(parts == example.parts)
            case .failure(let error):
                #expect(example.parts == nil, "\(error)")
                #expect(error is StreamError.Reason)
            }
        }
    }

    /// What follows may never end.
    @Test func theLastDelimiterEndsTheStream() async throws {
        let stub = StubTransport()
        stub.on("op") { _ in
            .streaming(
                [
                    .text("--x\r\n\r\none\r\n--x-"), .text("-"),
                    .fail(TransportError(.connectionLost)),
                ],
                headers: ["Content-Type": "multipart/mixed; boundary=x"])
        }
        var parts: [String] = []
        for try await part in client(stub).parts(for: request) { parts.append(part.text) }
        #expect(parts == ["one"])
    }

    @Test("A preamble without end is not held") func endlessPreamble() throws {
        var source = PartSource(limit: 100)
        try source.open(contentType: "multipart/mixed; boundary=b")
        for _ in 0..<50 {
            source.push([UInt8](repeating: 0x0D, count: 1_000))
            #expect(try source.next() == nil)
        }
        let held = Mirror(reflecting: source).descendant("bytes") as? [UInt8]
        #expect(held.map { $0.count <= 1_002 } == true)
    }

    @Test(
        arguments: [
            ("multipart/mixed; boundary=b", "b"), ("Multipart/Mixed;Boundary=\"a b\"", "a b"),
            ("multipart/related; type=\"a;boundary=x\"; boundary=y", "y"),
            ("multipart/x-mixed-replace;boundary=\"a\\\"b\"", nil),
            ("multipart/mixed; boundary=a'()+_,-./:=?", "a'()+_,-./:=?"),
            ("multipart/mixed", nil), ("multipart/mixed; boundary=", nil),
            ("multipart/mixed; boundary=\"\"", nil), ("multipart/mixed; boundary=\"a \"", nil),
            ("multipart/mixed; boundary=ä", nil), ("multipart/mixed; boundary=\"a\r\nb\"", nil),
            ("multipart/mixed; boundary=\(String(repeating: "b", count: 71))", nil),
            ("multipart/mixed; boundary", nil), ("text/plain; boundary=b", nil), ("", nil),
            ("multipart/mixed;;; ;boundary=\"b", "b"),
        ] as [(String, String?)])
    func boundary(_ type: String, _ expected: String?) {
        #expect(MultipartType.boundary(of: type) == expected.map { Array($0.utf8) })
    }

    private let request = APIRequest<JSONValue>("op", .get, "/parts", output: .json)

    private func client(_ stub: StubTransport) -> APIClient {
        APIClient(server: "https://h", transport: stub)
    }

    @Test func partsOfAResponse() async throws {
        let stub = StubTransport()
        stub.on("op") { _ in
            .streaming(
                [
                    .text("--x\r\nContent-Type: application/json\r\n\r\n[1]\r\n--x\r\n"),
                    .text("\r\ntext\r\n--x--"),
                ],
                headers: ["Content-Type": "multipart/mixed; boundary=x"])
        }
        var parts: [ResponsePart] = []
        for try await part in client(stub).parts(for: request) { parts.append(part) }
        #expect(parts.count == 2)
        #expect(parts.first?.headers["content-type"] == "application/json")
        #expect(try parts.first?.decoded(as: [Int].self) == [1])
        #expect(parts.last?.text == "text")
        #expect(parts.last?.description == "ResponsePart(4 bytes)")
        #expect(stub.requests.first?.headers["Accept"]?.hasPrefix("multipart/mixed,") == true)
    }

    @Test func errorsHaveWhatCameBefore() async throws {
        let stub = StubTransport()
        stub.on("op") { _ in
            .streaming(
                [.text("--x\r\n\r\n1\r\n--x\r\n\r\nhalf"), .fail(TransportError(.connectionLost))],
                headers: ["Content-Type": "multipart/mixed; boundary=x"])
        }
        do {
            for try await _ in client(stub).parts(for: request) {}
            Issue.record("no error")
        } catch let error as StreamError {
            #expect(error.elementCount == 1)
            #expect(error.partialElement == Array("half".utf8))
        }
        stub.on("op") { _ in .json("{}") }
        do {
            for try await _ in client(stub).parts(for: request) {}
            Issue.record("no error")
        } catch let error as StreamError {
            guard case .contentType("application/json") = error.reason else {
                Issue.record("\(error)")
                return
            }
        }
    }
}
