import Testing

@testable import SDKDescription
@testable import SDKDiff
@testable import SDKDocument
@testable import SDKPlan

@Suite("What a comparison prints")
struct ComparisonOutputTests {
    private let removed = Comparison.of(
        Sketch.property(#"{"type": "string"}"#), Sketch.property(#"{"type": "integer"}"#))

    @Test("Text for a terminal")
    func text() throws {
        let text = try #require(removed).text()
        let id = try #require(removed?.changes.first?.id)
        #expect(
            text == """
                major: Thing.value: the type changed from string to integer [type-changed \(id)]
                    wire: major, Swift: major
                    old: old.json:5:73
                    new: new.json:5:73
                    - var value: String
                    + var value: Int
                1 major, 0 minor, 0 patch; next version: major

                """
        )
    }

    @Test("JSON has the members that are promised")
    func json() throws {
        let comparison = try #require(removed)
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "diff.json", bytes: Array(comparison.json().utf8))
        let root = try #require(DocumentReader.read(file, diagnostics: &diagnostics)).root
        #expect(root.members.map(\.key) == ["changes", "version"])
        #expect(root["version"]?.string == "major")
        let change = try #require(root["changes"]?[0])
        #expect(
            change.members.map(\.key)
                == ["id", "rule", "subject", "wire", "swift", "message", "old", "new"])
        #expect(change["subject"]?.string == "Thing.value")
        #expect(change["wire"]?.string == "major")
        #expect(change["old"]?["file"]?.string == "old.json")
        #expect(change["old"]?["line"]?.int == 5)
        let none = try #require(Comparison.of(Sketch.operation(), Sketch.operation()))
        #expect(none.json() == "{\n  \"changes\": [],\n  \"version\": \"none\"\n}\n")
        #expect(none.text() == "no changes\n")
        #expect(none.markdown() == "## API changes\n\nNo changes.\n")
    }

    @Test("Annotations of GitHub stand at file and line, and end no command early")
    func github() throws {
        let lines = try #require(removed).github().split(separator: "\n").map(String.init)
        #expect(
            lines == [
                "::error file=new.json,line=5,col=73,title=type-changed::Thing.value: "
                    + "the type changed from string to integer (wire: major, Swift: major)"
                    + "%0A- var value: String%0A+ var value: Int",
                "1 major, 0 minor, 0 patch; next version: major",
            ])
        let name = "a%,:\n::error::"
        let hostile = try #require(
            Comparison.of(
                SourceFile(path: name, bytes: Array(Sketch.operation().utf8)),
                SourceFile(
                    path: name, bytes: Array(Sketch.operation(#""summary": "\n::error::x""#).utf8)))
        )
        #expect(
            hostile.github().hasPrefix(
                "::notice file=a%25%2C%3A%0A%3A%3Aerror%3A%3A,line=4,col=25,title=summary-changed::"
            ))
        #expect(hostile.github().split(separator: "\n").count == 2)
    }

    @Test("A migration lists what is renamed, and has aliases where a name is all that changed")
    func migration() throws {
        func spec(_ id: String, _ model: String) -> String {
            Sketch.operation(
                #""operationId": "\#(id)", "parameters": [{"name": "max", "in": "query", "schema": {"type": "integer"}}]"#,
                responses:
                    ##""200": {"description": "OK", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/\##(model)"}}}}"##,
                #""components": {"schemas": {"\#(model)": {"type": "object", "properties": {"a": {"type": "string"}}}}}"#
            )
        }
        let methods = try #require(Comparison.of(spec("listThings", "A"), spec("allThings", "A")))
        #expect(
            methods.migration()
                == "- `ThingsAPI.listThings(max:)` → `ThingsAPI.allThings(max:)`\n"
        )
        #expect(
            methods.deprecations() == """
                extension ThingsAPI {
                    @available(*, deprecated, renamed: "allThings(max:)")
                    public func listThings(max: Int? = nil) async throws -> A {
                        try await allThings(max: max)
                    }
                }

                """)
        #expect(
            methods.renamed() == """
                [
                  {"old": "ThingsAPI.listThings(max:)", "new": "ThingsAPI.allThings(max:)"}
                ]

                """)
        let models = try #require(Comparison.of(spec("all", "A"), spec("all", "B")))
        #expect(models.migration() == "- `A` → `B`\n")
        #expect(
            models.deprecations() == """
                @available(*, deprecated, renamed: "B")
                public typealias A = B

                """)
        let none = try #require(Comparison.of(spec("all", "A"), spec("all", "A")))
        #expect(none.migration() == "Nothing to rename.\n")
        #expect(none.deprecations().isEmpty)
        #expect(none.renamed() == "[]\n")
    }

    @Test("JSON hides nothing from who reads it on a terminal, and loses nothing")
    func harmfulJSON() throws {
        let name = "a\u{9B}31m\u{202E}b\u{E0041}é"
        let comparison = try #require(
            Comparison.of(
                Sketch.model(
                    #"{"type": "object", "properties": {"\#(name)": {"type": "string"}}}"#),
                Sketch.model(#"{"type": "object", "properties": {}}"#)))
        let json = comparison.json()
        #expect(json.contains(#"a\u009B31m\u202Eb\uDB40\uDC41é"#))
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "diff.json", bytes: Array(json.utf8))
        let root = try #require(DocumentReader.read(file, diagnostics: &diagnostics)).root
        #expect(root["changes"]?[0]?["subject"]?.string == "Thing." + name)
    }

    @Test("Markdown puts what breaks first and shows declarations")
    func markdown() throws {
        let comparison = try #require(
            Comparison.of(
                Sketch.operation(#""summary": "a""#),
                Sketch.operation(#""operationId": "allThings", "summary": "b""#)))
        let lines = comparison.markdown().split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.hasPrefix("#") }.prefix(2) == ["## API changes", "### Breaking (1)"])
        #expect(lines.contains("    - func ThingsAPI.listThings() async throws"))
        #expect(lines.contains("    + func ThingsAPI.allThings() async throws"))
        #expect(!comparison.markdown().contains("<details>"))
    }

    @Test("Long lists are folded")
    func folded() throws {
        let properties = (0..<50).map { #""p\#($0)": {"type": "string"}"# }.joined(separator: ",")
        let comparison = try #require(
            Comparison.of(
                Sketch.model(#"{"type": "object", "properties": {"a": {"type": "string"}}}"#),
                Sketch.model(
                    #"{"type": "object", "properties": {"a": {"type": "string"}, \#(properties)}}"#)
            ))
        #expect(comparison.markdown().contains("<details><summary>30 more</summary>\n\n- `Thing."))
    }

    @Test(
        "A report fits a comment, and counts what it leaves out", arguments: [60_000, 4_000, 1_500])
    func limited(_ limit: Int) throws {
        func model(_ name: String, _ type: String) -> String {
            let properties = (0..<900).map { #""\#(name)\#($0)": {"type": "\#(type)"}"# }
            return Sketch.model(
                #"{"type": "object", "properties": {\#(properties.joined(separator: ","))}}"#)
        }
        let comparison = try #require(
            Comparison.of(model("`é|", "string"), model("`é|", "integer")))
        let text = comparison.markdown(limit: limit)
        #expect(text.utf8.count <= limit)
        let shown = text.split(separator: "\n").count { $0.hasPrefix("  - ") }
        #expect(shown < 900)
        #expect(text.contains("\n\(900 - shown) more are left out here.\n"))
        let folds = ["<details>", "</details>"].map { text.split(separator: $0).count }
        #expect(folds[0] == folds[1])
    }

    @Test("A changelog groups what breaks, is new, and is documentation")
    func changelog() throws {
        let comparison = try #require(
            Comparison.of(
                Sketch.model(
                    #"{"type": "object", "properties": {"a": {"type": "string"}, "c": {"type": "string"}}}"#
                ),
                Sketch.model(
                    #"{"type": "object", "properties": {"b": {"type": "string"}, "c": {"type": "string", "description": "C"}}}"#
                )))
        #expect(
            comparison.changelog(title: "2.0.0") == """
                ## 2.0.0

                ### Breaking

                - `Thing.a`: optional property `a` was removed

                ### Added

                - `Thing.b`: optional property `b` was added

                ### Documentation

                - 1 change of texts and limits

                """
        )
    }

    static let payloads = [
        "</details>", "`x` **b**", "``` \n# heading", "| a | b |", "[x](http://x)", "<script>",
        "\u{1B}[31m", "a\r\nb", "a\u{2028}b", "@everyone", "<!-- x", "&lt;", "\u{202E}abc", "- x",
        "``````",
    ]

    @Test("Text of a description forges nothing", arguments: payloads)
    func hostile(_ payload: String) throws {
        var name: [UInt8] = []
        JSONString.append(payload.utf8, to: &name)
        let text = String(decoding: name, as: UTF8.self)
        func description(_ values: String) -> String {
            Sketch.model(
                #"{"type": "object", "title": \#(text), "properties": {\#(text): {"type": "string", "enum": [\#(values)]}}}"#
            )
        }
        let (old, new) = (description(#""a", "# + text), description(#""a", "b""#))
        let comparison = try #require(Comparison.of(old, new))
        let benign = try #require(
            Comparison.of(
                old.replacing(text, with: #""plain""#), new.replacing(text, with: #""plain""#)))
        for (output, other) in [
            (comparison.markdown(), benign.markdown()), (comparison.text(), benign.text()),
            (comparison.changelog(title: "1"), benign.changelog(title: "1")),
        ] {
            // As many lines, each with the same beginning: nothing opened or closed a block.
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
            let others = other.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.count == others.count)
            #expect(lines.map { $0.prefix(3) } == others.map { $0.prefix(3) })
            #expect(
                output.unicodeScalars.allSatisfy {
                    $0 == "\n" || $0.value >= 0x20 && $0.properties.generalCategory != .format
                })
        }
        #expect(Self.outsideCode(comparison.markdown()) == Self.outsideCode(benign.markdown()))
    }

    /// Markdown without its code spans (CommonMark §6.1) and the lines of its blocks of code.
    private static func outsideCode(_ text: String) -> String {
        var result = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false)
        where !line.hasPrefix("    ") {
            var rest = line[...]
            while let start = rest.firstIndex(of: "`") {
                result += rest[..<start]
                let fence = rest[start...].prefix { $0 == "`" }
                rest = rest[fence.endIndex...]
                var end = rest.startIndex
                while end < rest.endIndex {
                    let run = rest[end...].prefix { $0 == "`" }
                    if run.count == fence.count { break }
                    end = run.isEmpty ? rest.index(after: end) : run.endIndex
                }
                guard end < rest.endIndex else { break }
                rest = rest[end...].dropFirst(fence.count)
                result += "`"
            }
            result += rest + "\n"
        }
        return result
    }

    @Test(
        "Inline code holds whatever it is given",
        arguments: [
            ("a", "`a`"), ("`", "`` ` ``"), ("a``b", "``` a``b ```"), ("", "(empty)"),
            (" a", "`  a `"), ("a\nb", "`a\\u{000A}b`"),
        ])
    func code(_ text: String, _ expected: String) {
        #expect(MarkdownText.code(text) == expected)
    }
}
