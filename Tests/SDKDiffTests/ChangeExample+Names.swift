@testable import SDKDiff

extension ChangeExample {
    private static let text = #"{"type": "string"}"#

    private static func model(_ properties: String) -> String {
        Sketch.model(#"{"type": "object", "properties": {\#(properties)}}"#)
    }

    private static func reference(_ more: String) -> String {
        Sketch.property(
            ##"{"$ref": "#/components/schemas/foo_bar"}"##,
            others:
                #""foo_bar": {"type": "object", "properties": {"x": \#(text)}}\#(more)"#)
    }

    private static let other =
        #""/others": {"get": {"operationId": "list_things", "responses": {\#(Sketch.okay)}}}"#
    private static let twin =
        #""/others/all": {"get": {"operationId": "listThings", "responses": {"200": {"description": "OK", "content": {"application/json": {"schema": \#(text)}}}}}}"#

    private static func query(_ name: String, _ type: String) -> String {
        #"{"name": "\#(name)", "in": "query", "schema": {"type": "\#(type)"}}"#
    }

    private static func server(_ description: String) -> String {
        Sketch.operation(
            "",
            #""servers": [{"url": "https://one.example", "description": "\#(description)"}]"#)
    }

    /// Each new thing takes the name of another one, and is of another type.
    static let names: [ChangeExample] = [
        ChangeExample(
            "swift-name-changed", "Thing.foo_bar", wire: .none, swift: .major,
            model(#""foo_bar": \#(text)"#),
            model(#""foo_bar": \#(text), "fooBar": {"type": "integer"}"#)),
        ChangeExample(
            "swift-name-changed", "foo_bar", wire: .none, swift: .major, reference(""),
            reference(#", "FooBar": {"type": "object", "properties": {"y": \#(text)}}"#)),
        ChangeExample(
            "swift-name-changed", "GET /others", wire: .none, swift: .major,
            Sketch.description(other), Sketch.description(other + ", " + twin)),
        ChangeExample(
            "swift-name-changed", "GET /things?page_size", wire: .none, swift: .major,
            Sketch.operation(#""parameters": [\#(query("page_size", "string"))]"#),
            Sketch.operation(
                #""parameters": [\#(query("page_size", "string")), \#(query("pageSize", "integer"))]"#
            )),
        ChangeExample(
            "swift-name-changed", "server:https://one.example", wire: .none, swift: .major,
            server("First"), server("Other")),
    ]
}
