@testable import SDKDiff

extension ChangeExample {
    private static let other = #""/others": {"get": {"responses": {\#(Sketch.okay)}}}"#
    private static let both = Sketch.description(things + ", " + other)
    private static let one = Sketch.description(things)
    private static let things =
        #""/things": {"get": {"operationId": "listThings", "responses": {\#(Sketch.okay)}}}"#
    private static let plain = Sketch.operation()

    private static func needing(_ type: String, _ names: String) -> String {
        Sketch.operation(
            #""x-permissions": {"type": "\#(type)", "permissions": [\#(names)]}"#)
    }

    private static func secured(_ security: String) -> String {
        Sketch.operation(
            #""security": [\#(security)]"#,
            #""components": {"securitySchemes": {"a": {"type": "http", "scheme": "basic"}}}"#)
    }

    /// A listing with pages if it tells where the next one begins.
    private static func listing(_ item: String, hasNext: Bool = true) -> String {
        let next = hasNext ? #""next": {"type": "string"}, "# : ""
        let page =
            #"{"type": "object", "properties": {\#(next)"list": {"type": "array", "items": {"type": "\#(item)"}}}}"#
        return Sketch.operation(
            #""parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}]"#,
            responses:
                #""200": {"description": "OK", "content": {"application/json": {"schema": \#(page)}}}"#
        )
    }

    private static let x = #"{"name": "x", "in": "query", "schema": {"type": "string"}}"#
    private static let y = #"{"name": "y", "in": "query", "schema": {"type": "string"}}"#

    static let operations: [ChangeExample] = [
        ChangeExample(
            "description-changed", "GET /things", wire: .patch, swift: .patch, plain,
            Sketch.operation(#""description": "All things.""#)),
        ChangeExample(
            "summary-changed", "GET /things", wire: .patch, swift: .patch, plain,
            Sketch.operation(#""summary": "All things""#)),
        ChangeExample(
            "title-changed", "Thing", wire: .patch, swift: .patch,
            Sketch.model(#"{"type": "object", "title": "A"}"#),
            Sketch.model(#"{"type": "object", "title": "B"}"#)),
        ChangeExample(
            "deprecated", "GET /things", wire: .patch, swift: .minor, plain,
            Sketch.operation(#""deprecated": true"#)),
        ChangeExample(
            "no-longer-deprecated", "GET /things", wire: .patch, swift: .patch,
            Sketch.operation(#""deprecated": true"#), plain),
        ChangeExample("path-added", "/others", wire: .minor, swift: .none, one, both),
        ChangeExample("path-removed", "/others", wire: .major, swift: .none, both, one),
        ChangeExample("operation-added", "GET /others", wire: .minor, swift: .minor, one, both),
        ChangeExample("operation-removed", "GET /others", wire: .major, swift: .major, both, one),
        ChangeExample(
            "operation-id-changed", "GET /things", wire: .none, swift: .minor,
            Sketch.operation(#""operationId": "a", "x-method-name": "listThings""#),
            Sketch.operation(#""operationId": "b", "x-method-name": "listThings""#)),
        ChangeExample(
            "method-name-changed", "GET /things", wire: .none, swift: .major, plain,
            Sketch.operation(#""operationId": "allThings""#)),
        ChangeExample(
            "service-changed", "GET /things", wire: .none, swift: .major,
            Sketch.operation(#""tags": ["Things"]"#), Sketch.operation(#""tags": ["Items"]"#)),
        ChangeExample(
            "operation-tag-added", "GET /things", wire: .patch, swift: .none,
            Sketch.operation(#""tags": ["Things"]"#),
            Sketch.operation(#""tags": ["Things", "Items"]"#)),
        ChangeExample(
            "operation-tag-removed", "GET /things", wire: .patch, swift: .none,
            Sketch.operation(#""tags": ["Things", "Items"]"#),
            Sketch.operation(#""tags": ["Things"]"#)),
        ChangeExample(
            "service-added", "tag:Items", wire: .none, swift: .minor,
            Sketch.operation(#""tags": ["Things"]"#), Sketch.operation(#""tags": ["Items"]"#)),
        ChangeExample(
            "service-added", "tag:Items", wire: .none, swift: .minor, one,
            Sketch.description(
                things + ", "
                    + #""/items": {"get": {"tags": ["Items"], "responses": {\#(Sketch.okay)}}}"#)),
        ChangeExample(
            "service-removed", "tag:Things", wire: .none, swift: .major,
            Sketch.operation(#""tags": ["Things"]"#), Sketch.operation(#""tags": ["Items"]"#)),
        ChangeExample(
            "tag-added", "tag:Items", wire: .patch, swift: .none, plain,
            Sketch.operation(#""summary": "x""#, #""tags": [{"name": "Items"}]"#)),
        ChangeExample(
            "tag-removed", "tag:Items", wire: .patch, swift: .none,
            Sketch.operation("", #""tags": [{"name": "Items"}]"#), plain),
        ChangeExample(
            "permissions-tightened", "GET /things", wire: .major, swift: .patch,
            needing("ALL", #""a""#), needing("ALL", #""a", "b""#)),
        ChangeExample(
            "permissions-tightened", "GET /things", wire: .major, swift: .patch, plain,
            needing("ANY", #""a""#)),
        ChangeExample(
            "permissions-tightened", "GET /things", wire: .major, swift: .patch,
            needing("ANY", #""a", "b""#), needing("ALL", #""a", "b""#)),
        ChangeExample(
            "permissions-loosened", "GET /things", wire: .minor, swift: .patch,
            needing("ANY", #""a""#), needing("ANY", #""a", "b""#)),
        ChangeExample(
            "permissions-changed", "GET /things", wire: .major, swift: .patch,
            needing("ANY", #""a""#), needing("ANY", #""b""#)),
        ChangeExample(
            "operation-security-added", "GET /things", wire: .minor, swift: .none,
            secured(#"{"a": []}"#), secured(#"{"a": []}, {}"#)),
        ChangeExample(
            "operation-security-removed", "GET /things", wire: .major, swift: .none,
            secured(""), secured(#"{"a": []}"#)),
        ChangeExample(
            "argument-order-changed", "GET /things", wire: .none, swift: .major,
            Sketch.operation(#""parameters": [\#(x), \#(y)]"#),
            Sketch.operation(#""parameters": [\#(y), \#(x)]"#)),
        ChangeExample(
            "rule-method-added", "GET /things", wire: .none, swift: .minor,
            listing("string", hasNext: false), listing("string")),
        ChangeExample(
            "rule-method-removed", "GET /things", wire: .none, swift: .major, listing("string"),
            listing("string", hasNext: false)),
        ChangeExample(
            "rule-method-changed", "GET /things", wire: .none, swift: .major, listing("string"),
            listing("integer")),
        ChangeExample(
            "server-added", "GET /things#server:https://b.example", wire: .minor, swift: .none,
            Sketch.operation("", first),
            Sketch.operation(#""servers": [{"url": "https://b.example"}]"#, first)),
        ChangeExample(
            "default-server-changed", "GET /things", wire: .major, swift: .none,
            Sketch.operation("", first),
            Sketch.operation(#""servers": [{"url": "https://b.example"}]"#, first)),
    ]

    private static let first = #""servers": [{"url": "https://a.example"}]"#

}
