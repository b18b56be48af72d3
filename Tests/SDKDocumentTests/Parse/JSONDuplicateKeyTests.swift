import Testing

@testable import SDKDocument

@Suite struct JSONDuplicateKeyTests {
    @Test func theLastOneCounts() throws {
        let reading = DocumentReading("{\"a\":1,\n \"b\":2, \"a\":{\"c\":3}}")
        let root = try reading.root()
        #expect(root.count == 2)
        #expect(root.members.map(\.key) == ["b", "a"])
        #expect(root["a"]?.kind == .object)
        #expect(root.resolve(pointer: "/a/c")?.int == 3)
        #expect(root.jsonText == "{\"b\":2,\"a\":{\"c\":3}}")
        #expect(
            reading.diagnostics.rendered() == """
                spec.json:2:9: warning: the key 'a' was already given in this object; \
                the last one counts [json-duplicate-key]
                    at: /a
                    hint: remove or rename one of the two
                    note: spec.json:1:2: first given here

                """)
    }

    @Test func escapesDoNotHideThem() {
        #expect(DocumentReading(#"{"ab":1,"\u0061b":2}"#).messages.count == 1)
        #expect(DocumentReading(#"{"\u0061b":1,"ab":2}"#).messages.count == 1)
        #expect(DocumentReading(#"{"\u0061b":1,"a\u0062":2}"#).messages.count == 1)
    }

    /// U+00E9 and U+0065 U+0301 are the same `String` to Swift, but not the same key.
    @Test func normalisationDoesNotMakeThem() throws {
        let reading = DocumentReading("{\"\u{E9}\":1,\"e\u{301}\":2}")
        #expect(reading.messages.isEmpty)
        #expect(try reading.root()["\u{E9}"]?.int == 1)
        #expect(try reading.root()["e\u{301}"]?.int == 2)
    }

    @Test(arguments: [2, 3, 15, 16, 17, 18, 100, 1000])
    func everyNumberOfMembers(count: Int) throws {
        let members = (0..<count).map { "\"key number \($0)\":\($0)" }
        let plain = DocumentReading("{" + members.joined(separator: ",") + "}")
        #expect(plain.messages.isEmpty)
        let root = try plain.root()
        #expect(root.count == count)
        #expect((0..<count).allSatisfy { root["key number \($0)"]?.int == Int64($0) })
        #expect(root["key number \(count)"] == nil)
        #expect(root["key number"] == nil)

        let again = members + ["\"key number 1\":-1", "\"key number 1\":-2"]
        let repeated = DocumentReading("{" + again.joined(separator: ",") + "}")
        #expect(repeated.messages.count == 2)
        let other = try repeated.root()
        #expect(other.count == count)
        #expect(other["key number 1"]?.int == -2)
        #expect(other.members.map(\.key).last == "key number 1")
        #expect(Set(other.members.map(\.key)).count == count)
        #expect(Array(other.members).count == count)
    }

    @Test func objectsInsideDoNotMix() {
        #expect(
            DocumentReading("{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":2}]}").messages
                .isEmpty)
    }

    @Test func onlyAHundredAreTold() throws {
        let text = "{" + String(repeating: "\"a\":1,", count: 1000) + "\"a\":2}"
        let reading = DocumentReading(text)
        #expect(reading.messages.count == 100)
        #expect(try reading.root().count == 1)
        #expect(try reading.root()["a"]?.int == 2)
    }
}
