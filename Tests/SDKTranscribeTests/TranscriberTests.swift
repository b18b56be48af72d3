import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct TranscriberTests {
    private func text(_ result: TranscriptionResult) throws -> String {
        String(decoding: try #require(result.bytes), as: UTF8.self)
    }

    @Test func pagesGiveADescription() throws {
        let result = Transcriber(keys: .samples).transcribe(try PageFixture.pages())
        #expect(try text(result) == PageFixture.text("loans.openapi.json"))
        #expect(!result.diagnostics.hasErrors)
        #expect(result.diagnostics.messages(of: .pageLineNotUnderstood).isEmpty)
        #expect(
            result.diagnostics.messages(of: .pageModelStub) == [
                "LoanListing: the model is named here but described nowhere; it takes any value"
            ])
        #expect(
            result.diagnostics.messages(of: .pageLocationGuessed).first
                == "taken as query parameters, in 2 operation(s): pageSize, sortBy, state, "
                + "dueBefore, notify")
    }

    @Test func orderOfThePagesDoesNotMatter() throws {
        let names = PageFixture.apiPages + PageFixture.modelPages
        let result = Transcriber(keys: .samples).transcribe(try PageFixture.pages(names.reversed()))
        #expect(try text(result) == PageFixture.text("loans.openapi.json"))
    }

    @Test(arguments: PageFixture.apiPages)
    func onePageAlone(_ name: String) throws {
        let result = Transcriber(keys: .samples).transcribe(try PageFixture.pages([name]))
        let bytes = try #require(result.bytes)
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "one.json", bytes: bytes)
        let document = try #require(DocumentReader.read(file, diagnostics: &diagnostics))
        #expect(document.root["paths"]?.count == 2)
        #expect(diagnostics.isEmpty)
        let again = Transcriber(keys: .samples).transcribe(
            try PageFixture.pages([name]), into: file)
        #expect(again.bytes == bytes)
    }

    @Test func nothingToRead() throws {
        let result = Transcriber(keys: .samples).transcribe([
            SourceFile(path: "empty.md", bytes: [])
        ])
        #expect(result.diagnostics.ruleIDs == ["page-dialect-unknown", "pages-nothing-read"])
        #expect(result.bytes == nil)
    }

    @Test func unknownPageTakesNoOtherAlong() throws {
        let pages = try PageFixture.pages()
        let result = Transcriber(keys: .samples).transcribe(
            [SourceFile(path: "readme.md", bytes: Array("# Read me".utf8))] + pages)
        #expect(try text(result) == PageFixture.text("loans.openapi.json"))
        #expect(result.diagnostics.ruleIDs.contains("page-dialect-unknown"))
    }

    @Test(arguments: ["{\"swagger\": \"2.0\"}", "[]", "{}", "{\"openapi\": \"4.0\"}", "{"])
    func unsupportedDescription(_ text: String) throws {
        let result = Transcriber(keys: .samples).transcribe(
            try PageFixture.pages(["java"]),
            into: SourceFile(path: "spec.json", bytes: Array(text.utf8)))
        #expect(result.bytes == nil)
        #expect(result.diagnostics.hasErrors)
    }

    @Test func variableThatNoTableHas() throws {
        let page = try PageFixture.text("java").replacingOccurrences(
            of: "/api/v1/loans/{loanId}", with: "/api/v1/{house}/loans/{loanId}")
        let result = Transcriber(keys: .samples).transcribe([
            SourceFile(path: "a.md", bytes: Array(page.utf8))
        ])
        #expect(
            result.diagnostics.messages(of: .pageParameterMissing) == [
                "deleteLoan and 1 more: the path variable 'house' is in no table of parameters; a "
                    + "string is assumed"
            ])
        #expect(try text(result).contains("\"name\": \"house\",\n            \"in\": \"path\""))
    }

    /// Hundreds of operations; the time grows with the size, not with its square.
    @Test func manyOperations() throws {
        let page = try PageFixture.text("python")
        let start = try #require(page.range(of: "<a name=\"delete_loan\"></a>")).lowerBound
        var text = String(page[..<start])
        for number in 0..<200 {
            text += page[start...].replacingOccurrences(of: "/loans", with: "/loans\(number)")
        }
        let file = SourceFile(path: "big.md", bytes: Array(text.utf8))
        let result = Transcriber(keys: .samples).transcribe([file])
        var diagnostics = Diagnostics()
        let document = DocumentReader.read(
            SourceFile(path: "big.json", bytes: try #require(result.bytes)),
            diagnostics: &diagnostics)
        #expect(document?.root["paths"]?.count == 400)
    }
}
