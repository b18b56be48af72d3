import SDKRuntime
import Testing

@testable import SDKStreams

@Suite struct EventSourceTests {
    typealias Event = ServerSentEvent

    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        let events: [Event]

        init(_ text: String, _ events: [Event]) {
            self.text = text
            self.events = events
        }

        var testDescription: String { text.debugDescription }
    }

    static let examples: [Example] = [
        // Those of the standard.
        Example(
            "data: YHOO\ndata: +2\ndata: 10\n\n", [Event(data: "YHOO\n+2\n10")]),
        Example(
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
                + "data:  third event\n\n",
            [
                Event(data: "first event", id: "1"), Event(data: "second event"),
                Event(data: " third event"),
            ]),
        Example("data\n\ndata\ndata\n\ndata:", [Event(data: ""), Event(data: "\n")]),
        Example("data:test\n\ndata: test\n\n", [Event(data: "test"), Event(data: "test")]),
        Example(
            "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\ndata: x\n\n",
            [
                Event(type: "add", data: "73857293"), Event(type: "remove", data: "2153"),
                Event(data: "x"),
            ]),
        // Each end of a line, mixed.
        Example("data: a\r\rdata: b\r\n\r\ndata: c\n\n", ["a", "b", "c"].map { Event(data: $0) }),
        Example("data: a\rdata: b\r\ndata: c\n\r\n", [Event(data: "a\nb\nc")]),
        Example("data: a\n\r\r\n\rdata: b\r\r", [Event(data: "a"), Event(data: "b")]),
        // A byte order mark counts once.
        Example("\u{FEFF}data: a\n\n", [Event(data: "a")]),
        Example("\u{FEFF}\u{FEFF}data: a\n\ndata: b\n\n", [Event(data: "b")]),
        Example("\n\u{FEFF}data: a\n\n", []),
        // Ids stay until there is another one; one with NUL is none.
        Example(
            "id: 1\ndata: a\n\ndata: b\n\nid: 2\n\ndata: c\n\nid: \0\ndata: d\n\n",
            [
                Event(data: "a", id: "1"), Event(data: "b", id: "1"), Event(data: "c", id: "2"),
                Event(data: "d", id: "2"),
            ]),
        Example("event: x\n\ndata: a\n\n", [Event(data: "a")]),
        Example("event: x\nevent\ndata: a\n\n", [Event(data: "a")]),
        Example(":\n:data: a\nDATA: b\n data: c\ndatas: d\n\n", []),
        Example("data: a:b: c\n\n", [Event(data: "a:b: c")]),
        Example("data: ü😀\u{2028}\n\n", [Event(data: "ü😀\u{2028}")]),
        // An event that no empty line ends is none.
        Example("data: a\n\ndata: b\n", [Event(data: "a")]),
        Example("", []), Example("\n\n\n", []), Example("data: a", []),
    ]

    func events(_ pieces: [[UInt8]]) throws -> [Event] {
        var source = EventSource(limit: 100, terminalMark: nil)
        var events: [Event] = []
        func take(_ output: SourceOutput?) -> Bool {
            guard case .element(let raw)? = output else { return false }
            events.append(Event(raw))
            return true
        }
        for piece in pieces {
            source.push(piece)
            while take(try source.next()) {}
        }
        _ = take(source.finish())
        return events
    }

    @Test(arguments: examples)
    func whereverItIsCut(_ example: Example) throws {
        let bytes = Array(example.text.utf8)
        #expect(try events([bytes]) == example.events)
        #expect(try events(bytes.map { [$0] }) == example.events)
        for cut in bytes.indices {
            #expect(try events([Array(bytes[..<cut]), Array(bytes[cut...])]) == example.events)
        }
    }

    /// An event is there with the CR that ends it, not with the byte after.
    @Test func aCarriageReturnEndsALineAtOnce() throws {
        #expect(try events([Array("data: a\r\r".utf8)]) == [Event(data: "a")])
    }

    @Test func malformedTextIsRepaired() throws {
        #expect(
            try events([Array("data: ".utf8) + [0xFF] + Array("\n\n".utf8)])
                == [Event(data: "\u{FFFD}")])
    }

    @Test(
        arguments: [
            ("retry: 10\n", 10), ("retry: 1a\n", nil), ("retry\n", nil), ("retry: -1\n", nil),
            ("retry: 99999999999999999999\n", nil), ("retry: 5\nretry: x\n", 5),
        ] as [(String, Int?)])
    func retry(_ text: String, _ milliseconds: Int?) throws {
        var source = EventSource(limit: 100, terminalMark: nil)
        source.push(Array(text.utf8))
        _ = try source.next()
        #expect(source.resumption?.retry == milliseconds.map { .milliseconds($0) })
    }

    /// One line, and the lines of one event.
    @Test(arguments: [
        "data: " + String(repeating: "a", count: 95), String(repeating: "a", count: 101) + "\n",
        String(repeating: "data: 123456789\n", count: 11), ":" + String(repeating: " ", count: 101),
    ])
    func tooLarge(_ text: String) throws {
        #expect(throws: StreamError.Reason.self) { try events([Array(text.utf8)]) }
        #expect(throws: StreamError.Reason.self) { try events(text.utf8.map { [$0] }) }
    }

    @Test func asLargeAsAllowed() throws {
        let data = String(repeating: "a", count: 94)
        #expect(try events([Array("data: \(data)\n\n".utf8)]) == [Event(data: data)])
    }
}
