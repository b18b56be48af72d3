import Foundation
import Loopback
import SDKRuntime
import Testing

/// Bodies that are made when they are sent.
@Suite(.serialized) struct StreamedBodyTests {
    private struct Broken: Error {}

    private func client(_ server: LoopbackServer) -> APIClient {
        APIClient(server: Server(server.url)).with {
            $0.retry?.policy.baseDelay = .milliseconds(1)
            $0.retry?.policy.retriesNonIdempotent = true
        }
    }

    private func upload(_ body: HTTPBody) -> APIRequest<String> {
        APIRequest<String>.text("op", .post, "/upload", body: RequestBody(body))
    }

    private static func pieces(_ pieces: [[UInt8]]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for piece in pieces { continuation.yield(piece) }
            continuation.finish()
        }
    }

    @Test("Pieces of any size arrive in order", .timeLimit(.minutes(1))) func pieces() async throws
    {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let sizes = [1, 0, 3, 70_000, 2, 200_000, 1]
        let pieces = sizes.enumerated().map { [UInt8](repeating: UInt8($0), count: $1) }
        let body = HTTPBody.stream(Self.pieces(pieces), contentType: "video/mp4")
        #expect(try await client(server).send(upload(body)) == "ok")
        let request = try #require(server.requests.first)
        #expect(request.body == Array(pieces.joined()))
        #expect(request.headers["Content-Type"] == "video/mp4")
        #expect(request.headers["Content-Length"] == String(request.body.count))
    }

    @Test("Data, single bytes and no bytes", .timeLimit(.minutes(1))) func kinds() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let data = AsyncStream<Data> {
            $0.yield(Data([1, 2]))
            $0.finish()
        }
        let bytes = AsyncStream<UInt8> { continuation in
            for byte in 0..<40_000 { continuation.yield(UInt8(byte & 0xFF)) }
            continuation.finish()
        }
        for body in [.stream(data), .stream(bytes: bytes), HTTPBody.stream(Self.pieces([]))] {
            _ = try await client(server).send(upload(body))
        }
        #expect(server.requests.map(\.bodyCount) == [2, 40_000, 0])
        #expect(server.requests[1].body.prefix(257).last == 0)
    }

    @Test("Beside bytes and files, in a body of several parts", .timeLimit(.minutes(1)))
    func mixed() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("streamed-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("file".utf8).write(to: file)
        let stream = HTTPBody.stream(Self.pieces([Array("stream ".utf8)]))
        let body = HTTPBody(
            segments: [.bytes(Array("bytes ".utf8))] + stream.segments + [.file(file)])
        _ = try await client(server).send(upload(body))
        #expect(server.requests.first?.body == Array("bytes stream file".utf8))
    }

    /// A maker of bytes that waits stops nobody else, in whatever session.
    @Test(.timeLimit(.minutes(1))) func othersGoOn() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let (ticks, tick) = AsyncStream.makeStream(of: [UInt8].self)
        let request = upload(.stream(ticks))
        let client = client(server)
        let task = Task { try await client.send(request) }
        tick.yield([1])
        for _ in 0..<20 {
            #expect(try await client.send(upload(.bytes([2]))) == "ok")
            #expect(try await self.client(server).send(upload(.bytes([3]))) == "ok")
        }
        tick.yield([4])
        tick.finish()
        #expect(try await task.value == "ok")
        #expect(server.requests.last?.body == [1, 4])
    }

    @Test("No file is left behind", .timeLimit(.minutes(1))) func temporaryFiles() async throws {
        func files() throws -> Int {
            try FileManager.default.contentsOfDirectory(
                atPath: FileManager.default.temporaryDirectory.path
            ).count { $0.hasPrefix("upload-") }
        }
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let before = try files()
        _ = try await client(server).send(upload(.stream(Self.pieces([[1]]))))
        while try files() > before { try await Task.sleep(for: .milliseconds(5)) }
    }

    @Test("Nothing is sent twice, unless it can be made again", .timeLimit(.minutes(1)))
    func retries() async throws {
        let server = try LoopbackServer { _ in .respond(503, [:], "busy") }
        let once = upload(.stream(Self.pieces([[1], [2]])))
        await #expect(throws: APIError.self) { _ = try await client(server).send(once) }
        #expect(server.requests.map(\.body) == [[1, 2]])
        let again = upload(.stream { Self.pieces([[3], [4]]) })
        await #expect(throws: APIError.self) { _ = try await client(server).send(again) }
        #expect(server.requests.map(\.body) == [[1, 2]] + Array(repeating: [3, 4], count: 4))
    }

    @Test(
        "A maker that fails ends the request, and the server sees no end", .timeLimit(.minutes(1)))
    func failure() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let broken = AsyncThrowingStream<[UInt8], any Error> { continuation in
            continuation.yield([1, 2, 3])
            continuation.finish(throwing: Broken())
        }
        do throws(APIError) {
            _ = try await client(server).send(upload(.stream(broken)))
            Issue.record("no error")
        } catch {
            guard case .transport(let failure) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.underlying is Broken)
        }
        #expect(server.requests.isEmpty)
    }

    @Test("Cancelling ends the transfer and the maker of its bytes", .timeLimit(.minutes(1)))
    func cancellation() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let (pieces, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let ended = Locked(false)
        continuation.onTermination = { _ in ended.withLock { $0 = true } }
        continuation.yield([1])
        let request = upload(.stream(pieces))
        let client = client(server)
        let task = Task { try await client.send(request) }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        await #expect(throws: APIError.self) { _ = try await task.value }
        while !ended.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
        #expect(server.requests.isEmpty)
    }

    @Test("An upload tells how far it is; a description has nothing of the bytes")
    func progress() async throws {
        let server = try LoopbackServer { _ in .respond(200, [:], "ok") }
        let seen = Locked<[Int64]>([])
        let body = HTTPBody.stream(Self.pieces([[1], [2], [3]]))
        _ = try await client(server).upload(upload(body)) { progress in
            seen.withLock { $0.append(progress.completed) }
        }
        #expect(seen.withLock { $0.last } == 3)
        #expect(body.description == "HTTPBody(a stream)")
        #expect(body.bytes == nil && body.file == nil && !body.isReplayable)
        #expect(body == body && body != HTTPBody.stream(Self.pieces([])))
    }
}
