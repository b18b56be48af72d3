import Foundation
import Testing

@testable import SDKDocument
@testable import SDKTranscribe

@Suite struct AgreementCheckTests {
    private func check(
        _ description: String, _ pages: [SourceFile], expected: String? = nil
    ) -> Diagnostics {
        AgreementCheck(keys: .samples).check(
            SourceFile(path: "spec.json", bytes: Array(description.utf8)), against: pages,
            expected: expected.map { SourceFile(path: "list.json", bytes: Array($0.utf8)) })
    }

    @Test func decidingPageAgrees() throws {
        let text = try PageFixture.text("loans.openapi.json")
        let pages = try PageFixture.pages(["java"] + PageFixture.modelPages)
        let found = check(text, pages)
        #expect(found.isEmpty, "\(found.rendered())")
    }

    /// One difference of every kind.
    @Test(arguments: [
        (
            "https://api.library.example", "https://x.example",
            "server: the Java page says 'https://api.library.example', the description 'https://x.example'"
        ),
        (
            "\"delete\": {", "\"put\": {",
            "deleteLoan: verb: the Java page says 'DELETE', the description 'PUT'"
        ),
        (
            "\"/api/v1/loans\": {\n      \"get\"", "\"/api/v1/loan\": {\n      \"get\"",
            "getLoans: path: the Java page says '/api/v1/loans', the description '/api/v1/loan'"
        ),
        (
            "\"operationId\": \"getLoans\"", "\"operationId\": \"listLoans\"",
            "listLoans: name: the Java page says 'getLoans', the description 'listLoans'"
        ),
        (
            "\"name\": \"sortBy\"", "\"name\": \"sort\"",
            "getLoans: parameter of 'sortBy': the Java page says 'listed', the description 'not listed'"
        ),
        (
            "\"default\": 25", "\"default\": 26",
            "getLoans: default of 'pageSize': the Java page says '25', the description '26'"
        ),
        (
            ",\n              \"default\": 25", "",
            "getLoans: default of 'pageSize': the Java page says '25', the description 'none'"
        ),
        (
            "\"type\": \"boolean\"", "\"type\": \"string\"",
            "postLoans: type of 'notify': the Java page says 'boolean', the description 'string'"
        ),
        (
            "\"$ref\": \"#/components/schemas/LoanRequest\"",
            "\"$ref\": \"#/components/schemas/Loan\"",
            "postLoans: type of 'body': the Java page says 'LoanRequest', the description 'Loan'"
        ),
        (
            "\"required\": true,\n          \"content\"",
            "\"required\": false,\n          \"content\"",
            "postLoans: required of 'body': the Java page says 'required', the description 'optional'"
        ),
        (
            "\"library:loan:add\"", "\"library:loan:new\"",
            "postLoans: permissions: the Java page says 'ANY of library:loan:add', the description 'ANY of library:loan:new'"
        ),
        (
            "\"$ref\": \"#/components/schemas/LoanListing\"",
            "\"$ref\": \"#/components/schemas/Loan\"",
            "getLoans: return-type: the Java page says 'LoanListing', the description 'Loan'"
        ),
        (
            "\"in\": \"path\"", "\"in\": \"query\"",
            "getLoan: location of 'loanId': the Java page says 'path', the description 'query'"
        ),
        (
            "\"fee\": {", "\"cost\": {",
            "Loan: property of 'fee': the Java page says 'listed', the description 'not listed'"
        ),
        (
            "    \"schemas\": {\n      \"Loan\": {", "    \"schemas\": {\n      \"Lent\": {",
            "Loan: model: the Java page says 'described', the description 'nothing'"
        ),
        (
            "          \"title\",\n          \"state\"", "          \"state\"",
            "Loan: required of 'title': the Java page says 'required', the description 'optional'"
        ),
    ])
    func difference(_ original: String, _ changed: String, _ expected: String) throws {
        let text = try PageFixture.text("loans.openapi.json")
        let other = text.replacingOccurrences(of: original, with: changed)
        #expect(other != text)
        let found = check(other, try PageFixture.pages(["java", "java-model"]))
        #expect(found.messages(of: .transcribeDifference).contains(expected), "\(found.rendered())")
        #expect(found.hasErrors)
    }

    @Test func operationsThatOneLacks() throws {
        let text = try PageFixture.text("loans.openapi.json")
        let php = check(text, try PageFixture.pages(["php"]))
        #expect(
            php.messages(of: .transcribeDifference) == [
                "getLoans: operation: the PHP page says 'nothing', the description "
                    + "'GET /api/v1/loans'"
            ])
        let empty = check("{\"openapi\": \"3.1.0\"}", try PageFixture.pages(["php"]))
        #expect(empty.messages(of: .transcribeDifference).count == 3)
    }

    @Test func orderOfParameters() throws {
        let text = try PageFixture.text("loans.openapi.json")
            .replacingOccurrences(of: "\"name\": \"pageSize\"", with: "\"name\": \"x\"")
            .replacingOccurrences(of: "\"name\": \"sortBy\"", with: "\"name\": \"pageSize\"")
            .replacingOccurrences(of: "\"name\": \"x\"", with: "\"name\": \"sortBy\"")
        let found = check(text, try PageFixture.pages(["java"]))
        #expect(
            found.messages(of: .transcribeDifference).contains(
                "getLoans: order: the Java page says 'pageSize, sortBy, state, dueBefore', the "
                    + "description 'sortBy, pageSize, state, dueBefore'"))
    }

    @Test func expectedDifferences() throws {
        let text = try PageFixture.text("loans.openapi.json")
        let pages = try PageFixture.pages(["csharp"])
        let list = """
            {"differences": [
                {"kind": "server", "stated": "https://old.library.example", "reason": "Old."},
                {"kind": "operation", "page": "csharp", "subjects": ["postLoans"], "reason": "Old."},
                {"kind": "name", "subjects": ["deleteLoan"], "reason": "Old."},
                {"kind": "return-type", "described": "nothing", "reason": "Wrong."},
                {"kind": "parameter", "field": "If-None-Match", "reason": "Old."},
                {"kind": "parameter", "subjects": ["getLoans"], "reason": "Old."},
                {"kind": "permissions", "page": "java", "reason": "No such page is given."}
            ]}
            """
        let found = check(text, pages, expected: list)
        #expect(found.isEmpty, "\(found.rendered())")
    }

    @Test(arguments: [
        ("{\"kind\": \"verb\", \"reason\": \"x\"}", "no difference fits this entry any more: verb"),
        (
            "{\"kind\": \"name\", \"subjects\": [\"deleteLoan\", \"getLoan\"], \"reason\": \"x\"}",
            "no difference fits this entry any more: name, getLoan"
        ),
        ("{\"kind\": \"name\", \"reason\": \"\"}", "an entry needs a reason"),
        ("{\"kind\": \"name\"}", "an entry needs a reason"),
        ("{\"reason\": \"x\", \"why\": 1}", "an entry has no member 'why'"),
        (
            "{\"kind\": \"name\", \"page\": \"ruby\", \"reason\": \"x\"}",
            "'page' must be one of javascript, java, php, python, csharp"
        ),
    ])
    func faultyEntry(_ entry: String, _ message: String) throws {
        let text = try PageFixture.text("loans.openapi.json")
        let found = check(
            text, try PageFixture.pages(["csharp"]), expected: "{\"differences\": [\(entry)]}")
        let own = found.sorted.filter { $0.location?.file == "list.json" }
        #expect(own.map(\.message) == [message])
        #expect(own.first?.location?.column == 18)
    }

    @Test(arguments: ["[]", "{\"differences\": {}}", "{"])
    func faultyList(_ list: String) throws {
        let found = check(try PageFixture.text("loans.openapi.json"), [], expected: list)
        #expect(found.hasErrors)
    }

    @Test(
        .enabled(if: PageFixture.hasVendorPages, "the vendor's pages are not beside the checkout"))
    func vendorPagesAgree() throws {
        let folder = PageFixture.root.appending(path: "Spec")
        func file(_ name: String) throws -> SourceFile {
            SourceFile(
                path: name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
        }
        let found = AgreementCheck(keys: .samples).check(
            try file("oauth.openapi.json"), against: try VendorPages.all(),
            expected: try file("oauth.expected-differences.json"))
        #expect(found.isEmpty, "\(found.rendered())")
    }
}
