import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

/// Pages are brought into a description by edits of its text.
@Suite struct TranscribeIntoTests {
    /// A change of the description or of a page, and the lines that differ afterwards, those
    /// removed with `-`, those added with `+`.
    private func lines(from old: String, to new: String) -> [String] {
        let old = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let new = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return new.difference(from: old).map { change in
            switch change {
            case .remove(_, let line, _): "-" + line.trimmingCharacters(in: .whitespaces)
            case .insert(_, let line, _): "+" + line.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private func transcribe(
        _ pages: [SourceFile]? = nil, into text: String, replacesTexts: Bool = false
    ) throws -> (text: String, diagnostics: Diagnostics) {
        let transcriber = Transcriber(replacesTexts: replacesTexts, keys: .samples)
        let result = transcriber.transcribe(
            try pages ?? PageFixture.pages(),
            into: SourceFile(path: "spec.json", bytes: Array(text.utf8)))
        let bytes = try #require(result.bytes)
        var diagnostics = Diagnostics()
        let file = SourceFile(path: "spec.json", bytes: bytes)
        #expect(DocumentReader.read(file, diagnostics: &diagnostics) != nil)
        #expect(diagnostics.isEmpty, "\(diagnostics.rendered())")
        // What has been brought in once is not brought in again.
        let again = transcriber.transcribe(try pages ?? PageFixture.pages(), into: file)
        #expect(again.bytes == bytes)
        return (String(decoding: bytes, as: UTF8.self), result.diagnostics)
    }

    private func page(_ name: String, _ original: String, _ replacement: String) throws
        -> SourceFile
    {
        let text = try PageFixture.text(name)
        let changed = text.replacingOccurrences(of: original, with: replacement)
        #expect(text != changed)
        return SourceFile(path: name, bytes: Array(changed.utf8))
    }

    /// Other layouts of the same description.
    static let layouts: [@Sendable (String) -> String] = [
        { $0 },
        { $0.replacingOccurrences(of: "\n", with: "\r\n") },
        { $0.replacingOccurrences(of: "  ", with: "\t") },
        { $0.replacingOccurrences(of: "  ", with: "    ") },
        { $0.replacingOccurrences(of: "\": ", with: "\" : ") },
        { text in
            text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined()
        },
    ]

    @Test(arguments: 0..<6)
    func nothingChanged(layout: Int) throws {
        let text = Self.layouts[layout](try PageFixture.text("loans.openapi.json"))
        #expect(try transcribe(into: text).text == text)
    }

    /// An operation that is not there yet is written in the layout that is.
    @Test(arguments: 0..<6)
    func layoutIsKept(layout: Int) throws {
        let text = try PageFixture.text("loans.openapi.json")
        let start = try #require(text.range(of: "      },\n      \"delete\": {"))
        let end = try #require(text.range(of: "      }\n    }\n  },\n  \"components\""))
        let without = Self.layouts[layout](
            text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: ""))
        let result = try transcribe(into: without).text
        if layout < 5 {
            #expect(result == Self.layouts[layout](text))
        } else {
            #expect(result.contains("\"delete\": {\"operationId\": \"deleteLoan\", \"tags\""))
            #expect(!result.contains("\n"))
        }
    }

    /// Changes of the description that the pages undo, and nothing else.
    @Test(arguments: [
        ("\"default\": 25", "\"default\": 30", ["-\"default\": 30", "+\"default\": 25"]),
        ("\"default\": true", "\"default\": false", ["-\"default\": false", "+\"default\": true"]),
        ("\"required\": true,\n          \"content\"", "\"content\"", ["+\"required\": true,"]),
        (
            "\"library:loan:add\"", "\"library:loan:new\", \"old\"",
            [
                "-\"library:loan:new\", \"old\"", "+\"library:loan:add\"",
            ]
        ),
        ("\"type\": \"ALL\"", "\"type\": \"ANY\"", ["-\"type\": \"ANY\",", "+\"type\": \"ALL\","]),
        (
            "\"operationId\": \"getLoan\"", "\"operationId\": \"showLoan\"",
            [
                "-\"operationId\": \"showLoan\",", "+\"operationId\": \"getLoan\",",
            ]
        ),
        ("        \"summary\": \"Show a loan\",\n", "", ["+\"summary\": \"Show a loan\","]),
        (
            "\"$ref\": \"#/components/schemas/LoanRequest\"", "\"type\": \"string\"",
            [
                "-\"type\": \"string\"", "+\"$ref\": \"#/components/schemas/LoanRequest\"",
            ]
        ),
        (",\n              \"ended\"", "", ["-\"open\"", "+\"open\",", "+\"ended\""]),
        (
            "\"type\": \"integer\",\n            \"format\": \"int64\"", "\"type\": \"string\"",
            [
                "-\"type\": \"string\",", "+\"type\": \"integer\",", "+\"format\": \"int64\",",
            ]
        ),
        (
            "          \"title\",\n          \"state\"", "          \"title\"",
            ["-\"title\"", "+\"title\",", "+\"state\""]
        ),
    ])
    func descriptionIsUpdated(_ original: String, _ changed: String, _ expected: [String]) throws {
        let text = try PageFixture.text("loans.openapi.json")
        let other = text.replacingOccurrences(of: original, with: changed)
        #expect(other != text)
        let found = lines(from: other, to: try transcribe(into: other).text)
        #expect(Set(found) == Set(expected), "\(found)")
    }

    @Test func textsOfPeopleStay() throws {
        let text = try PageFixture.text("loans.openapi.json")
            .replacingOccurrences(of: "Show a loan", with: "Show one loan.")
            .replacingOccurrences(of: "Number of the loan", with: "Its number.")
            .replacingOccurrences(of: "A book that somebody has.", with: "A loan.")
        #expect(try transcribe(into: text).text == text)
        let replaced = try transcribe(into: text, replacesTexts: true).text
        #expect(try replaced == PageFixture.text("loans.openapi.json"))
    }

    /// What the pages have no word for stays where it is.
    @Test(arguments: [
        ("\"openapi\": \"3.1.0\",", "\"openapi\": \"3.1.0\", \"x-own\": [1.50, 2e3],"),
        ("\"operationId\": \"getLoan\",", "\"x-a\": {},\n\"operationId\": \"getLoan\","),
        (
            "\"LoanListing\": {}",
            "\"LoanListing\": {\"type\": \"object\", \"properties\": {\"total\": {\"type\": \"integer\"}}}"
        ),
        (
            "\"type\": \"string\",\n            \"description\": \"Title of the book\"",
            "\"type\": [\"string\", \"null\"], \"maxLength\": 9, \"description\": \"Title\""
        ),
        (
            "\"in\": \"query\",\n            \"description\": \"Whether",
            "\"in\": \"header\",\n            \"description\": \"Whether"
        ),
        ("\"description\": \"Success.\"", "\"description\": \"\\u00DCber\", \"headers\": {}"),
        (
            "\"type\": \"string\",\n            \"description\": \"Number of the reader\"",
            "\"type\": \"string\", \"format\": \"uri\", \"readOnly\": true, \"description\": \"x\""
        ),
    ])
    func restStays(_ original: String, _ changed: String) throws {
        let text = try PageFixture.text("loans.openapi.json")
        let other = text.replacingOccurrences(of: original, with: changed)
        #expect(other != text)
        #expect(try transcribe(into: other).text == other)
    }

    @Test func newOptionalParameter() throws {
        let pages = [
            try page(
                "java", "| **state** |",
                "| **branch** | **String**| Branch | [optional] \n| **state** |")
        ]
        let text = try PageFixture.text("loans.openapi.json")
        let found = lines(from: text, to: try transcribe(pages, into: text).text)
        #expect(
            found == [
                "+\"name\": \"branch\",", "+\"in\": \"query\",", "+\"description\": \"Branch\",",
                "+\"required\": false,", "+\"schema\": {", "+\"type\": \"string\"", "+}", "+},",
                "+{",
            ], "\(found)")
    }

    @Test func newProperty() throws {
        let pages = [
            try page(
                "java-model", "| **fee** |", "| **branch** | **String** | Branch |  |\n| **fee** |")
        ]
        let text = try PageFixture.text("loans.openapi.json")
        let found = lines(from: text, to: try transcribe(pages, into: text).text)
        #expect(
            Set(found) == [
                "-\"state\"", "+\"state\",", "+\"branch\"", "+\"branch\": {",
                "+\"type\": \"string\",",
                "+\"description\": \"Branch\"", "+},",
            ], "\(found)")
    }

    @Test func parametersChangeLocations() throws {
        let text = try PageFixture.text("loans.openapi.json")
        let start = try #require(
            text.range(
                of:
                    "          {\n            \"name\": \"loanId\",\n            \"in\": \"path\",\n            \"description\": \"Number of the loan\",\n            \"required\": true,\n            \"schema\": {\n              \"type\": \"string\"\n            }\n          },\n"
            ))
        let first = String(text[start])
        let rest = text[start.upperBound...]
        let end = try #require(rest.range(of: "\n          }\n"))
        let second = String(rest[..<end.upperBound])
        let swapped = text.replacingCharacters(
            in: start.lowerBound..<end.upperBound,
            with: second.dropLast() + ",\n" + first.dropLast(2) + "\n")
        #expect(swapped != text)
        #expect(try transcribe(into: swapped).text == text)
    }

    @Test func answersAreUpdated() throws {
        let text = try PageFixture.text("loans.openapi.json")
        // The page returns nothing now.
        let nothing = [
            try page(
                "java", "### Return type\n\n[**LoanListing**](LoanListing.html)",
                "### Return type\n\nnull (empty response body)")
        ]
        let without = try transcribe(nothing, into: text).text
        #expect(
            lines(from: text, to: without).filter { $0.hasPrefix("+") } == [
                "+\"description\": \"Success.\""
            ])
        #expect(!without.contains("/LoanListing"))
        // And now it returns something where there was nothing.
        let model = [try page("java", "null (empty response body)", "[**Loan**](Loan.html)")]
        let with = try transcribe(model, into: text).text
        let found = lines(from: text, to: with)
        #expect(found.contains("-\"204\": {") && found.contains("+\"200\": {"))
        #expect(found.contains("+\"$ref\": \"#/components/schemas/Loan\""))
    }

    @Test func unlistedIsKeptAndTold() throws {
        let text = try PageFixture.text("loans.openapi.json")
        let pages = [
            try page("java", "| **dueBefore** | **Date**| Latest return | [optional] \n", ""),
            try page("java-model", "| ENDED | &quot;ended&quot; |\n", ""),
            try page(
                "python-model", "| **id** | **str** | Number of the reader | [optional] |\n", ""),
        ]
        let result = try transcribe(pages, into: text)
        #expect(result.text == text)
        #expect(
            result.diagnostics.messages(of: .pageUnlisted) == [
                "getLoans: the description has the parameter 'dueBefore', which the pages do not "
                    + "list; it is kept",
                "Loan.state: the description has the value 'ended', which the pages do not list; "
                    + "it is kept",
                "Reader: the description has the property 'id', which the pages do not list; it "
                    + "is kept",
            ])
    }

    @Test func sharedComponentsAreKept() throws {
        let text = try PageFixture.text("loans.openapi.json").replacingOccurrences(
            of: "\"components\": {",
            with: """
                "components": {
                    "parameters": {"Id": {"name": "loanId", "in": "path", "required": true, "schema": {"type": "integer"}}},
                    "responses": {"Ok": {"description": "Fine.", "content": {"application/json": {"schema": {"type": "integer"}}}}},
                """
        ).replacingOccurrences(
            of:
                "          {\n            \"name\": \"loanId\",\n            \"in\": \"path\",\n            \"description\": \"Number of the loan\",\n            \"required\": true,\n            \"schema\": {\n              \"type\": \"string\"\n            }\n          }",
            with: "          {\"$ref\": \"#/components/parameters/Id\"}"
        ).replacingOccurrences(
            of:
                "{\n            \"description\": \"Success.\",\n            \"content\": {\n              \"application/json\": {\n                \"schema\": {\n                  \"$ref\": \"#/components/schemas/LoanListing\"\n                }\n              }\n            }\n          }",
            with: "{\"$ref\": \"#/components/responses/Ok\"}")
        let result = try transcribe(into: text)
        #expect(result.text == text)
        #expect(
            result.diagnostics.messages(of: .pageSharedKept) == [
                "getLoans: the pages say 'LoanListing' and the shared component 'integer'; the "
                    + "component is kept",
                "getLoan and 1 more: the pages say 'string' and the shared component 'integer'; "
                    + "the component is kept",
            ])
    }

    /// A description that has next to nothing gets everything.
    @Test(arguments: [
        "{\"openapi\": \"3.1.0\"}",
        "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {\n  }\n}\n",
        "{\n\t\"openapi\": \"3.0.3\",\n\t\"components\": {},\n\t\"paths\": {\"/api/v1/loans\": {\"get\": {}}}\n}",
        "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/loans/{loanId}\":{\"parameters\":[{\"name\":\"loanId\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}],\"get\":{\"parameters\":[],\"responses\":{}}}}}",
        "{\"openapi\":\"3.1.0\",\"components\":{\"schemas\":{\"Loan\":{},\"Zoo\":true,\"Reader\":{\"type\":\"object\"}}}}",
    ])
    func almostEmpty(_ text: String) throws {
        let result = try transcribe(into: text)
        let file = SourceFile(path: "new.json", bytes: Array(result.text.utf8))
        let check = AgreementCheck(keys: .samples).check(
            file, against: try PageFixture.pages(["java", "java-model"]))
        #expect(check.isEmpty, "\(check.rendered())")
    }

    @Test(
        .enabled(if: PageFixture.hasVendorPages, "the vendor's pages are not beside the checkout"))
    func vendorPagesChangeNothing() throws {
        let spec = PageFixture.root.appending(path: "Spec/oauth.openapi.json")
        let bytes = Array(try Data(contentsOf: spec))
        let result = Transcriber(keys: .samples).transcribe(
            try VendorPages.all(), into: SourceFile(path: "spec.json", bytes: bytes))
        #expect(result.bytes == bytes)
        #expect(result.diagnostics.messages(of: .pageLineNotUnderstood).isEmpty)
        #expect(result.diagnostics.ruleIDs == ["page-disagreement", "page-operation-missing"])
    }
}
