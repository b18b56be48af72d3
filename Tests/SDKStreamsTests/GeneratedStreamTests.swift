import Loopback
import Radio
import SDKStreams
import SDKTesting
import Testing

/// The methods that the generator makes for responses that come as streams.
@Suite struct GeneratedStreamTests {
    private func api(_ type: String, _ body: String) throws -> (ThingsAPI, LoopbackServer) {
        let server = try LoopbackServer { _ in .respond(200, ["Content-Type": type], body) }
        return (ThingsAPI(client: APIClient(server: Server(server.url))), server)
    }

    private func all<Element>(_ stream: ElementStream<Element>) async throws -> [Element] {
        var elements: [Element] = []
        for try await element in stream { elements.append(element) }
        return elements
    }

    @Test func eventsWithAMarkAtTheirEnd() async throws {
        let (api, server) = try api(
            "text/event-stream",
            "data: {\"text\": \"a\"}\n\ndata: {\"text\": \"b\"}\n\ndata: [DONE]\n\ndata: no\n\n")
        let found = try await all(api.bothStreamStream(body: Question(text: "?", stream: true)))
        #expect(found.map(\.text) == ["a", "b"])
        let request = try #require(server.requests.last { $0.target == "/both" })
        #expect(request.method == "POST")
        #expect(request.headers["Accept"] == "text/event-stream")
        #expect(String(decoding: request.body, as: UTF8.self) == #"{"text":"?","stream":true}"#)
    }

    @Test func eventsOfNoType() async throws {
        let (api, server) = try api("text/event-stream", "event: tick\ndata: 1\n\n")
        #expect(try await all(api.eventsStream()).map(\.type) == ["tick"])
        #expect(!server.requests.isEmpty)
    }

    @Test func theDataOfWholeEvents() async throws {
        let (api, server) = try api("text/event-stream", "event: x\ndata: {\"text\": \"a\"}\n\n")
        #expect(try await all(api.wholeEventsStream()).map(\.text) == ["a"])
        #expect(try await all(api.inlineStream()).count == 1)
        #expect(server.requests.map(\.target).contains("/inline"))
    }

    @Test func lines() async throws {
        let (api, server) = try api("application/x-ndjson", "{\"text\": \"a\"}\n{\"text\": \"b\"}")
        #expect(try await all(api.itemsStream()).map(\.text) == ["a", "b"])
        #expect(try await all(api.listStream()).map(\.text) == ["a", "b"])
        #expect(try await all(api.unknownStream()).count == 2)
        let accepted = server.requests.compactMap { $0.headers["Accept"] }
        #expect(accepted.contains { $0.contains("application/x-ndjson") })
    }

    @Test func aSequence() async throws {
        let (api, server) = try api("application/json-seq", "\u{1E}1\n\u{1E}2\n")
        #expect(try await all(api.sequenceStream()) == [1, 2])
        #expect(server.requests.contains { $0.headers["Accept"] == "application/json-seq" })
    }

    @Test func parts() async throws {
        let (api, server) = try api(
            "multipart/mixed; boundary=b", "--b\r\n\r\none\r\n--b\r\nA: 1\r\n\r\ntwo\r\n--b--")
        let found = try await all(api.partsStream())
        #expect(found.map(\.text) == ["one", "two"])
        #expect(found.last?.headers["a"] == "1")
        #expect(!server.requests.isEmpty)
    }

    @Test func optionsAreTheCallers() async throws {
        let (api, server) = try api("application/x-ndjson", "{\"line\": \"0123456789\"}\n")
        let stream = api.linesStream(
            streamOptions: SDKStreams.StreamOptions(maximumElementBytes: 4))
        await #expect(throws: StreamError.self) { try await all(stream) }
        #expect(!server.requests.isEmpty)
    }
}
