import Testing

@testable import SDKDocument
@testable import SDKGenerator

/// One description with twenty mistakes: each is reported once, in the order of locations, at its line.
@Suite struct ManyMistakesTests {
    /// Each mistake stands on a line of its own, before the bar; behind it is the rule.
    private static let lines = #"""
        {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1",
        "title": "Twice"}, | json-duplicate-key
        "servers": [{"url": "https://{region}.example.com"}, | server-variable
        {"description": "No address"}], | part-missing
        "security": [
        {"nobody": []}], | security-unknown
        "paths": {
        "no-slash": {}, | path-malformed
        "/a/{id}": {
        "get": {"operationId": "a", "responses": { | path-parameter-undeclared
        "299x": {"description": "What?"}}}, | response-code-unknown
        "put": {
        "operationId": "a", "parameters": [ | operation-id-duplicate
        {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
        {"name": "other", "in": "path", "required": true, "schema": {}}, | path-parameter-unused
        {"name": "q", "in": "query", "schema": {"type": "strng"}}, | schema-type-unknown
        {"name": "q", "in": "query", "schema": {}}, | parameter-duplicate
        {"name": "s", "in": "query", "style": "matrix", "schema": {}}]}, | parameter-style
        "post": {"parameters": [{"name": "id", "in": "path", "schema": {}},
        {"name": "nowhere"}]}}, | parameter-repaired
        "/list": []}, | shape-unexpected
        "components": {"schemas": {
        "Thing": {"type": "object", "properties": {"id": {"type": "string"}},
        "required": ["idd"]}, | required-unknown
        "Dangling": {"type": "array", "items": {"$ref": "#/components/schemas/Thnig"}}, | ref-dangling
        "Outside": {"$ref": "../secret.json"}, | ref-outside
        "Itself": {"$ref": "#/components/schemas/Itself"}, | ref-cycle
        "Number": {"type": "integer", "enum": ["one"]}, | enum-type-mismatch
        "Flag": {"type": "boolean", "default": 3}, | default-type-mismatch
        "Letter": {"type": "string", "enum": ["a"], "default": "b"} | default-not-listed
        }}}
        """#

    @Test func eachIsReportedAtItsLocation() throws {
        var text: [String] = []
        var expected: [String] = []
        for line in Self.lines.split(separator: "\n", omittingEmptySubsequences: false) {
            let parts = line.split(separator: "|")
            text.append(String(parts[0]))
            guard parts.count == 2 else { continue }
            let rule = parts[1].drop { $0 == " " }
            expected.append("\(text.count): \(rule)")
        }
        let file = SourceFile(
            path: "spec.json", bytes: Array(text.joined(separator: "\n").utf8))
        let found = Pipeline.lint(spec: file).sorted.map { diagnostic in
            "\(diagnostic.location?.line ?? 0): \(diagnostic.rule.id)"
        }
        #expect(found == expected)
        #expect(expected.count >= 20)
    }
}
