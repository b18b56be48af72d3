import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct PageScanningTests {
    private func lines(_ text: String) -> [String] {
        PageScanner(Array(text.utf8)).lines.map { "\($0.number) \($0.kind) \($0.text.string)" }
    }

    @Test func kindsOfLines() {
        #expect(
            lines(
                "# A\n\n> q\n* b\n- c\n--- | ---\n|--|:-:|\n{: class=\"t\"}\n<a name=\"x\"></a>\nt | u"
            )
                == [
                    "1 heading(1) A", "2 blank ", "3 quote q", "4 bullet b", "5 bullet c",
                    "6 rule --- | ---", "7 rule |--|:-:|", "8 markup {: class=\"t\"}",
                    "9 markup <a name=\"x\"></a>", "10 text t | u",
                ])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) {
        let text = ["---", "title: X", "---", "a", "", "b "].joined(separator: end)
        #expect(lines(text) == ["2 frontMatter title: X", "4 text a", "5 blank ", "6 text b"])
    }

    @Test func codeIsPassedOver() {
        let page = PageScanner(
            Array("```{\"language\":\"java\"}\n# a\n~~~\n```\nb\n~~~~csharp\n```\n~~~~\nc".utf8))
        #expect(page.lines.map(\.text.string) == ["b", "c"])
        #expect(page.languages == ["java", "csharp"])
        #expect(page.openFences.isEmpty)
    }

    @Test func headingEndsCodeWithoutEnd() {
        let page = PageScanner(Array("~~~python\nx\n### Parameters\ny\n```java\nz".utf8))
        #expect(page.lines.map(\.text.string) == ["Parameters", "y"])
        #expect(page.openFences == [1, 5])
    }

    @Test(arguments: [
        ("| a | b |", ["a", "b"]),
        ("a | b", ["a", "b"]),
        (" **a** | **b**| c |", ["**a**", "**b**", "c"]),
        ("| a | b |  |", ["a", "b", ""]),
        ("| a | b | [optional] ", ["a", "b", "[optional]"]),
        ("| a \\| b | c |", ["a \\| b", "c"]),
        ("| `a | b` | c |", ["`a | b`", "c"]),
        ("| ` a | b |", ["` a", "b"]),
        ("||", [""]),
        ("|", []),
        ("", []),
    ])
    func cells(_ line: String, _ expected: [String]) {
        #expect(TableRow.cells(Array(line.utf8)[...]).map(\.string) == expected)
    }

    @Test func barePipesBelongToTheDescription() {
        let row = Array("| a | t | x | y | z | [optional] |".utf8)[...]
        #expect(
            TableRow.cells(row, columns: 4).map(\.string) == ["a", "t", "x | y | z", "[optional]"])
    }

    @Test(arguments: [
        ("a &lt;b&gt; &amp;amp; &#39;c&#x27; &quot;", "a <b> &amp; 'c' \""),
        ("a<br>b<br />c<BR/>d", "a\nb\nc\nd"),
        ("a \\| b \\_ \\n", "a | b _ \\n"),
        ("&unknown; & &#xD800; &#1;", "&unknown; & &#xD800; &#1;"),
        ("  **kept** [link](x)  ", "**kept** [link](x)"),
    ])
    func plainText(_ text: String, _ expected: String) {
        #expect(InlineText.plain(Array(text.utf8)[...]) == expected)
    }

    @Test(arguments: [
        ("[**X**](X.html)", "X"), ("**[X]**", "[X]"), ("`x`", "x"), ("~~**x**~~", "x"),
        ("[**List&lt;X&gt;**](X)", "List&lt;X&gt;"), ("[X](a) b", "[X](a) b"), ("**", "**"),
    ])
    func bareText(_ text: String, _ expected: String) {
        #expect(InlineText.bare(Array(text.utf8)[...]).string == expected)
    }

    @Test(
        arguments: [
            ("[optional] [default to 7]", true, "7", [], ""),
            ("[optional] [default to \"en-us\"]", true, "en-us", [], ""),
            ("[optional]<br />**Values**: a, b", true, nil, ["a", "b"], ""),
            ("[default to [a]]", false, "[a]", [], ""),
            ("", false, nil, [], ""),
            ("[required]", false, nil, [], ""),
            ("[odd] and more [optional]", true, nil, [], "[odd] and more"),
            ("[optional", false, nil, [], "[optional"),
        ] as [(String, Bool, String?, [String], String)])
    func notes(
        _ text: String, _ isOptional: Bool, _ defaultText: String?, _ values: [String],
        _ rest: String
    ) {
        let notes = FieldNotes(Array(text.utf8)[...])
        #expect(notes.isOptional == isOptional)
        #expect(notes.defaultText == defaultText)
        #expect(notes.values == values)
        #expect(notes.rest == rest)
    }

    @Test(
        arguments: [
            ("[**Loan**](Loan.html) get_loan(loan_id)", "**Loan**", "get_loan"),
            (" get_loan(loan_id)", nil, "get_loan"),
            ("void Delete (string id, Map<string, X> y = null)", "void", "Delete"),
            ("**getLoan**", nil, "getLoan"),
            ("[Loan] getLoans(opts)", "[Loan]", "getLoans"),
            ("Map<String, Loan> getLoans($a)", "Map<String, Loan>", "getLoans"),
        ] as [(String, String?, String)])
    func signature(_ text: String, _ returned: String?, _ name: String) throws {
        let signature = try #require(Signature(Array(text.utf8)[...]))
        #expect(signature.returned?.string == returned)
        #expect(signature.name.string == name)
    }

    @Test(arguments: ["", "(", "a b", "get loan(x) and", "[a](b) c", "1x()", "# x"])
    func noSignature(_ text: String) {
        #expect(Signature(Array(text.utf8)[...]) == nil)
    }
}
