import SDKDocument
import Testing

@testable import SDKOverlay

@Suite("Normalized paths of values") struct NormalizedPathTests {
    @Test(
        arguments: [
            (#"{"a": {"b": [1, 2]}}"#, "/a/b/1", "$['a']['b'][1]"),
            (#"{"200": {"x": 1}}"#, "/200/x", "$['200']['x']"),
            (#"{"it's": 1}"#, "/it's", #"$['it\'s']"#),
            (#"{"a\\b": 1}"#, #"/a\b"#, #"$['a\\b']"#),
            (#"{"\n\t\u0001": 1}"#, "/\n\t\u{1}", #"$['\n\t\u0001']"#),
            (#"{"\"": 1}"#, "/\"", #"$['"']"#),
            (#"{"é": 1}"#, "/é", "$['é']"),
            ("[[1], [2]]", "/1/0", "$[1][0]"),
            ("1", "", "$"),
        ])
    func text(json: String, pointer: String, expected: String) throws {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "a.json", bytes: Array(json.utf8))
        let document = try #require(DocumentReader.read(file, diagnostics: &diagnostics))
        let node = try #require(document.root.resolve(pointer: pointer))
        #expect(NormalizedPath.text(of: node) == expected)
    }
}
