import Testing

@testable import SDKDiff
@testable import SDKDocument

@Suite("Ignored changes")
struct IgnoreListTests {
    private let comparison = Comparison.of(
        Sketch.operation(#""summary": "a""#),
        Sketch.operation(#""summary": "b", "deprecated": true"#))

    private func apply(_ text: String) -> (Comparison?, [String]) {
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "ignore.json", bytes: Array(text.utf8))
        guard let document = DocumentReader.read(file, diagnostics: &diagnostics) else {
            return (nil, diagnostics.sorted.map(\.rule.id))
        }
        let list = IgnoreList(document, diagnostics: &diagnostics)
        let result = comparison?.ignoring(list, diagnostics: &diagnostics)
        let found = diagnostics.sorted.map { "\($0.location?.description ?? ""): \($0.rule.id)" }
        return (result, found)
    }

    @Test("A listed change is left out, the others stay")
    func ignored() throws {
        let id = try #require(comparison?.changes.first { $0.rule.id == "deprecated" }?.id)
        let (result, found) = apply(#"{"ignore": [{"id": "\#(id)", "reason": "Agreed."}]}"#)
        #expect(found == [])
        #expect(result?.changes.map(\.rule.id) == ["summary-changed"])
        #expect(result?.version == .patch)
    }

    @Test(
        "What is wrong with a list is reported with its location",
        arguments: [
            (#"{"ignore": [{"id": "12", "reason": "x"}]}"#, ["ignore.json:1:13: ignore-stale"]),
            (#"{"ignore": [{"id": "12"}]}"#, ["ignore.json:1:13: ignore-without-reason"]),
            (
                #"{"ignore": [{"id": "12", "reason": " "}]}"#,
                ["ignore.json:1:13: ignore-without-reason"]
            ),
            (#"{"ignore": ["12"]}"#, ["ignore.json:1:13: ignore-list-invalid"]),
            ("[]", ["ignore.json:1:1: ignore-list-invalid"]),
            (#"{"ignore": [], "x": 1}"#, ["ignore.json:1:21: ignore-list-invalid"]),
            ("{", ["json-syntax"]),
        ])
    func wrong(_ text: String, _ expected: [String]) {
        #expect(apply(text).1 == expected)
    }
}
