import SDKRuntime
import SDKStreams
import SDKTesting
import Testing

@Suite struct ElementStreamTests {
    let stub = StubTransport()
    let clock = TestClock()
    let request = APIRequest<JSONValue>("chat", .post, "/chat", output: .json)

    var client: APIClient {
        var client = APIClient(server: "https://h", accessToken: "t", transport: stub)
        client.clock = clock
        return client
    }

    func error(_ stream: ElementStream<some Any>) async -> StreamError? {
        await #expect(throws: StreamError.self) { for try await _ in stream {} }
    }

    @Test func eventsOfOneType() async throws {
        stub.on("chat") { _ in
            .streaming([.text("data: {\"a\":1}\n\nda"), .text("ta: {\"a\":2}\n\ndata: [DONE]\n\n")])
        }
        let stream = client.events(
            for: request, of: [String: Int].self, options: StreamOptions(terminalMark: "[DONE]"))
        var found: [Int?] = []
        for try await value in stream { found.append(value["a"]) }
        #expect(found == [1, 2])
        #expect(stub.requests.first?.headers["Accept"] == "text/event-stream")
        #expect(stub.requests.first?.headers["Authorization"] == "Bearer t")
    }

    /// The standard decodes a stream of events with replacement, so JSON in it is no exception.
    @Test func malformedUTF8InAnEvent() async throws {
        stub.on("chat") { _ in
            .streaming([.text("data: [\"a"), .bytes([0xFF]), .text("\"]\n\ndata: [\n\n")])
        }
        var iterator = client.events(for: request, of: [String].self).makeAsyncIterator()
        #expect(try await iterator.next() == ["a\u{FFFD}"])
        let error = await #expect(throws: StreamError.self) { try await iterator.next() }
        guard case .malformedElement(let failure)? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.offset == 1)
        #expect(error?.elementCount == 1)
    }

    /// Elements that have come are read without leaving the reader's actor.
    @Test @MainActor func onAnActor() async throws {
        stub.on("chat") { _ in .streaming([.text("1\n2\n"), .text("3\n")]) }
        var found: [Int] = []
        for try await value in client.jsonLines(for: request, of: Int.self) {
            found.append(value)
        }
        #expect(found == [1, 2, 3])
    }

    /// What stands behind the mark is not read, and an iteration is a request of its own.
    @Test func theMarkEndsTheStream() async throws {
        stub.on("chat") { _ in
            .streaming([.text("1\nend\n2\n"), .fail(TransportError(.connectionLost))])
        }
        let stream = client.jsonLines(
            for: request, of: Int.self, options: StreamOptions(terminalMark: "end"))
        for _ in 1...2 {
            var found: [Int] = []
            for try await value in stream { found.append(value) }
            #expect(found == [1])
        }
        #expect(stub.requests.count == 2)
    }

    @Test func aLostConnectionTellsWhatCame() async throws {
        stub.on("chat") { _ in
            .streaming([
                .text("id: 7\ndata: a\n\ndata: b\nda"),
                .fail(TransportError(.connectionLost, "cut")),
            ])
        }
        let error = await error(client.events(for: request))
        guard case .transport(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.kind == .connectionLost)
        #expect(failure.operation == "chat")
        #expect(error?.elementCount == 1)
        #expect(error?.lastEventID == "7")
        #expect(error.map { String(decoding: $0.partialElement, as: UTF8.self) } == "b\nda")
        #expect(
            error?.description
                == "chat: after 1 elements: chat: transport failed: connectionLost: cut")
        #expect(stub.requests.count == 1)
    }

    @Test func anErrorEndsTheStream() async throws {
        stub.on("chat") { _ in .streaming([.text("1\n{\"secret\"\n2\n")]) }
        var iterator = client.jsonLines(for: request, of: JSONValue.self).makeAsyncIterator()
        #expect(iterator.response == nil)
        #expect(try await iterator.next() == 1)
        #expect(iterator.response?.status == 200)
        let error = await #expect(throws: StreamError.self) { try await iterator.next() }
        guard case .malformedElement? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.partialElement == [])
        #expect("\(error.map { "\($0)" } ?? "")".contains("secret") == false)
        #expect(try await iterator.next() == nil)
    }

    @Test func tooLargeAnElement() async throws {
        stub.on("chat") { _ in .streaming([.text("1\n"), .text(String(repeating: "2", count: 99))])
        }
        let error = await error(
            client.jsonLines(
                for: request, of: Int.self, options: StreamOptions(maximumElementBytes: 9)))
        guard case .elementTooLarge(limit: 9)? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.elementCount == 1)
    }

    @Test(arguments: ["application/json", "text/event-streams", nil])
    func anotherMediaType(_ type: String?) async throws {
        stub.on("chat") { _ in
            HTTPResponse(status: 200, headers: type.map { ["Content-Type": $0] } ?? [:])
        }
        let error = await error(client.events(for: request))
        guard case .contentType(type)? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["text/event-stream", "Text/Event-Stream;charset=utf-8"])
    func theMediaType(_ type: String) async throws {
        stub.on("chat") { _ in
            HTTPResponse(
                status: 200, headers: ["Content-Type": type], body: .init("data: a\n\n".utf8))
        }
        var found: [String] = []
        for try await event in client.events(for: request) { found.append(event.data) }
        #expect(found == ["a"])
    }

    @Test func anErrorStatusHasItsBody() async throws {
        stub.on("chat") { _ in .json("{\"message\":\"no\"}", status: 429) }
        let error = await error(
            client.events(for: request, options: StreamOptions(reconnection: .init())))
        guard case .status(let failure)? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.status == 429)
        #expect(failure.response.text == "{\"message\":\"no\"}")
        #expect(stub.requests.count == 1)
    }

    /// Before the first byte a stream is a call like any other.
    @Test func retriesBeforeItBegins() async throws {
        stub.script(
            "chat",
            [.respond(.status(503)), .respond(.streaming([.text("\u{1E}1\n\u{1E}2\n")]))])
        let get = APIRequest<JSONValue>("chat", .get, "/chat", output: .json)
        var found: [Int] = []
        for try await value in client.jsonSequence(for: get, of: Int.self) { found.append(value) }
        #expect(found == [1, 2])
        #expect(clock.sleeps.count == 1)
    }

    @Test func reconnectsFromTheLastID() async throws {
        stub.script(
            "chat",
            [
                .respond(.streaming([.text("retry: 50\nid: 1\ndata: a\n\nid: 2\ndata: cut")])),
                .fail(TransportError(.cannotConnect)),
                .respond(
                    .streaming([.text("data: b\n\n"), .fail(TransportError(.connectionLost))])),
                .respond(.status(204)),
            ])
        var found: [String] = []
        let stream = client.events(for: request, options: StreamOptions(reconnection: .init()))
        for try await event in stream { found.append(event.data) }
        #expect(found == ["a", "b"])
        #expect(stub.requests.map { $0.headers["Last-Event-ID"] } == [nil, "1", "1", "1"])
        #expect(clock.sleeps == [.milliseconds(50), .milliseconds(50), .milliseconds(50)])
    }

    @Test func reconnectingHasAnEnd() async throws {
        stub.on("chat") { _ in .streaming([.text("retry: 3600000\n\n")]) }
        let reconnection = StreamOptions.Reconnection(
            maximumAttempts: 2, maximumDelay: .seconds(9))
        let error = await error(
            client.events(for: request, options: StreamOptions(reconnection: reconnection)))
        guard case .transport? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(stub.requests.count == 3)
        #expect(clock.sleeps == [.seconds(9), .seconds(9)])
    }

    /// A stream that ends, or is lost, ends for good unless reconnecting is asked for; lines never
    /// reconnect.
    @Test func withoutReconnecting() async throws {
        stub.on("chat") { _ in .streaming([.text("1\n")]) }
        let lines = client.jsonLines(
            for: request, of: Int.self, options: StreamOptions(reconnection: .init()))
        for try await _ in lines {}
        stub.on("chat") { _ in .streaming([.text("data: 1\n\n")]) }
        for try await _ in client.events(for: request) {}
        #expect(stub.requests.count == 2)
    }

    @Test func cancelling() async throws {
        stub.on("chat") { _ in .streaming([.text("1\n"), .wait(.seconds(3600))]) }
        let stream = client.jsonLines(for: request, of: Int.self)
        let task = Task { for try await _ in stream {} }
        task.cancel()
        let error = await #expect(throws: StreamError.self) { try await task.value }
        guard case .cancelled? = error?.requestError else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func bytes() async throws {
        stub.on("chat") { _ in .streaming([.text("ab"), .bytes([]), .text("c")]) }
        let response = try await client.stream(request)
        var pieces: [[UInt8]] = []
        for try await piece in response.value { pieces.append(piece) }
        #expect(pieces == [Array("ab".utf8), Array("c".utf8)])
        #expect(response.headers["Content-Type"] == "text/event-stream")
        let all = try await client.stream(request).value.collect(limit: 3)
        #expect(all == Array("abc".utf8))
        await #expect(throws: TransportError.self) {
            try await client.stream(request).value.collect(limit: 2)
        }
    }
}
