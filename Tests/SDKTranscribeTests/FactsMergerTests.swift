import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct FactsMergerTests {
    private func merger(
        _ names: [String], order: [PageDialect] = PageDialect.newestFirst
    ) throws -> FactsMerger {
        FactsMerger(try names.map(PageFixture.facts), order: order)
    }

    private func operation(_ name: String, in merger: FactsMerger) throws -> StatedOperation {
        try #require(merger.merged.operations.first { $0.name.value == name })
    }

    @Test func newestDecidesAndOlderFillsIn() throws {
        let merger = try merger(["csharp", "java", "python", "javascript", "php"])
        let loans = try operation("getLoans", in: merger)
        #expect(
            loans.parameters?.map(\.type.value.description) == [
                "integer(int32)", "one of due, title", "[one of open, ended]", "string(date-time)",
            ])
        let body = try operation("postLoans", in: merger).parameters?.first
        #expect(body?.type.value == .model("LoanRequest"))
        #expect(body?.type.dialect == .java)
        #expect(merger.merged.operations.count == 4)
        #expect(merger.merged.version == "12.3.0")
    }

    @Test func everyDisagreementIsTold() throws {
        let merger = try merger(PageFixture.apiPages)
        let found = merger.diagnostics.messages(of: .pageDisagreement)
        let expected = [
            "postLoans: the pages disagree on the type of the parameter 'body': Java says "
                + "'LoanRequest', Python says 'Loan'; Java decides",
            "the pages disagree on the address: JavaScript says 'https://api.library.example', "
                + "C# says 'https://old.library.example'; JavaScript decides",
            "deleteLoan: the pages disagree on the name: JavaScript says 'deleteLoan', C# says "
                + "'delete'; JavaScript decides",
            "deleteLoan: the pages disagree on the return type: JavaScript says 'nothing', C# "
                + "says 'Loan'; JavaScript decides",
            "getLoan: the pages disagree on the parameter 'ifNoneMatch': JavaScript says "
                + "'listed', Python says 'not listed'; JavaScript decides",
            "getLoans: the pages disagree on the parameter 'pageSize': JavaScript says "
                + "'listed', C# says 'not listed'; JavaScript decides",
        ]
        for message in expected { #expect(found.contains(message), "\(message)") }
        #expect(found.count == 11)
        let body = merger.diagnostics.sorted.first { $0.subject == "postLoans" }
        #expect(body?.location?.description == "java.md:155:1")
        #expect(body?.related.map(\.location.description) == ["python.md:94:1"])
    }

    @Test func orderIsConfigurable() throws {
        let merger = try merger(["java", "python", "csharp"], order: [.csharp, .python])
        let body = try operation("postLoans", in: merger).parameters?.first
        #expect(body?.type.value == .model("Loan"))
        #expect(merger.merged.server?.value == "https://old.library.example")
        // C# has no spelling of its own, unless its name is another one.
        #expect(merger.merged.operations.map(\.name.value).contains("delete"))
        #expect(merger.merged.operations.map(\.name.value).contains("getLoan"))
    }

    @Test func missingOperationsAreTold() throws {
        let merger = try merger(["javascript", "php", "csharp"])
        #expect(
            merger.diagnostics.sorted.filter { $0.rule == .pageOperationMissing }.map {
                "\($0.location?.file ?? ""): \($0.arguments.joined())"
            } == ["csharp.md: postLoans", "php.md: getLoans"])
    }

    @Test func samePageTwiceAgrees() throws {
        let merger = try merger(["java", "java", "java-model", "java-model"])
        #expect(merger.diagnostics.isEmpty)
        #expect(merger.merged.operations.count == 4 && merger.merged.models.count == 1)
    }

    @Test(arguments: [
        (
            "[optional] [default to 25]", "[optional] [default to 30]",
            "the default of the parameter 'pageSize'", "25", "30"
        ),
        (
            "| Loans on a page |", "| Number of loans |",
            "the description of the parameter 'pageSize'", "Loans on a page", "Number of loans"
        ),
        (
            "| What to sort by | [optional]<br />**Values**: due, title", "| What to sort by | ",
            "the parameter 'sortBy'", "optional", "required"
        ),
        (
            "* library:loan:add", "* library:loan:new", "the permissions",
            "ANY of library:loan:add", "ANY of library:loan:new"
        ),
        ("Lend a book\n\nWraps", "Lend books\n\nWraps", "the summary", "Lend a book", "Lend books"),
    ])
    func disagreement(
        _ original: String, _ replacement: String, _ what: String, _ newer: String, _ older: String
    ) throws {
        let text = try PageFixture.text("java")
        let changed = text.replacingOccurrences(of: original, with: replacement)
        #expect(changed != text)
        var diagnostics = Diagnostics()
        let other = try #require(PageFixture.facts(changed, diagnostics: &diagnostics))
        let merger = FactsMerger([try PageFixture.facts("java"), other], order: [.java])
        let arguments = merger.diagnostics.sorted.map(\.arguments)
        #expect(arguments == [[what, "Java", newer, "Java", older]])
    }

    @Test func orderOfParametersIsCompared() throws {
        let text = try PageFixture.text("java")
        let changed = text.replacingOccurrences(of: "| **body** |", with: "| **notify2** |")
            .replacingOccurrences(of: "| **notify** | **Boolean**", with: "| **body** | **Object**")
            .replacingOccurrences(
                of: "| **notify2** | [**LoanRequest**](LoanRequest.html)",
                with: "| **notify** | **Boolean**")
        var diagnostics = Diagnostics()
        let other = try #require(PageFixture.facts(changed, diagnostics: &diagnostics))
        let merger = FactsMerger([try PageFixture.facts("java"), other], order: [.java])
        #expect(
            merger.diagnostics.sorted.map(\.arguments).contains([
                "the order of the parameters", "Java", "body, notify", "Java", "notify, body",
            ]))
    }
}
