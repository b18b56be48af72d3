import Testing

@testable import SDKDocument

@Suite struct JSONRefusedTests {
    static let structure: [(text: String, message: String)] = [
        ("", "1:1: the file has no content"),
        (" \n\t", "1:1: the file has no content"),
        ("[1,]", "1:4: a comma before ']' is not allowed"),
        ("{\"a\":1,\n}", "2:1: a comma before '}' is not allowed"),
        ("[,1]", "1:2: expected a value, found ','"),
        ("[1,,2]", "1:4: expected a value, found ','"),
        ("{,}", "1:2: expected a key in double quotes, found ','"),
        ("{a:1}", "1:2: expected a key in double quotes, found 'a'"),
        ("{1:1}", "1:2: expected a key in double quotes, found '1'"),
        ("{\"a\":1,,}", "1:8: expected a key in double quotes, found ','"),
        ("{\"a\" 1}", "1:6: expected ':' after the key, found '1'"),
        ("{\"a\"}", "1:5: expected ':' after the key, found '}'"),
        ("{\"a\"::1}", "1:6: expected a value, found ':'"),
        ("{\"a\":}", "1:6: expected a value, found '}'"),
        (
            "\n\n  {\"a\":1 \"b\":2}",
            "3:10: expected ',' or '}' after a member of the object that opens at 3:3, "
                + "found a string"
        ),
        (
            "[1 2]",
            "1:4: expected ',' or ']' after an element of the array that opens at 1:1, found '2'"
        ),
        (
            "[1}",
            "1:3: expected ',' or ']' after an element of the array that opens at 1:1, found '}'"
        ),
        (
            "{\"a\":1]",
            "1:7: expected ',' or '}' after a member of the object that opens at 1:1, found ']'"
        ),
        (
            "[1\u{A0}]",
            "1:3: expected ',' or ']' after an element of the array that opens at 1:1, "
                + "found U+00A0"
        ),
        ("[\u{C}1]", "1:2: expected a value, found U+000C"),
        ("[", "1:2: the text ends before the ']' of the array that opens at 1:1"),
        ("[1", "1:3: the text ends before the ']' of the array that opens at 1:1"),
        ("[1,", "1:4: the text ends before the ']' of the array that opens at 1:1"),
        ("{", "1:2: the text ends before the '}' of the object that opens at 1:1"),
        ("{\"a\"", "1:5: the text ends before the '}' of the object that opens at 1:1"),
        ("{\"a\":", "1:6: the text ends before the '}' of the object that opens at 1:1"),
        ("{\"a\":1,", "1:8: the text ends before the '}' of the object that opens at 1:1"),
        ("[{}\n", "2:1: the text ends before the ']' of the array that opens at 1:1"),
        ("1 2", "1:3: expected the end of the text, found '2'"),
        ("[] []", "1:4: expected the end of the text, found '['"),
        ("{}}", "1:3: expected the end of the text, found '}'"),
        ("]", "1:1: expected a value, found ']'"),
        ("{'a':1}", "1:2: JSON has no strings in single quotes"),
        ("['a']", "1:2: JSON has no strings in single quotes"),
        ("[1] // x", "1:5: JSON has no comments"),
        ("/* x */ []", "1:1: JSON has no comments"),
        ("{ # x\n}", "1:3: JSON has no comments"),
        ("[/]", "1:2: expected a value, found '/'"),
        ("<html>", "1:1: expected a value, found '<'"),
        ("abc", "1:1: expected a value, found 'a'"),
    ]

    static let scalars: [(text: String, message: String)] = [
        ("tru", "1:1: expected 'true'"), ("True", "1:1: expected a value, found 'T'"),
        ("[falsy]", "1:2: expected 'false'"), ("nul", "1:1: expected 'null'"),
        ("nulll", "1:5: expected the end of the text, found 'l'"),
        ("NaN", "1:1: expected a value, found 'N'"), ("[nan]", "1:2: expected 'null'"),
        ("[Infinity]", "1:2: expected a value, found 'I'"),
        ("[-Infinity]", "1:3: expected a digit after '-' in a number, found 'I'"),
        ("[01]", "1:2: number has a leading zero"), ("[-012]", "1:2: number has a leading zero"),
        ("[00]", "1:2: number has a leading zero"), ("[+1]", "1:2: number has a leading '+'"),
        ("-", "1:2: expected a digit after '-' in a number, found the end of the text"),
        ("[-]", "1:3: expected a digit after '-' in a number, found ']'"),
        ("[--1]", "1:3: expected a digit after '-' in a number, found '-'"),
        ("[1.]", "1:4: expected a digit after '.' in a number, found ']'"),
        ("[1.e1]", "1:4: expected a digit after '.' in a number, found 'e'"),
        ("[.5]", "1:2: expected a value, found '.'"),
        ("[-.5]", "1:3: expected a digit after '-' in a number, found '.'"),
        ("[1e]", "1:4: expected a digit after 'e' in a number, found ']'"),
        ("[1E+]", "1:5: expected a digit after '+' in a number, found ']'"),
        ("[1e-]", "1:5: expected a digit after '-' in a number, found ']'"),
        ("1e+", "1:4: expected a digit after '+' in a number, found the end of the text"),
        (
            "[0x1]",
            "1:3: expected ',' or ']' after an element of the array that opens at 1:1, found 'x'"
        ),
        (
            "[1.2.3]",
            "1:5: expected ',' or ']' after an element of the array that opens at 1:1, found '.'"
        ),
        ("[\"abc", "1:2: unterminated string"), ("\"", "1:1: unterminated string"),
        ("[\"abc\\", "1:2: unterminated string"), ("[\"abc\\\"]", "1:2: unterminated string"),
        ("[\"a\nb\"]", "1:4: control character U+000A in a string must be escaped"),
        ("[\"a\tb\"]", "1:4: control character U+0009 in a string must be escaped"),
        ("[\"\u{1F}\"]", "1:3: control character U+001F in a string must be escaped"),
        ("[\"\u{0}\"]", "1:3: control character U+0000 in a string must be escaped"),
        (
            #"["\x41"]"#,
            #"1:4: invalid escape: expected one of " \ / b f n r t u after '\', found 'x'"#
        ),
        (
            #"["a\é"]"#,
            #"1:5: invalid escape: expected one of " \ / b f n r t u after '\', found U+00E9"#
        ),
        (#"["\u12"]"#, #"1:3: expected four hexadecimal digits after '\u'"#),
        (#"["\u12G4"]"#, #"1:3: expected four hexadecimal digits after '\u'"#),
        (#"["\u+123"]"#, #"1:3: expected four hexadecimal digits after '\u'"#),
        (#"["\u"#, #"1:3: expected four hexadecimal digits after '\u'"#),
        (
            #"["\ud800"]"#,
            #"1:3: the escape \uD800 is half of a surrogate pair without its other half"#
        ),
        (
            #"["\uDC00"]"#,
            #"1:3: the escape \uDC00 is half of a surrogate pair without its other half"#
        ),
        (
            #"["\uD800\n"]"#,
            #"1:3: the escape \uD800 is half of a surrogate pair without its other half"#
        ),
        (
            #"["\uD800\uD800\uDC00"]"#,
            #"1:3: the escape \uD800 is half of a surrogate pair without its other half"#
        ),
        (
            #"["\uD800\u0041"]"#,
            #"1:3: the escape \uD800 is half of a surrogate pair without its other half"#
        ),
        (#"["\uD800\u00"]"#, #"1:9: expected four hexadecimal digits after '\u'"#),
        (
            #"{"\ud800":1}"#,
            #"1:3: the escape \uD800 is half of a surrogate pair without its other half"#
        ),
    ]

    @Test(arguments: structure + scalars)
    func refuses(text: String, message: String) {
        let reading = DocumentReading(text)
        #expect(reading.document == nil)
        #expect(reading.messages == [message])
        #expect(reading.diagnostics.sorted.map(\.rule) == [.jsonSyntax])
    }

    @Test func everyPrefixOfATextIsRefused() {
        let text = Array(#"{"a":[1.5e3,true,null,"x\u00e9\n𝄞",{"b":{}}],"c":false}"#.utf8)
        #expect(DocumentReading(text).document != nil)
        for count in 0..<text.count {
            let reading = DocumentReading(Array(text.prefix(count)))
            #expect(reading.document == nil)
            #expect(reading.messages.count == 1)
        }
    }

    /// No byte anywhere leads to a crash, and what is accepted reads back as the same.
    @Test func everyChangedByteIsReadOrRefused() throws {
        let text = Array(#"{"a":[10,true,"\ud83d\ude00é𝄞"],"b":{"c":null}}"#.utf8)
        for index in text.indices {
            for byte in [0x00, 0x0A, 0x41, 0x80, 0xC3, 0xFF] + Array(#" "+,-./059:[\]eu{}"#.utf8) {
                var changed = text
                changed[index] = byte
                let reading = DocumentReading(changed)
                guard let root = reading.document?.root else {
                    #expect(reading.messages.count == 1)
                    continue
                }
                #expect(try DocumentReading(root.jsonText).root().isEqual(to: root))
            }
        }
    }

    @Test func byteOrderMarksGetAHint() {
        let reading = DocumentReading([0xEF, 0xBB, 0xBF, 0x7B, 0x7D])
        #expect(reading.messages == ["1:1: the text begins with a byte order mark (U+FEFF)"])
        #expect(
            reading.diagnostics.sorted.first?.hint
                == "save the file as UTF-8 without a byte order mark")
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x7B, 0, 0x7D, 0], [0xFE, 0xFF, 0, 0x7B], [0, 0x7B, 0, 0x7D],
            [0x7B, 0, 0x7D, 0],
        ] as [[UInt8]])
    func utf16IsNamed(bytes: [UInt8]) {
        #expect(
            DocumentReading(bytes).messages
                == ["1:1: the text is not UTF-8, but looks like UTF-16 or UTF-32"])
    }

    @Test(arguments: [
        "openapi: 3.1.0\ninfo:\n  title: x\n", "# comment\nswagger: '2.0'\n",
        "---\r\nopenapi: 3.0.0\r\n", "\u{FEFF}openapi: 3.0.0\n", "info: {}\nopenapi: 3.0.0",
    ])
    func yamlIsNamed(text: String) {
        let reading = DocumentReading(text)
        #expect(reading.messages == ["1:1: this looks like YAML, and only JSON can be read"])
        #expect(reading.diagnostics.sorted.first?.hint?.contains("yq -o json") == true)
    }

    @Test(arguments: ["{\nopenapi: 1}", "\"\nopenapi: 1", "  openapi: 1", "text\nno openapi: 1"])
    func notEverythingIsYAML(text: String) {
        #expect(DocumentReading(text).messages.first?.contains("YAML") == (text.first == "\""))
    }
}
