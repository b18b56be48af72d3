import SDKRuntime
import Testing

@testable import SDKStreams

/// JSON lines and JSON text sequences.
@Suite struct RecordSourceTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let text: String
        /// The elements as JSON; `nil` for a failure.
        let elements: [String]?

        init(_ text: String, _ elements: [String]?) {
            self.text = text
            self.elements = elements
        }

        var testDescription: String { text.debugDescription }
    }

    static let lineExamples: [Example] = [
        Example("1\n2\n", ["1", "2"]), Example("1\r\n{}\r\n", ["1", "{}"]),
        Example("[1]\n\n \t\r\n[2]", ["[1]", "[2]"]), Example("", []), Example("\n", []),
        Example("null", ["null"]), Example("\u{FEFF}1\n", ["1"]), Example("1\n[DONE]\n2\n", ["1"]),
        Example("1\n[DONE]", ["1"]), Example("{\n}\n", nil), Example("1 2\n", nil),
        Example("{\"a\":", nil), Example("\"[DONE]\"\n", ["\"[DONE]\""]),
        Example(
            "\"\(String(repeating: "a", count: 98))\"\n",
            ["\"\(String(repeating: "a", count: 98))\""]),
        Example("\"\(String(repeating: "a", count: 99))\"\n", nil),
    ]

    static let sequenceExamples: [Example] = [
        Example("\u{1E}1\n\u{1E}2\n", ["1", "2"]), Example("", []), Example("\u{1E}\n\u{1E}\n", []),
        Example("\u{1E}{\"a\":\n[1,\n2]}\n", ["{\"a\":[1,2]}"]),
        Example("\u{1E}\n\n {} \n\u{1E}[]\n", ["{}", "[]"]),
        Example("\u{1E}\"a\\\"\\n}\"\n", ["\"a\\\"\\n}\""]),
        // Without the line feed only what can't have been cut counts.
        Example("\u{1E}{}", ["{}"]), Example("\u{1E}12", nil), Example("\u{1E}tru", nil),
        Example("\u{1E}[1", nil), Example("\u{1E}\"a", nil), Example("\u{1E}[1\u{1E}2\n", nil),
        Example("\u{1E}1\n\u{1E}[DONE]\n\u{1E}2\n", ["1"]), Example("\u{1E}]\n", nil),
        Example("\u{1E}\"\(String(repeating: "a", count: 200))\"\n", nil),
    ]

    func elements(
        _ source: any ElementSource, _ pieces: [[UInt8]]
    ) throws -> [String] {
        var source = source
        var elements: [String] = []
        for piece in pieces {
            source.push(piece)
            while let output = try source.next() {
                guard case .element(let raw) = output else { return elements }
                elements.append(try JSONValue(raw).description)
            }
        }
        if case .element(let raw)? = try source.finish() {
            elements.append(try JSONValue(raw).description)
        }
        return elements
    }

    func check(_ example: Example, _ source: any ElementSource) throws {
        let bytes = Array(example.text.utf8)
        var ways = [[bytes], bytes.map { [$0] }]
        ways += bytes.indices.map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
        for way in ways {
            let found = Result { try elements(source, way) }
            switch found {
            case .success(let elements): #expect(elements == example.elements)
            case .failure(let error):
                #expect(example.elements == nil)
                #expect(error is StreamError.Reason || error is JSONError)
            }
        }
    }

    @Test(arguments: lineExamples)
    func lines(_ example: Example) throws {
        try check(example, LineSource(limit: 100, terminalMark: "[DONE]"))
    }

    @Test(arguments: sequenceExamples)
    func sequences(_ example: Example) throws {
        try check(example, SequenceSource(limit: 100, terminalMark: "[DONE]"))
    }

    /// The offset counts from the beginning of the text, wherever the text is.
    @Test(arguments: ["\u{1E}[1", "\u{1E}1\n\u{1E}[1", "\u{1E}[]\n\u{1E}\n\u{1E}[1"])
    func theOffsetOfACutText(_ text: String) throws {
        var source = SequenceSource(limit: 100, terminalMark: nil)
        source.push(Array(text.utf8))
        while try source.next() != nil {}
        let reason = #expect(throws: StreamError.Reason.self) { try source.finish() }
        guard case .malformedElement(let error)? = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
        #expect(error.offset == 2)
    }

    /// A text is there with its line feed, not with the beginning of the next one.
    @Test func aLineFeedEndsATextAtOnce() throws {
        var source = SequenceSource(limit: 100, terminalMark: nil)
        source.push(Array("\u{1E}{\"a\":1}\n".utf8))
        guard case .element(let raw)? = try source.next() else {
            Issue.record("no element")
            return
        }
        #expect(try JSONValue(raw) == ["a": 1])
    }
}
