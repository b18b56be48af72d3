import SDKDocument
import Testing

@testable import SDKOverlay

/// What stays keeps its bytes, what comes is laid out like the description, and all values know
/// where they were written.
@Suite struct OverlayWriterTests {
    static let layouts: [(spec: String, action: String, result: String)] = [
        // One line stays one line, with its own spaces.
        (#"{ "a" : 1,  "b" : 2 }"#, #"{"target":"$.a","update":3}"#, #"{ "a" : 3,  "b" : 2 }"#),
        (
            #"{ "a" : 1,  "b" : 2 }"#, #"{"target":"$","update":{"c":{"d":[1]}}}"#,
            #"{ "a" : 1,  "b" : 2,  "c" : {"d" : [1]} }"#
        ),
        (
            #"{"a":1,"b":[]}"#, #"{"target":"$.b","update":[{"c":1},2]}"#,
            #"{"a":1,"b":[{"c":1},2]}"#
        ),
        (#"{"a": 1}"#, #"{"target":"$","update":{"b":{},"c":2}}"#, #"{"a": 1, "b": {}, "c": 2}"#),
        (#"{"a":1,"b":2,"c":3}"#, #"{"target":"$.a","remove":true}"#, #"{"b":2,"c":3}"#),
        (#"{"a":1, "b":2,  "c":3}"#, #"{"target":"$.b","remove":true}"#, #"{"a":1,  "c":3}"#),
        (#"{"a":1,"b":2, "c":3 }"#, #"{"target":"$.c","remove":true}"#, #"{"a":1,"b":2 }"#),
        (#" { "a" : 1 } "#, #"{"target":"$.a","remove":true}"#, " {} "),
        // Lines get lines.
        (
            "{\n  \"a\": 1\n}\n", #"{"target":"$","update":{"b":2}}"#,
            "{\n  \"a\": 1,\n  \"b\": 2\n}\n"
        ),
        (
            "{\r\n\t\"a\":{}\r\n}", #"{"target":"$.a","update":{"b":2}}"#,
            "{\r\n\t\"a\":{\r\n\t\t\"b\":2\r\n\t}\r\n}"
        ),
        (
            "{\n    \"a\": [],\n    \"b\": [1, 2]\n}", #"{"target":"$.a","update":{"c":{"d":1}}}"#,
            "{\n    \"a\": [\n        {\"c\": {\"d\": 1}}\n    ],\n    \"b\": [1, 2]\n}"
        ),
        ("{\n  \"b\": [1,2]\n}", #"{"target":"$.b","update":3}"#, "{\n  \"b\": [1,2,3]\n}"),
        (
            "{\n  \"b\": [\n    1\n  ]\n}", #"{"target":"$.b","update":[2,3]}"#,
            "{\n  \"b\": [\n    1,\n    2,\n    3\n  ]\n}"
        ),
        ("{\n  \"a\": 1,\n\n  \"b\": 2\n}", #"{"target":"$.a","remove":true}"#, "{\n  \"b\": 2\n}"),
        (
            "{\n  \"a\": 1,\n\n  \"b\": 2\n}", #"{"target":"$","update":{"c":3}}"#,
            "{\n  \"a\": 1,\n\n  \"b\": 2,\n  \"c\": 3\n}"
        ),
        // Lists that an overlay writes over lines are written over lines.
        (
            "{\n  \"a\": {}\n}", "{\"target\":\"$.a\",\"update\":{\n\"b\": [1, 2],\n\"c\": [\n3]}}",
            "{\n  \"a\": {\n    \"b\": [1, 2],\n    \"c\": [\n      3\n    ]\n  }\n}"
        ),
        // Spellings of strings and numbers are those of their files.
        (
            #"{"\u0061":"\u00e9","n":1.0e+2}"#,
            #"{"target":"$","update":{"é":"\u0041\/","m":10E0}}"#,
            #"{"\u0061":"\u00e9","n":1.0e+2,"é":"\u0041\/","m":10E0}"#
        ),
        ("{}", #"{"target":"$","update":{"a":1}}"#, "{\n  \"a\":1\n}"),
    ]

    @Test(arguments: layouts)
    func keepsTheLayout(spec: String, action: String, result: String) {
        let overlaid = OverlaidText(spec, action)
        #expect(overlaid.findings.isEmpty)
        guard spec != "{}" else { return #expect(overlaid.json == #"{"a":1}"#) }
        #expect(overlaid.text.map { Array($0.utf8) } == Array(result.utf8))
    }

    @Test func isTheDescriptionItselfWithoutChanges() throws {
        let overlaid = OverlaidText("{\n\n \"a\" :[ ]\n}", #"{"target":"$.a[0]","remove":true}"#)
        #expect(overlaid.text == "{\n\n \"a\" :[ ]\n}")
    }

    @Test func knowsWhereValuesWereWritten() throws {
        let overlaid = OverlaidText(
            "{\n  \"é\": {\"x\": 1},\n  \"b\": [\n    true\n  ],\n  \"c\": {}\n}",
            #"{"target":"$['é'].x","update":2}"#,
            #"{"target":"$.b","update":{"y":"z"}}"#,
            #"{"target":"$.c","copy":"$['é']"}"#,
            #"{"target":"$","update":{"new":{"inner":[{}]}}}"#)
        let root = try #require(overlaid.document).root
        func location(_ pointer: String) -> String? {
            root.resolve(pointer: pointer)?.location.description
        }
        #expect(location("") == "spec.json:1:1")
        #expect(location("/é") == "spec.json:2:8")
        #expect(location("/é/x") == "overlay1.json:2:31")
        #expect(root["é"]?["x"]?.keyLocation?.description == "spec.json:2:9")
        #expect(location("/b/0") == "spec.json:4:5")
        #expect(location("/b/1") == "overlay1.json:3:26")
        #expect(location("/b/1/y") == "overlay1.json:3:31")
        #expect(location("/c") == "spec.json:6:8")
        #expect(root["c"]?["x"]?.keyLocation?.description == "spec.json:2:9")
        #expect(location("/c/x") == "overlay1.json:2:31")
        #expect(location("/new") == "overlay1.json:5:31")
        #expect(location("/new/inner/0") == "overlay1.json:5:41")
        #expect(root["new"]?.keyLocation?.description == "overlay1.json:5:25")
        #expect(root.resolve(pointer: "/new/inner/0")?.pointer == "/new/inner/0")
        #expect(root.document.file.path == "spec.json")
    }

    /// A key that stands twice: where the last one goes, none comes to light.
    @Test func removesRepeatsWithTheirKey() {
        let removed = OverlaidText(#"{"a":1,"b":2,"a":3}"#, #"{"target":"$.a","remove":true}"#)
        #expect(removed.text == #"{"b":2}"#)
        let kept = OverlaidText(#"{"a":1,"b":2,"a":3}"#, #"{"target":"$.b","update":4}"#)
        #expect(kept.json == #"{"b":4,"a":3}"#)
    }

    @Test func staysWithinLimits() {
        let limits = JSONLimits(maximumBytes: 2_000, maximumDepth: 20, maximumValues: 300)
        let twice = #"{"target":"$.l","copy":"$.l"}"#
        let wide = OverlaidText(
            #"{"l":[1,2,3]}"#, twice, twice, twice, twice, twice, twice, twice, limits: limits)
        #expect(wide.document == nil)
        #expect(wide.findings == ["overlay1.json:8:24 overlay-limit"])
        let deeper = #"{"target":"$.a","copy":"$"}"#
        let deep = OverlaidText(
            #"{"a":{}}"#, deeper, deeper, deeper, deeper, deeper,
            limits: JSONLimits(maximumDepth: 6))
        #expect(deep.document == nil)
        #expect(deep.diagnostics.sorted.map(\.rule.id) == ["overlay-limit"])
        let text = String(repeating: "x", count: 150)
        let long = OverlaidText(
            #"{"l":["\#(text)","\#(text)"]}"#, twice, twice, twice, limits: limits)
        #expect(long.document == nil)
        #expect(long.diagnostics.sorted.map(\.rule.id) == ["json-limit"])
    }
}
