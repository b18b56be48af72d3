import Testing

@testable import SDKDocument

@Suite struct JSONAcceptedTests {
    static let texts: [(text: String, canonical: String)] = [
        ("null", "null"), ("true", "true"), (" false ", "false"), ("\t\r\n 1 \n", "1"),
        ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("{\n}", "{}"),
        ("[1,2,3]", "[1,2,3]"), ("[[[]]]", "[[[]]]"), ("[[],[{}],{}]", "[[],[{}],{}]"),
        ("[null, true, false]", "[null,true,false]"),
        ("{\"a\":{\"b\":[{\"c\":null}]},\"d\":1}", "{\"a\":{\"b\":[{\"c\":null}]},\"d\":1}"),
        ("{\"\":0}", "{\"\":0}"), ("{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2}"),
        ("[0]", "[0]"), ("[-0]", "[-0]"), ("[-0.0]", "[-0.0]"), ("[0e1]", "[0e1]"),
        ("[0E+1]", "[0E+1]"), ("[1e-2]", "[1e-2]"), ("[123.456e78]", "[123.456e78]"),
        ("[-1]", "[-1]"), ("[20]", "[20]"), ("[1.5E+9]", "[1.5E+9]"), ("[1e999]", "[1e999]"),
        ("[123456789012345678901234567890]", "[123456789012345678901234567890]"),
        (#"["\"\\\/\b\f\n\r\t"]"#, #"["\"\\/\b\f\n\r\t"]"#),
        (#"["\u0041\u00e9\u20AC"]"#, "[\"Aé€\"]"), (#"["\uD83D\uDE00"]"#, "[\"😀\"]"),
        (#"["\ud83d\ude00"]"#, "[\"😀\"]"), (#"["\uDBFF\uDFFF"]"#, "[\"\u{10FFFF}\"]"),
        (#"["\u0000"]"#, #"["\u0000"]"#), (#"["\u001f"]"#, #"["\u001f"]"#),
        (#"["\uFFFD\uE000"]"#, "[\"\u{FFFD}\u{E000}\"]"), (#"["\\u0041"]"#, #"["\\u0041"]"#),
        (
            "[\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}\"]",
            "[\"\u{7F}\u{80}\u{7FF}\u{800}\u{FFFD}\u{10000}\"]"
        ),
        ("[\"\u{2028}\u{2029}\u{FEFF}\"]", "[\"\u{2028}\u{2029}\u{FEFF}\"]"),
        ("[\"// no comment\", \"{\", \"]\"]", "[\"// no comment\",\"{\",\"]\"]"),
        ("[1\n,\r\n2\t,3 ]", "[1,2,3]"), (#"{"a\nb":1}"#, #"{"a\nb":1}"#),
        (#"{"\u0061":1}"#, #"{"a":1}"#),
    ]

    @Test(arguments: texts)
    func accepts(text: String, canonical: String) throws {
        let reading = DocumentReading(text)
        #expect(reading.messages.isEmpty)
        #expect(Array(try reading.root().jsonText.utf8) == Array(canonical.utf8))
    }

    /// A special byte at every distance from the words that are looked at as a whole.
    @Test func findsTheEndOfStringsOfEveryLength() throws {
        for length in 0...40 {
            for special in ["", "\\n", "é", "\\\"", "𝄞"] {
                let text = String(repeating: "x", count: length) + special
                let root = try DocumentReading("[\"\(text)\",1]").root()
                let expected = text.replacing("\\n", with: "\n").replacing("\\\"", with: "\"")
                #expect(root[0]?.string == expected)
                #expect(root[1]?.int == 1)
            }
        }
    }
}
