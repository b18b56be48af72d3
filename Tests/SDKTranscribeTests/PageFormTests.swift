import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// Forms of single lines and pages, each with its siblings.
@Suite struct PageFormTests {
    private func read(
        _ text: String, path: String = "page.md", assumed: PageDialect? = nil
    ) -> (facts: [PageFacts], diagnostics: Diagnostics) {
        var diagnostics = Diagnostics()
        let set = PageSet(
            [SourceFile(path: path, bytes: Array(text.utf8))], assumed: assumed)
        return (set.read(diagnostics: &diagnostics), diagnostics)
    }

    /// A page of the Java SDK with one operation.
    private func java(_ text: String = "Show a loan", rows: String = "") -> String {
        """
        # LoansApi

        All URIs are relative to *https://api.library.example*

        # **getLoan**

        > Loan getLoan(loanId)

        \(text)

        Wraps GET /api/v1/loans/{loanId}

        ### Example

        ```java
        ```

        ### Parameters

        | Name | Type | Description  | Notes |
        | ------------- | ------------- | ------------- | ------------- |
        | **loanId** | **String**| Number of the loan |
        \(rows)
        ### Return type

        [**Loan**](Loan)

        """
    }

    // MARK: - Requests

    @Test(arguments: [
        ("GET /loans", "GET /loans"), ("**Get** /loans", "GET /loans"),
        ("Wraps DELETE /loans/{id}", "DELETE /loans/{id}"), ("Put loans/{id}", "PUT /loans/{id}"),
        ("GET /loans/\\{id\\}/my\\_notes", "GET /loans/{id}/my_notes"),
        ("GET /loans/&#123;id&#125;", "GET /loans/{id}"),
        ("`PATCH` `/loans`", nil), ("GET", nil), ("FETCH /loans", nil), ("GET /loans/{", nil),
        ("GET /loans and more", nil),
    ])
    func request(_ text: String, _ expected: String?) {
        let words = Array(text.utf8).filter { $0 != 0x2A }
        #expect(HTTPRequest(words[...]).map { "\($0.verb) \($0.path)" } == expected)
    }

    /// A line of the text that looks like a request is none.
    @Test func requestInText() throws {
        let facts = read(java("Show a loan\n\nGET /api/v1/other\n\nMore.")).facts
        let operation = try #require(facts.first?.operations.first)
        #expect(operation.key == "GET /api/v1/loans/{loanId}")
        #expect(operation.text?.value == "GET /api/v1/other\n\nMore.")
    }

    // MARK: - Deprecation

    @Test(arguments: [
        (
            ":::{\"title\":\"Deprecated\"}\nThis resource has been deprecated\n:::\n\nShow", "Show",
            nil
        ),
        ("<span style=\"color: red\">DEPRECATED</span>\n\nShow", "Show", nil),
        ("This route is deprecated.\n\nShow", "Show", "This route is deprecated."),
        (
            "Show\n\nThis endpoint has been deprecated.", "Show",
            "This endpoint has been deprecated."
        ),
        ("Show\n\nDeprecated: use others.", "Show", "Deprecated: use others."),
        ("Deprecated. Use others", "Deprecated. Use others", nil),
        ("**DEPRECATED**\n\nShow", "Show", nil), ("(Deprecated) Show", "(Deprecated) Show", nil),
        ("[DEPRECATED] Show", "[DEPRECATED] Show", nil),
    ])
    func deprecated(_ text: String, _ summary: String, _ description: String?) throws {
        let operation = try #require(read(java(text)).facts.first?.operations.first)
        #expect(operation.isDeprecated)
        #expect(operation.summary?.value == summary)
        #expect(operation.text?.value == description)
    }

    @Test(arguments: [
        "Deprecated users are shown", "Shows loans (deprecated ones, too)",
        "This route is not deprecated.", "Shows what is deprecated.",
        ":::{\"title\":\"Preview\"}\nThis can change\n:::\n\nShow",
    ])
    func notDeprecated(_ text: String) throws {
        let operation = try #require(read(java(text)).facts.first?.operations.first)
        #expect(!operation.isDeprecated)
    }

    /// The table of methods tells which paragraph is the summary.
    @Test func summaryBehindBox() throws {
        let page = java(
            ":::{\"title\":\"Preview\"}\nThis can change\n:::\n\nShow a loan\n\nMore."
        ).replacing(
            "# **getLoan**",
            with: """
                | Method | Description |
                | ------------- | ------------- |
                | [**getLoan**](LoansApi#getLoan) | Show a loan |

                # **getLoan**
                """)
        let operation = try #require(read(page).facts.first?.operations.first)
        #expect(operation.summary?.value == "Show a loan")
        #expect(operation.text?.value == "This can change\n\nMore.")
    }

    // MARK: - Texts

    @Test(arguments: [
        ("Show\n\n### Limits\n\nTen.", "### Limits\n\nTen."),
        ("Show\n\n> Quoted (twice)", "> Quoted (twice)"),
        ("Show\n\n* one\n* two", "* one\n* two"),
        ("Show\n\nsay \\&quot;x\\&quot; or \\\"y\\\"", "say \"x\" or \"y\""),
    ])
    func text(_ text: String, _ expected: String) throws {
        let found = read(java(text))
        #expect(found.facts.first?.operations.first?.text?.value == expected)
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics.rendered())")
    }

    // MARK: - Rows

    /// A line end in a description divides a row.
    @Test func dividedRows() throws {
        let rows = """
            | **state** | **String**| One of

            * open
            * ended | [optional]
            | **title** | **String**| This | that | [optional] [default to "x"]
            | **day** | **LocalDate**| Any | other |
            """
        let found = read(java(rows: rows))
        let fields = try #require(found.facts.first?.operations.first?.parameters)
        #expect(
            fields.map(\.text) == [
                "Number of the loan", "One of\n\n* open\n* ended", "This | that", "Any | other",
            ])
        #expect(fields.map(\.isOptional) == [false, true, true, false])
        #expect(fields[2].defaultText == "x")
        #expect(found.diagnostics.isEmpty, "\(found.diagnostics.rendered())")
    }

    @Test(arguments: [
        ("[optional] [default to true]", "true"), ("[default to True]", "true"),
        ("[default to FALSE]", "false"), ("[default to null]", nil), ("[default to None]", nil),
        ("[default to NULL]", nil), ("[default to nil]", nil),
    ])
    func booleanDefault(_ note: String, _ expected: String?) throws {
        let found = read(java(rows: "| **open** | **Boolean**| | \(note) |"))
        #expect(found.facts.first?.operations.first?.parameters?.last?.defaultText == expected)
    }

    @Test(arguments: [
        ("String", "one of 1, 2"), ("Integer", "one of 1, 2"), ("Long", "one of 1, 2"),
        ("List<Integer>", "[one of 1, 2]"), ("Boolean", "boolean"), ("LocalDate", "string(date)"),
    ])
    func values(_ type: String, _ expected: String) throws {
        let found = read(
            java(rows: "| **size** | **\(type)**| | [optional]<br />**Values**: 1, 2 |"))
        let field = try #require(found.facts.first?.operations.first?.parameters?.last)
        #expect(field.type.value.description == expected)
        #expect(
            found.diagnostics.isEmpty == (type != "LocalDate"), "\(found.diagnostics.rendered())")
    }

    /// A description agrees with the page that it was made of, whatever its defaults are.
    @Test(arguments: [
        ("List<String>", "[&quot;a&quot;, &quot;b&quot;]"), ("List<Integer>", "[1,2]"),
        ("List<Boolean>", "true"), ("Integer", "abc"), ("LocalDate", "today"), ("Date", "now"),
        ("String", "a, b"), ("Double", "1.0"),
    ])
    func ownDefaults(_ type: String, _ text: String) throws {
        let page = SourceFile(
            path: "page.md",
            bytes: Array(
                java(rows: "| **size** | **\(type)**| | [optional] [default to \(text)] |").utf8))
        let bytes = try #require(Transcriber(keys: .samples).transcribe([page]).bytes)
        let found = AgreementCheck(keys: .samples).check(
            SourceFile(path: "spec.json", bytes: bytes), against: [page])
        #expect(found.isEmpty, "\(found.rendered())")
    }

    // MARK: - Names

    @Test(
        arguments: [
            (.javascript, "_delete", "delete"), (.python, "pcFrom", "from"),
            (.python, "_from", "from"), (.python, "pc_from", "pcFrom"), (.python, "pc", "pc"),
            (.csharp, "_Operator", "operator"), (.csharp, "_operator", "operator"),
            (.java, "_default", "default"), (.java, "propertyClass", "class"),
            (.php, "_list", "list"), (.javascript, "_10", "10"), (.java, "_", "_"),
            (.java, "__x", "__x"), (.csharp, "_URL", "url"),
        ] as [(PageDialect, String, String)])
    func reservedNames(_ dialect: PageDialect, _ printed: String, _ expected: String) {
        #expect(dialect.wireName(printed) == expected)
    }

    // MARK: - Dialects

    @Test(
        arguments: [
            ("_loans-client@1.2.3_", .npm), ("_LoansClient@1.2.3_", .pod),
            ("_org.example:loans:1.2.3_", .maven), ("_Loans.Client 1.2.3_", .nuget),
            ("_LoansClient 1.2.3_", .pypi), ("_emphasis_", nil), ("_x y 1_", nil), ("_@1_", nil),
        ] as [(String, PageFooter.Form?)])
    func footer(_ line: String, _ expected: PageFooter.Form?) {
        #expect(PageFooter(Array(line.utf8)[...])?.form == expected)
    }

    private func model(_ type: String, name: String = "id") -> String {
        """
        # Loan

        ## Loan

        ## Properties

        |Name | Type | Description | Notes|
        |------------ | ------------- | ------------- | -------------|
        | **\(name)** | \(type) | Something | [optional] |

        """
    }

    /// Pages of other SDKs are refused by name, whatever tells them.
    @Test(arguments: [
        ("**Int64**", "Swift"), ("**[String]**", "Swift"), ("**Bool**", "Swift"),
        ("**[]string**", "Go"), ("*time.Time", "Go"), ("**BOOLEAN**", "Ruby"),
        ("**String**", "Swift"),
    ])
    func refused(_ type: String, _ title: String) {
        let found = read(model(type))
        #expect(found.facts.isEmpty)
        #expect(
            found.diagnostics.messages(of: .pageDialectRefused) == [
                "this is a page of the \(title) SDK, which is not read; the page was left out"
            ])
        #expect(found.diagnostics.hasErrors)
    }

    @Test(arguments: ["bash", "swift", "go", "ruby", "powershell"])
    func refusedByCode(_ language: String) {
        let found = read("# Loans\n\n```\(language)\nx\n```\n")
        #expect(found.diagnostics.ruleIDs == ["page-dialect-refused", "pages-nothing-read"])
    }

    /// A page that does not show its dialect takes it from its folder, from the run, or from what
    /// is assumed.
    @Test func dialectOfOthers() {
        let unclear = model("[**Reader**](Reader.html)", name: "reader")
        func page(_ path: String, _ text: String) -> SourceFile {
            SourceFile(path: path, bytes: Array(text.utf8))
        }
        #expect(read(unclear).diagnostics.ruleIDs.contains("page-dialect-unknown"))
        #expect(read(unclear, assumed: .python).facts.first?.dialect == .python)
        let run = PageSet([
            page("a/x.md", unclear), page("b/x.md", unclear), page("c/x.md", unclear),
            page("a/y.md", model("str")), page("b/y.md", model("**int?**")),
        ])
        #expect(run.pages.map(\.dialect) == [.python, .csharp, nil, .python, .csharp])
        let one = PageSet([page("a/x.md", unclear), page("b/y.md", model("str"))])
        #expect(one.pages.map(\.dialect) == [.python, .python])
    }

    // MARK: - Reports

    @Test func foldedReports() {
        var diagnostics = Diagnostics()
        for (line, subject) in [(1, "a"), (5, "b"), (9, "c")] {
            diagnostics.report(
                .pageSectionMissing, at: SourceLocation(file: "x.md", line: line, column: 1),
                subject: subject, "the parameters")
        }
        let folded = diagnostics.folded()
        #expect(
            folded.messages(of: .pageSectionMissing) == [
                "a and 2 more: the page does not give the parameters"
            ])
        #expect(folded.sorted.first?.location?.line == 1)
    }

    /// An operation of two classes has both tags, on new pages and in a description that is there.
    @Test func tagsOfTwoPages() throws {
        let other = java().replacing("# LoansApi", with: "# SearchApi")
        let pages = [java(), other].enumerated().map {
            SourceFile(path: "\($0.offset).md", bytes: Array($0.element.utf8))
        }
        let both = try #require(Transcriber(keys: .samples).transcribe(pages).bytes)
        let first = try #require(Transcriber(keys: .samples).transcribe([pages[0]]).bytes)
        let second = Transcriber(keys: .samples).transcribe(
            [pages[1]], into: SourceFile(path: "a.json", bytes: first))
        for bytes in [both, second.bytes ?? []] {
            var diagnostics = Diagnostics()
            let file = SourceFile(path: "b.json", bytes: bytes)
            let document = try #require(DocumentReader.read(file, diagnostics: &diagnostics))
            let tags = document.root["paths"]?["/api/v1/loans/{loanId}"]?["get"]?["tags"]
            #expect(tags?.elements.compactMap(\.string) == ["Loans", "Search"])
        }
    }

    /// A description is never wrong because of what a page says wrong.
    @Test func wrongDefaultsAndNames() throws {
        let page = java(
            rows: """
                | **size** | **Integer**| | [optional] [default to many] |
                | **order** | **String**| | [optional] [default to up]<br />**Values**: a, a, b |
                """)
        let twice = page + page.replacing("{loanId}", with: "{loanId}/x")
        let result = Transcriber(keys: .samples).transcribe([
            SourceFile(path: "a.md", bytes: Array(twice.utf8))
        ])
        let text = String(decoding: try #require(result.bytes), as: UTF8.self)
        #expect(!text.contains("default") && text.contains("\"a\",\n"))
        #expect(text.split(separator: "operationId").count == 2)
        #expect(
            result.diagnostics.messages(of: .pageDefaultUnfit) == [
                "getLoan and 1 more: the default 'many' of 'size' is no value of its type, "
                    + "integer(int32); it was left out",
                "getLoan and 1 more: the default 'up' of 'order' is no value of its type, one of "
                    + "a, a, b; it was left out",
            ])
        #expect(result.diagnostics.messages(of: .pageNameTaken).count == 1)
    }
}
