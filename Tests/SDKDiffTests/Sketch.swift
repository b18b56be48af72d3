import Samples

@testable import SDKDescription
@testable import SDKDiff
@testable import SDKDocument
@testable import SDKPlan

/// Small descriptions for examples: what the example is about, and no more around it than needed.
enum Sketch {
    static let okay = #""200": {"description": "OK"}"#

    /// How listings come in pages.
    static let paging = [PageRule(style: .cursor, parameter: "after", next: "next")]

    /// A whole description: members of `paths`, and further members of the root.
    static func description(_ paths: String = "", _ rest: String = "") -> String {
        let tail = rest.isEmpty ? "" : ",\n  " + rest
        return """
            {
              "openapi": "3.1.0",
              "info": {"title": "Things", "version": "1"},
              "paths": {\(paths)}\(tail)
            }
            """
    }

    /// A description with one operation, `listThings`, with further members.
    static func operation(
        _ members: String = "", responses: String = okay, verb: String = "get",
        path: String = "/things", _ rest: String = ""
    ) -> String {
        let head = members.contains(#""operationId""#) ? "" : #""operationId": "listThings", "#
        let parts = head + (members.isEmpty ? "" : members + ", ")
        return description(
            #""\#(path)": {"\#(verb)": {\#(parts)"responses": {\#(responses)}}}"#, rest)
    }

    /// A description whose operation has one parameter, given by further members.
    static func parameter(_ members: String) -> String {
        operation(#""parameters": [{"name": "filter", \#(members)}]"#)
    }

    /// A description whose operation has a body of a content.
    static func body(_ content: String, isRequired: Bool = true) -> String {
        operation(
            #""requestBody": {"required": \#(isRequired), "content": {\#(content)}}"#,
            verb: "post")
    }

    /// A description whose operation responds with a content.
    static func response(_ content: String) -> String {
        operation(responses: #""200": {"description": "OK", "content": {\#(content)}}"#)
    }

    /// A description with the model `Thing` that is used in requests, responses or both.
    static func model(
        _ schema: String, _ directions: Directions = .both, others: String = ""
    ) -> String {
        let json = ##"{"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}"##
        let body = #""requestBody": {"required": true, "content": \#(json)}"#
        let response = #""200": {"description": "OK", "content": \#(json)}"#
        let more = others.isEmpty ? "" : ", " + others
        return operation(
            directions.contains(.request) ? body : "",
            responses: directions.contains(.response) ? response : okay, verb: "post",
            #""components": {"schemas": {"Thing": \#(schema)\#(more)}}"#)
    }

    /// A description whose model `Thing` has the property `value`.
    static func property(
        _ schema: String, _ directions: Directions = .both, isRequired: Bool = true,
        others: String = ""
    ) -> String {
        let required = isRequired ? #", "required": ["value"]"# : ""
        return model(
            #"{"type": "object", "properties": {"value": \#(schema)}\#(required)}"#, directions,
            others: others)
    }
}

extension Comparison {
    /// What two descriptions differ in; nil when one of them can't be read.
    static func of(_ old: String, _ new: String) -> Comparison? {
        of(
            SourceFile(path: "old.json", bytes: Array(old.utf8)),
            SourceFile(path: "new.json", bytes: Array(new.utf8)))
    }

    static func of(_ old: SourceFile, _ new: SourceFile) -> Comparison? {
        var diagnostics = Diagnostics()
        let resolver = Resolver(
            options: ResolveOptions(extensions: .samples))
        guard let before = resolver.resolve(old, diagnostics: &diagnostics),
            let after = resolver.resolve(new, diagnostics: &diagnostics), !diagnostics.hasErrors
        else { return nil }
        return Comparison(
            old: before, new: after, rules: MethodRules(paging: Sketch.paging),
            diagnostics: diagnostics)
    }
}
