import Foundation
import Loopback
import SDKRuntime
import SDKTesting
import Testing

/// Responses of a server that means harm, over real connections: each ends in an error that says what
/// is wrong, and costs no more than what is allowed.
@Suite(.timeLimit(.minutes(1))) struct HostileServerTests {
    private static let megabyte = 1 << 20

    private func failure(
        _ steps: [LoopbackResponse.Step], end: LoopbackResponse.Step = .close,
        timeout: Duration? = .seconds(30)
    ) async throws -> TransportError? {
        let server = try LoopbackServer { _ in LoopbackResponse(steps + [end]) }
        let transport = URLSessionTransport(maximumResponseBytes: Self.megabyte)
        do {
            _ = try await transport.send(HTTPRequest(.get, server.url, timeout: timeout))
            return nil
        } catch {
            return error as? TransportError
        }
    }

    @Test func headersWithoutEnd() async throws {
        let field = Array(("X-A: " + String(repeating: "a", count: 1000) + "\r\n").utf8)
        let error = try await failure([
            LoopbackResponse.text("HTTP/1.1 200 OK\r\n"), .repeated(field, count: 1_000_000),
        ])
        #expect(error != nil)
    }

    @Test func aHeaderWithoutEnd() async throws {
        let error = try await failure([
            LoopbackResponse.text("HTTP/1.1 200 OK\r\nX-A: "),
            .repeated([UInt8](repeating: 0x61, count: 4096), count: 250_000),
        ])
        #expect(error != nil)
    }

    /// A gigabyte would come; the exchange ends after a thousandth of it.
    @Test(arguments: [true, false])
    func bodyWithoutEnd(isChunked: Bool) async throws {
        let bytes = [UInt8](repeating: 0x61, count: 4096)
        let chunk = isChunked ? Array("1000\r\n".utf8) + bytes + Array("\r\n".utf8) : bytes
        let headers: HTTPHeaders = isChunked ? ["Transfer-Encoding": "chunked"] : [:]
        let error = try await failure([
            LoopbackResponse.head(200, headers, length: nil), .repeated(chunk, count: 250_000),
        ])
        #expect(error?.kind == .responseTooLarge)
    }

    /// Beyond 2^63 - 513, Foundation on Linux traps before the transport sees anything.
    @Test(arguments: [Int64(2) << 20, 1 << 62])
    func lengthBeyondTheLimit(_ length: Int64) async throws {
        let error = try await failure([
            LoopbackResponse.text("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n"),
            .repeated([0x61], count: 10),
        ])
        #expect(error?.kind == .responseTooLarge)
    }

    /// A download has no limit, but what a refused one says is held in memory.
    @Test func refusedDownloadWithALongText() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(500, [:], length: 8 << 20),
                .repeated([UInt8](repeating: 0x61, count: Self.megabyte), count: 8),
            ])
        }
        let transport = URLSessionTransport(maximumResponseBytes: Self.megabyte)
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("refused-\(UUID().uuidString)")
        let response = try await transport.download(
            HTTPRequest(.get, server.url), to: file, progress: nil)
        #expect(response.status == 500)
        #expect(response.body.count == Self.megabyte)
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    /// 26 KB that are 4 MiB of zeros.
    @Test func compressedBomb() async throws {
        let bomb = Self.gzippedZeros(runs: 16_256)
        #expect(bomb.count < 30_000)
        let error = try await failure([
            LoopbackResponse.head(200, ["Content-Encoding": "gzip"], length: bomb.count),
            .bytes(bomb),
        ])
        #expect(error?.kind == .responseTooLarge)
    }

    /// Each byte comes in time, all of them never would: the time is that of the whole exchange. The
    /// server never hangs up: Foundation on Linux traps when it does so within the header.
    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nX-A: ", "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n",
    ])
    func slowDrip(head: String) async throws {
        // Longer than the test may take.
        let drip = LoopbackResponse.Step.dripped([UInt8](repeating: 0x61, count: 2500), pause: 30)
        let error = try await failure(
            [LoopbackResponse.text(head), drip], end: .waitForClient, timeout: .milliseconds(500))
        #expect(error?.kind == .timedOut)
    }

    @Test(arguments: ["/%2F", "//", "/\u{1}", "http://[", "ftp://127.0.0.1/", "javascript:x"])
    func redirectToNowhere(_ location: String) async throws {
        let server = try LoopbackServer { request in
            request.target == "/a" ? .respond(302, ["Location": location], "moved") : .respond()
        }
        let transport = URLSessionTransport(redirects: RedirectPolicy(limit: 2))
        let response = try? await transport.send(HTTPRequest(.get, server.url + "/a"))
        #expect(response.map { [200, 302].contains($0.status) } ?? true)
        #expect(server.requests.count <= 3)
    }

    /// A token must not go to the server that a page, or a redirect, names.
    @Test func tokensStayAtTheirServer() async throws {
        let other = try LoopbackServer { _ in .respond(200, [:], #"{"entities":["stolen"]}"#) }
        let address = other.otherHostURL
        let server = try LoopbackServer { request in
            request.target == "/moved"
                ? .respond(307, ["Location": address + "/x"])
                : .respond(200, [:], #"{"entities":["a"],"nextUri":"\#(address)/y"}"#)
        }
        let client = APIClient(server: Server(server.url), accessToken: "s3cret")
        _ = try await client.send(APIRequest<Void>("moved", .get, "/moved"))
        #expect(other.requests.map(\.target) == ["/x"])
        #expect(other.requests.first?.headers["Authorization"] == nil)

        let pages = client.pages(Listing.list(), .nextURI(\.nextUri), items: \.entities)
        var seen: [String] = []
        let error = await #expect(throws: APIError.self) {
            for try await item in pages.items { seen.append(item) }
        }
        #expect(seen == ["a"])
        #expect(error?.paging != nil)
        #expect(error?.description.contains("s3cret") == false)
        #expect(other.requests.count == 1)
        #expect(server.requests.count == 2)
    }

    /// A gzip member (RFC 1952) of one zero and runs of 258 more, by the fixed codes of RFC 1951.
    private static func gzippedZeros(runs: Int) -> [UInt8] {
        var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
        var pending: UInt32 = 0
        var count = 0
        func put(_ value: UInt32, _ length: Int) {
            pending |= value << UInt32(count)
            count += length
            while count >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                count -= 8
            }
        }
        put(0b011, 3)  // The last block, with fixed codes.
        put(0b0000_1100, 8)  // The literal 0, code 00110000, its first bit first.
        for _ in 0..<runs {
            put(0b1010_0011, 8)  // Length 258, code 11000101.
            put(0, 5)  // Distance 1.
        }
        put(0, 7)  // The end of the block.
        put(0, 7)
        return bytes
    }
}
