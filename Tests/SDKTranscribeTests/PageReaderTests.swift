import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct PageReaderTests {
    @Test(
        arguments: [
            ("javascript", .javascript), ("java", .java), ("php", .php), ("python", .python),
            ("csharp", .csharp), ("java-model", .java), ("python-model", .python),
            ("csharp-model", .csharp),
        ] as [(String, PageDialect)])
    func dialect(_ name: String, _ expected: PageDialect) throws {
        let detection = try #require(Transcriber.dialects(of: [PageFixture.page(name)]).first)
        #expect(detection.dialect == expected, "\(detection.scores)")
        #expect(detection.scores.count == PageDialect.allCases.count)
        #expect(detection.scores.first?.dialect == expected)
    }

    @Test(arguments: ["", "# Read me\n\nText.", "| a | b |\n|---|---|", "```java\nint x = 1;\n```"])
    func unknownDialect(_ text: String) throws {
        var diagnostics = Diagnostics()
        #expect(PageFixture.facts(text, diagnostics: &diagnostics) == nil)
        #expect(diagnostics.sorted.map(\.rule) == [.pageDialectUnknown, .pagesNothingRead])
        #expect(diagnostics.sorted.first?.location?.description == "page.md:1:1")
    }

    /// One line for each operation, the same for all dialects but for what they leave out.
    private func summary(_ facts: PageFacts) -> [String] {
        facts.operations.map { operation in
            let parameters = (operation.parameters ?? []).map { field in
                "\(field.name): \(field.type.value.description)"
                    + (field.isOptional ? "?" : "")
                    + (field.defaultText.map { " = \($0)" } ?? "")
            }
            return "\(operation.key) \(operation.name.value)(\(parameters.joined(separator: ", ")))"
                + " -> \(operation.returns?.value.description ?? "-")"
                + (operation.permissions.map { " " + $0.value.description } ?? "")
        }
    }

    @Test func javascript() throws {
        let facts = try PageFixture.facts("javascript")
        #expect(facts.tag == "Loans" && facts.version == "12.3.0")
        #expect(facts.server?.value == "https://api.library.example")
        #expect(
            summary(facts) == [
                "DELETE /api/v1/loans/{loanId} deleteLoan(loanId: string) -> nothing "
                    + "ALL of library:loan:end, library:loan:view",
                "GET /api/v1/loans/{loanId} getLoan(loanId: string, ifNoneMatch: string?) -> Loan "
                    + "ANY of library:loan:view",
                "GET /api/v1/loans getLoans(pageSize: number? = 25, sortBy: string?, "
                    + "state: [string]?, dueBefore: string(date-time)?) -> LoanListing none",
                "POST /api/v1/loans postLoans(body: any value, notify: boolean? = true) -> Loan "
                    + "ANY of library:loan:add",
            ])
        #expect(facts.operations[1].summary?.value == "Show a loan")
        #expect(facts.operations[1].text?.value == "Ended loans are shown for a year.")
        #expect(facts.operations[1].name.location.line == 49)
        #expect(facts.operations[0].text == nil)
    }

    @Test func java() throws {
        let facts = try PageFixture.facts("java")
        #expect(facts.tag == "Loans")
        #expect(
            summary(facts)[2...] == [
                "GET /api/v1/loans getLoans(pageSize: integer(int32)? = 25, "
                    + "sortBy: one of due, title?, state: [one of open, ended]?, "
                    + "dueBefore: string(date-time)?) -> LoanListing none",
                "POST /api/v1/loans postLoans(body: LoanRequest, notify: boolean? = true) -> Loan "
                    + "ANY of library:loan:add",
            ])
    }

    @Test func php() throws {
        let facts = try PageFixture.facts("php")
        #expect(facts.tag == "Loans")
        #expect(
            summary(facts) == [
                "DELETE /api/v1/loans/{loanId} deleteLoan(loanId: string) -> nothing",
                "GET /api/v1/loans/{loanId} getLoan(loanId: string, ifNoneMatch: string?) -> Loan",
                "POST /api/v1/loans postLoans(body: LoanRequest, notify: boolean? = true) -> Loan",
            ])
    }

    @Test func python() throws {
        let facts = try PageFixture.facts("python")
        #expect(facts.tag == "Loans")
        #expect(
            summary(facts) == [
                "DELETE /api/v1/loans/{loanId} deleteLoan(loanId: string) -> nothing",
                "GET /api/v1/loans/{loanId} getLoan(loanId: string) -> Loan",
                "POST /api/v1/loans postLoans(body: Loan) -> Loan",
            ])
    }

    @Test func csharp() throws {
        let facts = try PageFixture.facts("csharp")
        #expect(facts.tag == "Loans")
        #expect(
            summary(facts) == [
                "DELETE /api/v1/loans/{loanId} delete(loanId: string) -> Loan",
                "GET /api/v1/loans/{loanId} getLoan(loanId: string) -> Loan",
                "GET /api/v1/loans getLoans() -> LoanListing",
            ])
        #expect(facts.operations[2].parameters?.isEmpty == true)
    }

    @Test func models() throws {
        let loan = try #require(try PageFixture.facts("java-model").models.first)
        #expect(loan.name.value == "Loan")
        #expect(loan.text?.value == "A book that somebody has.")
        #expect(
            loan.properties.map { "\($0.name): \($0.type.value.description)" } == [
                "id: string", "title: string", "renewals: integer(int32)", "fee: integer(int64)",
                "tags: [string]", "counts: {string: integer(int32)}", "due: string(date-time)",
                "reader: Reader", "state: one of open, ended",
            ])
        #expect(loan.properties[4].text == "Words | tags")
        #expect(loan.properties.filter { !$0.isOptional }.map(\.name) == ["title", "state"])
        let reader = try #require(try PageFixture.facts("python-model").models.first)
        #expect(
            reader.properties.map(\.name) == ["id", "dateJoined", "cardNumbers", "notesByYear"])
        let request = try #require(try PageFixture.facts("csharp-model").models.first)
        #expect(request.name.value == "LoanRequest")
        #expect(request.properties.map(\.name) == ["bookId", "dueDate", "weeks"])
    }

    @Test func olderJavaScriptHeading() throws {
        let text = """
            # platformClient.LoansApi

            <a name="getLoans"></a>

            # [Loan] getLoans(opts)



            GET /api/v1/loans

            Show loans

            ### Parameters

            | Name | Type | Description  | Notes |
            | --- | --- | --- | --- |
             **state** | **[String]** |  | [optional]  |
            {: class="table table-striped"}

            ### Return type

            **[Loan]**

            """
        var diagnostics = Diagnostics()
        let facts = try #require(PageFixture.facts(text, diagnostics: &diagnostics))
        #expect(diagnostics.isEmpty, "\(diagnostics.rendered())")
        #expect(summary(facts) == ["GET /api/v1/loans getLoans(state: [string]?) -> [Loan]"])
    }

    /// What is left out or wrong, and what is reported of it: the rest stays understood.
    @Test(arguments: [
        ("GET /api/v1/loans/{loanId}\n", "", []),
        (
            "| [**getLoan**](LoansApi#getLoan) | **GET** /api/v1/loans/{loanId} | Show a loan\n",
            "", []
        ),
        ("**LoanListing**", "**Odd<X**", ["getLoans: a return type was not understood: **Odd<X**"]),
        (
            "[optional] [default to 25]", "[optional] [later]",
            ["getLoans: a note was not understood: [later]"]
        ),
        ("**Number**", "**Odd number**", ["getLoans: a type was not understood: **Odd number**"]),
        (
            "### Return type\n\n**LoanListing**", "### Returned\n\n**X**",
            ["getLoans: a heading was not understood: Returned"]
        ),
        (
            "* library:loan:add", "* library:loan:add\n\nBe careful.",
            ["postLoans: a line was not understood: Be careful."]
        ),
        (
            "> LoanListing getLoans(opts)", "> something else",
            ["getLoans: a signature was not understood: something else"]
        ),
        (
            " **sortBy** | **String** |", "sort by\n | |",
            [
                "getLoans: a line of the parameters was not understood: sort by",
                "getLoans: a row was not understood: | | What to sort by | [optional]  |",
            ]
        ),
        (
            "let body = {}; // Object | What to lend\n```", "let body",
            ["a code fence was not understood: code without an end"]
        ),
    ])
    func rest(_ original: String, _ replacement: String, _ expected: [String]) throws {
        let text = try PageFixture.text("javascript")
        let changed = text.replacingOccurrences(of: original, with: replacement)
        #expect(text != changed || original.hasPrefix("|"))
        var diagnostics = Diagnostics()
        let facts = try #require(PageFixture.facts(changed, diagnostics: &diagnostics))
        #expect(facts.operations.count == 4)
        #expect(diagnostics.messages(of: .pageLineNotUnderstood) == expected)
    }

    @Test func operationWithoutRequest() throws {
        let text = try PageFixture.text("java")
            .replacingOccurrences(
                of: "Wraps GET /api/v1/loans/{loanId}", with: "Wraps GET /loans/{")
        var diagnostics = Diagnostics()
        let facts = try #require(PageFixture.facts(text, diagnostics: &diagnostics))
        #expect(facts.operations.count == 3)
        #expect(diagnostics.ruleIDs == ["page-line-not-understood", "page-operation-incomplete"])
    }

    @Test func operationOnlyInTheTable() throws {
        let text = try PageFixture.text("javascript")
        let cut = try #require(text.range(of: "## getLoans"))
        var diagnostics = Diagnostics()
        let facts = try #require(
            PageFixture.facts(String(text[..<cut.lowerBound]), diagnostics: &diagnostics))
        #expect(
            facts.operations.map(\.name.value).sorted() == [
                "deleteLoan", "getLoan", "getLoans", "postLoans",
            ])
        #expect(diagnostics.ruleIDs == ["page-section-missing"])
    }
}
