import Testing

@testable import SDKDocument

@Suite struct JSONLimitTests {
    static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func depth() {
        #expect(DocumentReading(Self.nested(512)).document != nil)
        let reading = DocumentReading(Self.nested(513))
        #expect(
            reading.messages
                == ["1:513: arrays and objects are nested too deeply; the limit is 512"])
        #expect(reading.diagnostics.sorted.map(\.rule) == [.jsonLimit])
        let limits = JSONLimits(maximumDepth: 1)
        #expect(DocumentReading("[[]]", limits: limits).document == nil)
        #expect(
            DocumentReading("[[", limits: limits).diagnostics.sorted.map(\.rule) == [.jsonLimit])
        #expect(DocumentReading("[{},1]", limits: JSONLimits(maximumDepth: 2)).document != nil)
    }

    /// Nothing recurses, so a high limit is no danger to the stack.
    @Test func greatDepth() throws {
        let limits = JSONLimits(maximumDepth: .max)
        let text = Self.nested(20_000)
        let root = try DocumentReading(text, limits: limits).root()
        #expect(root.jsonText == text)
        #expect(root.isEqual(to: try DocumentReading(text, limits: limits).root()))
    }

    @Test func values() {
        let limits = JSONLimits(maximumValues: 3)
        #expect(DocumentReading("[1,2]", limits: limits).document != nil)
        #expect(
            DocumentReading("[1,2,3]", limits: limits).messages
                == ["1:6: the text has too many values; the limit is 3"])
        #expect(DocumentReading("1", limits: JSONLimits(maximumValues: 0)).document == nil)
    }

    @Test func bytes() {
        let limits = JSONLimits(maximumBytes: 4)
        #expect(DocumentReading("[10]", limits: limits).document != nil)
        #expect(
            DocumentReading("[100]", limits: limits).messages
                == ["1:1: the text has 5 bytes; the limit is 4"])
    }

    @Test func keys() {
        let limits = JSONLimits(maximumKeyBytes: 4)
        #expect(DocumentReading(#"{"abcd": "abcdef"}"#, limits: limits).document != nil)
        #expect(
            DocumentReading(#"{"abcde": 1}"#, limits: limits).messages
                == ["1:2: the key has too many bytes; the limit is 4"])
    }

    @Test func limitsOutOfRange() {
        let limits = JSONLimits(maximumBytes: .max, maximumDepth: -1, maximumValues: .max)
        #expect(limits.maximumBytes == (1 << 30) - 1)
        #expect(limits.maximumDepth == 0)
        #expect(limits.maximumValues == Int(Int32.max))
    }
}
