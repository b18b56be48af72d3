import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// Every rule of transcribing has a case that breaks it.
@Suite struct TranscribeRuleTests {
    private static func source(_ text: String, path: String = "page.md") -> SourceFile {
        SourceFile(path: path, bytes: Array(text.utf8))
    }

    private static func transcribe(_ page: String, into text: String? = nil) -> Diagnostics {
        Transcriber(keys: .samples).transcribe(
            [source(page)], into: text.map { source($0, path: "a.json") }
        )
        .diagnostics
    }

    private static func check(_ page: String, expected: String) -> Diagnostics {
        AgreementCheck(keys: .samples).check(
            source("{\"openapi\": \"3.1.0\"}"), against: [source(page)],
            expected: source(expected, path: "b.json"))
    }

    private static func cases() throws -> [(Rule, Diagnostics)] {
        let java = try PageFixture.text("java")
        let pages = try PageFixture.pages()
        let shared = """
            {"openapi": "3.1.0", "paths": {"/api/v1/loans": {
            "parameters": [{"name": "pageSize", "in": "query", "schema": {"type": "string"}}],
            "get": {"parameters": [{"name": "own", "in": "query", "schema": {}}]}}}}
            """
        return [
            (.pageDialectUnknown, transcribe("text")),
            (.pageDialectRefused, transcribe("```swift\nlet x = 1\n```")),
            (.pagesNothingRead, transcribe("text")),
            (.pageNothingRead, transcribe("All URIs are relative to *x*\n```java\n```")),
            (
                .pageNameTaken,
                transcribe(java.replacingOccurrences(of: "deleteLoan", with: "getLoan"))
            ),
            (
                .pageDefaultUnfit,
                transcribe(java.replacingOccurrences(of: "default to 25", with: "default to many"))
            ),
            (.pageLineNotUnderstood, transcribe(java + "\nodd\n")),
            (
                .pageOperationIncomplete,
                transcribe(java.replacingOccurrences(of: "Wraps GET", with: "Wraps"))
            ),
            (
                .pageSectionMissing,
                transcribe(java.replacingOccurrences(of: "### Parameters", with: "### Example"))
            ),
            (.pageDisagreement, Transcriber(keys: .samples).transcribe(pages).diagnostics),
            (.pageOperationMissing, Transcriber(keys: .samples).transcribe(pages).diagnostics),
            (.pageLocationGuessed, transcribe(java)),
            (
                .pagePermissionsLeftOut,
                Transcriber().transcribe([source(java)]).diagnostics
            ),
            (
                .pageParameterMissing,
                transcribe(java.replacingOccurrences(of: "{loanId}", with: "{loanId}/{place}"))
            ),
            (.pageModelStub, transcribe(java)),
            (.pageUnlisted, transcribe(java, into: shared)),
            (.pageSharedKept, transcribe(java, into: shared)),
            (.transcribeIntoUnsupported, transcribe(java, into: "{\"swagger\": \"2.0\"}")),
            (.transcribeDifference, check(java, expected: "{\"differences\": []}")),
            (
                .transcribeExpectationStale,
                check(
                    java, expected: "{\"differences\": [{\"kind\": \"order\", \"reason\": \"x\"}]}")
            ),
            (.transcribeExpectationInvalid, check(java, expected: "{}")),
        ]
    }

    @Test func everyRuleIsBroken() throws {
        let cases = try Self.cases()
        #expect(Set(cases.map(\.0)) == Set(Rule.transcribe))
        for (rule, diagnostics) in cases {
            #expect(diagnostics.ruleIDs.contains(rule.id), "\(rule.id)")
            for diagnostic in diagnostics.sorted { #expect(diagnostic.location != nil) }
        }
    }
}
