import Testing

@testable import SDKOverlay

/// Queries that would never end end with an error.
@Suite struct QueryLimitTests {
    static let document = QueriedDocument(
        "["
            + (0..<200).map { "{\"a\":[[[[[\($0)]]]]],\"b\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}" }
            .joined(separator: ",") + "]")

    static let endless = [
        "$..*..*..*..*", "$..[?@..[?@..[?@..*]]]", "$..[?count($..*) == count(@..*)]",
        "$..[?search(@, '(a*)*(a*)*(a*)*b')]", "$[*,*,*,*,*,*][*,*,*,*,*,*]..*",
        "$[?match(@.b, '(a|a|a|a|a|a){32}b')]", "$..[?@ == $]",
    ]

    @Test(arguments: endless)
    func endsByWork(query: String) throws {
        #expect {
            try Self.document.matches(query, JSONPathLimits(work: 5_000))
        } throws: { error in
            (error as? JSONPathLimitError)?.message == "the query takes more than 5000 steps"
        }
    }

    @Test func endsByResults() throws {
        #expect {
            try Self.document.matches("$..*", JSONPathLimits(matches: 100))
        } throws: { error in
            (error as? JSONPathLimitError)?.message == "the query has more than 100 results"
        }
        #expect(
            try Self.document.matches("$[0:100]", JSONPathLimits(matches: 100)).all.count == 100)
    }

    @Test func goesAsDeepAsADocument() throws {
        let depth = 500
        let deep = QueriedDocument(
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        #expect(try deep.matches("$..*").all.count == depth - 1)
        #expect(try deep.matches("$" + String(repeating: "[0]", count: depth - 1)).all.count == 1)
        #expect(try deep.matches("$" + String(repeating: "[*]", count: depth)).all.isEmpty)
        #expect(try deep.matches("$[?@ == $[0]]").all.count == 1)
        #expect(throws: JSONPathLimitError.self) {
            let query = "$" + String(repeating: "[0]", count: depth - 1)
            _ = try deep.matches(query, JSONPathLimits(depth: 100))
        }
    }
}
