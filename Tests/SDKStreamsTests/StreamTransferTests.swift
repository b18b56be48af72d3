import Foundation
import Loopback
import SDKRuntime
import SDKStreams
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Streams over a real connection.
@Suite struct StreamTransferTests {
    let request = APIRequest<JSONValue>("op", .get, "/events", output: .json)

    static let head = LoopbackResponse.head(
        200, ["Content-Type": "text/event-stream"], length: nil)

    func client(_ server: LoopbackServer, timeout: Duration = .seconds(30)) -> APIClient {
        var client = APIClient(server: Server(server.url), timeout: timeout)
        client.retry = nil
        return client
    }

    /// Each event is there before the next one is sent.
    @Test(.timeLimit(.minutes(1)))
    func elementsComeAsTheyAreSent() async throws {
        let gate = Gate()
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                Self.head, LoopbackResponse.text("data: 1\n\n"), .wait { gate.wait() },
                LoopbackResponse.text("data: 2\r"),
                LoopbackResponse.text("\n\r"), .wait { gate.wait() }, .close,
            ])
        }
        var iterator = client(server).events(for: request).makeAsyncIterator()
        #expect(try await iterator.next()?.data == "1")
        gate.open()
        #expect(try await iterator.next()?.data == "2")
        gate.open()
        #expect(try await iterator.next() == nil)
    }

    /// Chunks of HTTP are no pieces of the body.
    @Test(.timeLimit(.minutes(1)))
    func chunkedAndByteByByte() async throws {
        let body = [UInt8]("data: ü\r\n\r\ndata: b\n\n".utf8)
        let chunks = body.flatMap { [UInt8]("1\r\n".utf8) + [$0] + [UInt8]("\r\n".utf8) }
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(
                    200, ["Content-Type": "text/event-stream", "Transfer-Encoding": "chunked"],
                    length: nil), .dripped(chunks + [UInt8]("0\r\n\r\n".utf8), pause: 1),
            ])
        }
        var found: [String] = []
        for try await event in client(server).events(for: request) { found.append(event.data) }
        #expect(found == ["ü", "b"])
    }

    /// A reader that waits gets all in the end, in order. Alone, that takes some 10 MB.
    @Test(.timeLimit(.minutes(1)))
    func slowReaderKeepsMemoryFlat() async throws {
        let count = TestProcess.isAlone ? 100 : 16
        let server = try LoopbackServer { _ in
            LoopbackResponse(
                [Self.head]
                    + (0..<count).map {
                        .repeated([UInt8](repeating: UInt8($0), count: 1 << 16), count: 16)
                    } + [.close])
        }
        let before = TestProcess.residentBytes
        let bytes = try await client(server).stream(request).value
        var iterator = bytes.makeAsyncIterator()
        var read = 0
        var isInOrder = true
        while let piece = try await iterator.next() {
            if read == 0 { try await Task.sleep(for: .milliseconds(500)) }
            isInOrder = isInOrder && piece.first == UInt8(read >> 20)
            read += piece.count
        }
        #expect(read == count << 20)
        #expect(isInOrder)
        if TestProcess.isAlone {
            let growth = TestProcess.residentBytes - before
            #expect(growth < 40 << 20, "grew by \(growth >> 20) MB")
        }
    }

    #if canImport(FoundationNetworking)
        /// Foundation on Linux can't be stopped, so there is a limit to what a file takes.
        @Test(.timeLimit(.minutes(1)))
        func aReaderThatIsTooSlow() async throws {
            let server = try LoopbackServer { _ in
                LoopbackResponse([
                    Self.head, .repeated([UInt8](repeating: 7, count: 1 << 16), count: 1000),
                    .close,
                ])
            }
            var client = client(server)
            client.transport = URLSessionTransport(maximumResponseBytes: 4 << 20)
            let bytes = try await client.stream(request).value
            await server.connectionClosed()
            var read = 0
            let error = await #expect(throws: APIError.self) {
                for try await piece in bytes { read += piece.count }
            }
            guard case .transport(let failure)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(failure.kind == .responseTooLarge)
            #expect(read >= 4 << 20)
        }
    #endif

    /// Leaving the loop ends the transfer, and so does cancelling, also while the server is stopped.
    @Test(.timeLimit(.minutes(1)), arguments: [true, false])
    func leavingEndsTheTransfer(_ isFull: Bool) async throws {
        let line = [UInt8](repeating: UInt8(ascii: " "), count: 1022) + [0x31, 0x0A]
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                Self.head, .repeated(line, count: isFull ? 1 << 20 : 1), .waitForClient,
            ])
        }
        let client = client(server)
        for try await value in client.jsonLines(for: request, of: Int.self) {
            #expect(value == 1)
            if isFull { try await Task.sleep(for: .milliseconds(200)) }
            break
        }
        await server.connectionClosed()
        let task = Task {
            for try await _ in client.jsonLines(for: request, of: Int.self) where isFull {
                try await Task.sleep(for: .seconds(60))
            }
        }
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(10)) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        await server.connectionClosed()
    }

    @Test(.enabled(if: TestProcess.isAlone), .timeLimit(.minutes(1)))
    func silenceIsATimeoutByTheClock() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                Self.head, LoopbackResponse.text("data: 1\n\ndata: 2"), .waitForClient,
            ])
        }
        let stream = client(server, timeout: .seconds(2)).events(for: request)
        let error = await #expect(throws: StreamError.self) { for try await _ in stream {} }
        guard case .transport(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .timedOut)
        #expect(error?.elementCount == 1)
        #expect(error?.partialElement == [UInt8]("data: 2".utf8))
        await server.connectionClosed()
    }

    /// The time in which nobody reads is no silence of the server.
    @Test(.enabled(if: TestProcess.isAlone), .timeLimit(.minutes(1)))
    func theReadersTimeDoesNotCountByTheClock() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([Self.head, LoopbackResponse.text("data: 1\n\ndata: 2\n\n"), .close])
        }
        var iterator = client(server, timeout: .seconds(2)).events(for: request)
            .makeAsyncIterator()
        #expect(try await iterator.next()?.data == "1")
        try await Task.sleep(for: .seconds(3))
        #expect(try await iterator.next()?.data == "2")
        #expect(try await iterator.next() == nil)
    }

    @Test(.timeLimit(.minutes(1)))
    func noResponseIsATimeout() async throws {
        let server = try LoopbackServer { _ in LoopbackResponse([.waitForClient]) }
        let stream = client(server, timeout: .milliseconds(300)).events(for: request)
        let error = await #expect(throws: StreamError.self) { for try await _ in stream {} }
        guard case .transport(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .timedOut)
    }

    /// A body that is shorter than its length says is lost, and what came before is told.
    @Test(.timeLimit(.minutes(1)))
    func cutInTheMiddle() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                LoopbackResponse.head(200, ["Content-Type": "text/event-stream"], length: 1000),
                LoopbackResponse.text("data: 1\n\ndata: 2"), .close,
            ])
        }
        let stream = client(server).events(for: request)
        let error = await #expect(throws: StreamError.self) { for try await _ in stream {} }
        guard case .transport(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .connectionLost, "\(failure)")
        #expect(error?.elementCount == 1)
        #expect(error?.partialElement == [UInt8]("data: 2".utf8))
    }

    @Test(.timeLimit(.minutes(1)))
    func redirectsAreFollowedAndErrorsHaveTheirBody() async throws {
        let server = try LoopbackServer { request in
            switch request.target {
            case "/events": .respond(302, ["Location": "/other"], "moved")
            case "/other":
                LoopbackResponse([Self.head, LoopbackResponse.text("data: 1\n\n"), .close])
            default: .respond(400, [:], "no")
            }
        }
        let client = client(server)
        var found: [String] = []
        for try await event in client.events(for: request) { found.append(event.data) }
        #expect(found == ["1"])
        let other = APIRequest<JSONValue>("op", .get, "/missing", output: .json)
        let error = await #expect(throws: StreamError.self) {
            for try await _ in client.events(for: other) {}
        }
        guard case .status(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.status == 400)
        #expect(failure.response.text == "no")
    }

    /// A body in a request, and no connection to go to.
    @Test(.timeLimit(.minutes(1)))
    func requestsWithABody() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([Self.head, LoopbackResponse.text("1\n"), .close])
        }
        let post = APIRequest<JSONValue>(
            "op", .post, "/chat", body: .text("{\"stream\":true}"), output: .json)
        var found: [Int] = []
        for try await value in client(server).jsonLines(for: post, of: Int.self) {
            found.append(value)
        }
        #expect(found == [1])
        #expect(server.requests.first?.body == [UInt8]("{\"stream\":true}".utf8))
        let nowhere = APIClient(server: "http://127.0.0.1:1").with { $0.retry = nil }
        let error = await #expect(throws: StreamError.self) {
            for try await _ in nowhere.events(for: request) {}
        }
        guard case .transport(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .cannotConnect)
    }

    @Test(.timeLimit(.minutes(1)))
    func manyAtATime() async throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse([
                Self.head, .repeated([UInt8]("123\n".utf8), count: 10_000), .close,
            ])
        }
        let client = client(server)
        let sums = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    var sum = 0
                    for try await value in client.jsonLines(for: request, of: Int.self) {
                        sum += value
                    }
                    return sum
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums == Array(repeating: 1_230_000, count: 20))
    }
}

/// Lets the thread of a server go on, once for each time it is opened.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }

    func wait() { semaphore.wait() }
}
