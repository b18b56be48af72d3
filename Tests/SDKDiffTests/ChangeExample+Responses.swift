@testable import SDKDiff

extension ChangeExample {
    private static let text = #""application/json": {"schema": {"type": "string"}}"#
    private static let empty = Sketch.operation()
    private static let full = Sketch.response(text)
    private static let subject = "GET /things#200"

    private static func responses(_ codes: String) -> String {
        Sketch.operation(
            responses: codes,
            #""components": {"schemas": {"Fault": {"type": "object", "properties": {"a": {"type": "string"}}}}}"#
        )
    }

    private static func header(_ members: String) -> String {
        let header = members.isEmpty ? "" : #""X-Count": {\#(members)}"#
        return Sketch.operation(
            responses: #""200": {"description": "OK", "headers": {\#(header)}}"#)
    }

    private static let count = #""schema": {"type": "integer"}"#
    private static let fault =
        ##""400": {"description": "Bad", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Fault"}}}}"##

    private static let thing =
        #"{"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}}"#

    private static func code(_ code: String, _ schema: String) -> String {
        #""\#(code)": {"description": "OK", "content": {"application/json": {"schema": \#(schema)}}}"#
    }

    private static let stream = #""text/event-stream": {"schema": {"type": "string"}}"#

    static let responses: [ChangeExample] = [
        ChangeExample(
            "stream-method-added", "GET /things", wire: .none, swift: .minor, full,
            Sketch.response(text + ", " + stream)),
        ChangeExample(
            "stream-method-removed", "GET /things", wire: .none, swift: .major,
            Sketch.response(text + ", " + stream), full),
        ChangeExample(
            "response-added", "GET /things#404", wire: .minor, swift: .patch, empty,
            responses(Sketch.okay + #", "404": {"description": "None"}"#)),
        ChangeExample(
            "response-removed", "GET /things#404", wire: .minor, swift: .patch,
            responses(Sketch.okay + #", "404": {"description": "None"}"#), responses(Sketch.okay)),
        ChangeExample(
            "response-content-added", subject, wire: .minor, swift: .none, empty, full),
        ChangeExample(
            "response-content-removed", subject, wire: .major, swift: .none, full, empty),
        ChangeExample(
            "result-changed", "GET /things", wire: .none, swift: .major,
            responses(code("200", thing)), responses(code("200", thing) + ", " + code("201", thing))
        ),
        ChangeExample(
            "deprecated", subject + "@X-Count", wire: .patch, swift: .none, header(count),
            header(count + #", "deprecated": true"#)),
        ChangeExample("result-added", "GET /things", wire: .minor, swift: .major, empty, full),
        ChangeExample("result-removed", "GET /things", wire: .major, swift: .major, full, empty),
        ChangeExample(
            "result-changed", "GET /things", wire: .major, swift: .major, full,
            Sketch.operation(
                responses:
                    #""200": {"description": "OK", "content": {\#(text)}}, "204": {"description": "None"}"#
            )),
        ChangeExample(
            "header-added", subject + "@X-Count", wire: .minor, swift: .minor, header(""),
            header(count)),
        ChangeExample(
            "header-removed", subject + "@X-Count", wire: .major, swift: .major, header(count),
            header("")),
        ChangeExample(
            "header-became-required", subject + "@X-Count", wire: .minor, swift: .none,
            header(count), header(count + #", "required": true"#)),
        ChangeExample(
            "header-became-optional", subject + "@X-Count", wire: .major, swift: .none,
            header(count + #", "required": true"#), header(count)),
        ChangeExample(
            "type-changed", subject + "@X-Count", wire: .major, swift: .major, header(count),
            header(#""schema": {"type": "string"}"#)),
        ChangeExample(
            "error-code-added", "GET /things#400", wire: .patch, swift: .none,
            responses(#""400": {"description": "Bad"}"#),
            responses(#""400": {"description": "Bad", "x-error-codes": {"bad": "Bad"}}"#)),
        ChangeExample(
            "error-code-removed", "GET /things#400", wire: .patch, swift: .none,
            responses(#""400": {"description": "Bad", "x-error-codes": {"bad": "Bad"}}"#),
            responses(#""400": {"description": "Bad"}"#)),
        ChangeExample(
            "error-model-added", "Fault", wire: .none, swift: .minor, responses(Sketch.okay),
            responses(Sketch.okay + ", " + fault)),
        ChangeExample(
            "error-model-removed", "Fault", wire: .none, swift: .major,
            responses(Sketch.okay + ", " + fault), responses(Sketch.okay)),
        ChangeExample(
            "type-changed", subject, wire: .major, swift: .major, full,
            Sketch.response(#""application/json": {"schema": {"type": "integer"}}"#)),
        ChangeExample(
            "became-nullable", subject, wire: .major, swift: .major, full,
            Sketch.response(#""application/json": {"schema": {"type": ["string", "null"]}}"#)),
    ]
}
