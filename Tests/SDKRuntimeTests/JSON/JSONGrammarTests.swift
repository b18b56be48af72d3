import SDKRuntime
import Testing

@Suite struct JSONGrammarTests {
    @Test(
        arguments: [
            ("null", .null), (" true ", true), ("false", false), ("\t0\r\n", 0), ("-1", -1),
            ("\"\"", ""), ("[]", []), ("{}", [:]), ("[[],{}]", [[], [:]]),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
            (#""\u0041\u00e9\u20AC\uD83D\uDE00\u0000""#, "Aé€😀\0"),
            ("\"\u{7F}é€😀\u{2028}\"", "\u{7F}é€😀\u{2028}"),
            ("\"a long text of plain ASCII, then é\"", "a long text of plain ASCII, then é"),
            ("\"12345678\\n\"", "12345678\n"), ("\"1234567\"", "1234567"),
            (#"{"a":1,"b":[true],"a":2}"#, ["a": 2, "b": [true]]),
            (#"{"":{"\u0061":null}}"#, ["": ["a": nil]]),
        ] as [(String, JSONValue)])
    func accepted(_ text: String, _ expected: JSONValue) throws {
        #expect(try JSONValue.decode(json: text) == expected)
        #expect(try JSONValue.decode(json: expected.encodedJSON()) == expected)
    }

    @Test(arguments: [
        "", " ", "nul", "nulll", "True", "tru", "+1", "01", "-01", "-", "1.", ".5", "1.e1", "1e",
        "1e+", "0x1", "1 2", "NaN", "Infinity", "-Infinity", "\"", "\"a", "'a'", "\"\\", "\"\\x\"",
        "\"\\u12\"", "\"\\u12G4\"", "\"\\uD83D\"", "\"\\uD83Dx\"", "\"\\uD83D\\u0041\"",
        "\"\\uDE00\"", "\"\\uD83D\\uD83D\"", "\"a\nb\"", "\"a\tb\"", "\"12345678\u{1}\"", "\"\0\"",
        "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "{", "}", "{\"a\"", "{\"a\":",
        "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "{,}", "{\"a\":1]",
        "// c\n1", "/* */1", "\u{A0}1", "\u{B}1", "[\"a\",\"\\q\"]", "{\"\\q\":1}", "1\u{0}",
    ])
    func refused(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue.decode(json: text) }
        // A model reads it as part of an unknown property.
        #expect(throws: JSONError.self) { try SampleRef.decode(json: #"{"x":\#(text)}"#) }
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80],
            [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80],
            [0xFF], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) {
        for prefix in ["", "1234567", "12345678", "é"] {
            let json = Array("\"\(prefix)".utf8) + bytes + Array("\"".utf8)
            let error = #expect(throws: JSONError.self) { try String.decode(json: json) }
            #expect(error?.reason == .syntax("invalid UTF-8"))
        }
    }

    @Test func everyLengthOfText() throws {
        for length in 0..<70 {
            let text = String(repeating: "x", count: length)
            for tail in ["", "é", "\"", "\\", "\u{1F}", "\u{20}"] {
                let value = text + tail
                let json = try [value, value].encodedJSON()
                #expect(try [String].decode(json: json) == [value, value])
            }
        }
    }

    @Test func depth() throws {
        let deepest = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
        let value = try JSONValue.decode(json: deepest)
        #expect(value.description == deepest)
        let error = #expect(throws: JSONError.self) { try JSONValue.decode(json: "[\(deepest)]") }
        #expect(error?.reason == .depth)
        let models = String(repeating: #"{"parent":"#, count: 600)
        let inModels = #expect(throws: JSONError.self) { try SampleRef.decode(json: models) }
        #expect(inModels?.reason == .depth)
    }

    @Test func aReaderSkips() throws {
        struct Skipped: JSONCustomCoded {
            static func read(from reader: inout JSONReader) throws(JSONError) -> Skipped {
                try reader.skipValue()
                return Skipped()
            }
            func write(to writer: inout JSONWriter) { writer.writeNull() }
        }
        #expect(try [Skipped].decode(json: ModelCodingTests.everything.inArray).count == 1)
        for text in ["[1,]", #"["\x"]"#, "{\"a\"}", "[tru]", "[01]", "{", "[\"\\uD800\"]"] {
            #expect(throws: JSONError.self) { try Skipped.decode(json: text) }
        }
    }

    @Test func everyPrefixOfADocumentIsRefused() {
        let bytes = Array(ModelCodingTests.everything.utf8)
        for length in 0..<bytes.count {
            #expect(throws: JSONError.self) {
                try SampleClient.decode(json: Array(bytes[..<length]))
            }
        }
    }

    @Test func noChangedByteDoesHarm() {
        let bytes = Array(ModelCodingTests.everything.utf8)
        for index in bytes.indices {
            for value in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x2C, 0x31, 0xFF] as [UInt8] {
                var changed = bytes
                changed[index] = value
                if let client = try? SampleClient.decode(json: changed) {
                    #expect(throws: Never.self) { try client.encodedJSON() }
                }
            }
        }
    }
}

extension String {
    fileprivate var inArray: String { "[\(self)]" }
}
