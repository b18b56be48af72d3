import Testing

@testable import SDKDiff

@Suite("Which service an operation is in") struct ServiceChangeTests {
    private func rules(_ old: String, _ new: String, path: String = "/guilds") throws -> [String] {
        func description(_ operation: String) -> String {
            Sketch.description(
                #""\#(path)": {"get": {\#(operation)"operationId": "listGuilds", "#
                    + #""responses": {\#(Sketch.okay)}}}"#)
        }
        let comparison = try #require(Comparison.of(description(old), description(new)))
        return comparison.changes.map { "\($0.rule.id) \($0.swift)" }.sorted()
    }

    @Test("A tag that is spelled like the path's segment in Swift moves nothing") func same() throws
    {
        #expect(
            try rules("", #""tags": ["Guilds"], "#) == ["operation-tag-added none"])
        #expect(
            try rules(#""tags": ["Guilds"], "#, #""tags": ["guilds"], "#)
                == ["operation-tag-added none", "operation-tag-removed none"])
    }

    @Test("Another tag is another service") func other() throws {
        let found = try rules("", #""tags": ["Servers"], "#)
        #expect(found == ["service-added minor", "service-changed major", "service-removed major"])
    }

    @Test("Letters in another case are another service") func cased() throws {
        let found = try rules("", #""tags": ["OAuth"], "#, path: "/oauth")
        #expect(found == ["service-added minor", "service-changed major", "service-removed major"])
    }
}
