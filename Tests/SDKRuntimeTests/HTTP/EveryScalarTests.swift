import Foundation
import Loopback
import SDKRuntime
import Testing

/// Each Unicode scalar value arrives as it was sent, or is refused. A sample by default, all
/// 1,112,064 with EVERY_SCALAR=1 in the environment.
@Suite(.serialized) struct EveryScalarTests {
    private static let isComplete = ProcessInfo.processInfo.environment["EVERY_SCALAR"] == "1"

    /// Texts of up to 256 scalar values: all of the first ones, which have most of the special
    /// cases, then those around the surrogates and the last ones of each plane.
    private static let chunks: [String] = stride(from: 0, to: 0x11_0000, by: 256).compactMap {
        start in
        let isSampled =
            start < 0x3000 || start & 0xFFFF == 0xFF00 || [0xD700, 0xE000].contains(start)
        guard isComplete || isSampled else { return nil }
        let scalars = (start..<start + 256).compactMap { Unicode.Scalar(UInt32($0)) }
        guard !scalars.isEmpty else { return nil }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func inPathAndQuery() async throws {
        let server = try LoopbackServer { request in
            LoopbackResponse.respond(200, ["Content-Type": "text/plain"], request.target).joined
        }
        let client = APIClient(server: Server(server.url))
        let texts = Self.chunks + ["%2F%25", "a+b c", "../..", "?#&=;,|[]", "e\u{301}\u{E9}"]
        for text in texts {
            let target = try await client.send(
                APIRequest<String>.text(
                    "echo", .get, "/x/{p}", [.path("p", text), .query("q", text)]))
            let parts = target.components(separatedBy: "?q=")
            // Bytes, since texts that are canonically equivalent are equal.
            let arrived = [parts.first?.dropFirst("/x/".count), parts.last?[...]].map {
                Array(($0.flatMap { String($0).removingPercentEncoding } ?? "").utf8)
            }
            let sent = Array(text.utf8)
            if arrived != [sent, sent] || parts.count != 2 {
                Issue.record("the text that begins with \(text.unicodeScalars.first?.value ?? 0)")
            }
        }
    }

    @Test func inHeader() async throws {
        let server = try LoopbackServer { request in
            .respond(200, ["Content-Type": "text/plain"], request.headers["X-A"] ?? "")
        }
        let client = APIClient(server: Server(server.url))
        var allowed = String.UnicodeScalarView()
        for scalar in Self.chunks.lazy.flatMap(\.unicodeScalars) {
            let request = APIRequest<String>.text("echo", .get, "/", [.header("X-A", "a\(scalar)")])
            do throws(APIError) {
                _ = try request.httpRequest(server: client.server)
                allowed.append(scalar)
            } catch {
                guard case .invalidRequest(.headerValue(name: "X-A"), _) = error else {
                    Issue.record("\(scalar.value): \(error)")
                    continue
                }
            }
        }
        #expect(Array(allowed).map(\.value) == [9] + (0x20...0x7E))
        let text = "a\(String(allowed))b"
        let arrived = try await client.send(
            APIRequest<String>.text("echo", .get, "/", [.header("X-A", text)]))
        #expect(arrived == text)
    }
}
