import Samples
import Testing

@testable import SDKDescription
@testable import SDKDiff

@Suite("Laws of the comparison")
struct ComparisonLawTests {
    private func expectSame(_ old: String, _ new: String) throws {
        let comparison = try #require(Comparison.of(old, new))
        let changes = comparison.changes.map { "\($0.rule.id) \($0.subject): \($0.message)" }
        #expect(changes == [])
        #expect(comparison.version == .none)
        let back = try #require(Comparison.of(new, old))
        #expect(back.changes.isEmpty)
    }

    @Test("The order of members says nothing")
    func reordered() throws {
        let properties = [#""a": {"type": "string"}"#, #""b": {"type": "integer"}"#]
        func model(_ parts: [String]) -> String {
            Sketch.model(
                #"{"properties": {\#(parts.joined(separator: ", "))}, "type": "object"}"#)
        }
        try expectSame(model(properties), model(properties.reversed()))
        let paths = ["/a", "/b"].map { #""\#($0)": {"get": {"responses": {\#(Sketch.okay)}}}"# }
        try expectSame(
            Sketch.description(paths.joined(separator: ",")),
            Sketch.description(paths.reversed().joined(separator: ",")))
        try expectSame(
            Sketch.property(#"{"type": "string", "enum": ["a", "b"]}"#),
            Sketch.property(#"{"enum": ["b", "a"], "type": "string"}"#))
    }

    @Test("Names that differ in normalisation are different names")
    func normalisation() throws {
        let (one, two) = ("\u{E9}", "e\u{301}")
        func both(_ make: (String) -> String) -> String { "\(make(one)), \(make(two))" }
        try expectSameAsItself(
            Sketch.property(#"{"type": "string", "enum": ["\#(one)", "\#(two)"]}"#))
        try expectSameAsItself(
            Sketch.description(both { #""/\#($0)": {"get": {"responses": {\#(Sketch.okay)}}}"# }))
        try expectSameAsItself(
            Sketch.description(
                "",
                #""servers": ["#
                    + both { name in
                        let variables = both { #""\#($0)": {"default": "d\#($0)"}"# }
                        return #"{"url": "https://a/\#(name)", "variables": {\#(variables)}}"#
                    } + "]"))
        let headers = both { #""X-\#($0)": {}, "x-\#($0)": {}"# }
        try expectSameAsItself(
            Sketch.operation(
                responses: #""200": {"description": "x", "headers": {\#(headers)}}"#))
    }

    @Test("A name of another normalisation is another name, wherever it stands")
    func changedNormalisation() throws {
        func rules(_ old: String, _ new: String) throws -> [String] {
            let comparison = try #require(
                Comparison.of(
                    TwoNames.description(old, "x"),
                    TwoNames.description(new, "x")))
            return comparison.changes.map(\.rule.id).sorted()
        }
        try expectSameAsItself(TwoNames.description("\u{E9}", "e\u{301}"))
        let expected = try rules("alpha", "omega")
        #expect(Set(expected).count > 10)
        #expect(try rules("\u{E9}", "e\u{301}") == expected)
        #expect(try rules("e\u{301}", "\u{E9}") == expected)
    }

    private func expectSameAsItself(_ description: String) throws {
        try expectSame(description, description)
    }

    @Test("A server that is named twice counts once")
    func serverTwice() throws {
        func servers(_ names: [String]) -> String {
            let list = names.map { #"{"url": "https://\#($0)"}"# }.joined(separator: ", ")
            return Sketch.description("", #""servers": [\#(list)]"#)
        }
        try expectSame(servers(["a", "b", "a"]), servers(["a", "b", "a"]))
        try expectSame(servers(["a", "b", "a"]), servers(["a", "b"]))
        try expectSame(servers(["a", "b"]), servers(["a", "b", "b"]))
    }

    @Test("White space says nothing", arguments: ChangeExample.all)
    func reformatted(_ example: ChangeExample) throws {
        // No text of the examples has blanks at a comma or colon.
        let loose = example.new.split(separator: ", ").joined(separator: "\n\t , ")
        try expectSame(example.new, loose)
    }

    @Test("Escapes and spellings of numbers say nothing")
    func respelled() throws {
        try expectSame(
            Sketch.property(#"{"type": "number", "maximum": 10, "default": 1, "title": "a/b"}"#),
            Sketch.property(
                #"{"type": "number", "maximum": 10.0, "default": 1e0, "title": "\u0061\/b"}"#))
    }

    @Test("What a reference names may stand instead")
    func inlined() throws {
        let parameter = #"{"name": "p", "in": "query", "schema": {"type": "string"}}"#
        try expectSame(
            Sketch.operation(
                ##""parameters": [{"$ref": "#/components/parameters/P"}]"##,
                #""components": {"parameters": {"P": \#(parameter)}}"#),
            Sketch.operation(#""parameters": [\#(parameter)]"#))
        let body = #"{"content": {"application/json": {"schema": {"type": "string"}}}}"#
        try expectSame(
            Sketch.operation(
                ##""requestBody": {"$ref": "#/components/requestBodies/B"}"##, verb: "post",
                #""components": {"requestBodies": {"B": \#(body)}}"#),
            Sketch.operation(#""requestBody": \#(body)"#, verb: "post"))
        let response = #"{"description": "OK"}"#
        try expectSame(
            Sketch.operation(
                responses: ##""200": {"$ref": "#/components/responses/R"}"##,
                #""components": {"responses": {"R": \#(response)}}"#),
            Sketch.operation(responses: #""200": \#(response)"#))
        let id = #"{"type": "string", "description": "An id", "maxLength": 3}"#
        try expectSame(
            Sketch.property(
                ##"{"$ref": "#/components/schemas/ID"}"##, others: #""ID": \#(id)"#),
            Sketch.property(id, others: #""ID": \#(id)"#))
    }

    @Test("A reference to a type of its own is the same JSON, and another Swift type")
    func inlinedType() throws {
        let kind = #"{"type": "string", "enum": ["a", "b"]}"#
        let comparison = try #require(
            Comparison.of(
                Sketch.property(
                    ##"{"$ref": "#/components/schemas/Kind"}"##, others: #""Kind": \#(kind)"#),
                Sketch.property(kind, others: #""Kind": \#(kind)"#)))
        #expect(comparison.changes.map(\.rule.id) == ["type-name-changed"])
        #expect(comparison.changes.map(\.wire) == [.none])
        #expect(comparison.version == .major)
    }

    @Test("The same API in three dialects is the same", arguments: DialectExample.all)
    func dialects(_ example: DialectExample) throws {
        try expectSame(example.swagger2, example.openAPI30)
        try expectSame(example.openAPI30, example.openAPI31)
        try expectSame(example.swagger2, example.openAPI31)
    }

    @Test("Models that hold themselves are compared")
    func recursive() throws {
        let tree =
            ##"{"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}"##
        let nullable =
            ##"{"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, "more": {"$ref": "#/components/schemas/Thing"}}}"##
        try expectSame(Sketch.model(tree), Sketch.model(tree))
        let comparison = try #require(Comparison.of(Sketch.model(tree), Sketch.model(nullable)))
        #expect(comparison.changes.map(\.subject) == ["Thing.more"])
    }

    @Test("A media type that is added beside the old one breaks nothing on the wire")
    func addedMediaType() throws {
        let text = #""text/plain": {"schema": {"type": "string"}}"#
        let json = #""application/json": {"schema": {"type": "object", "properties": {"a": {}}}}"#
        for make in [{ Sketch.body($0) }, Sketch.response] as [(String) -> String] {
            let comparison = try #require(Comparison.of(make(text), make(text + ", " + json)))
            #expect(comparison.changes.allSatisfy { $0.wire <= .minor })
            #expect(comparison.version == .major)
        }
    }

    @Test("An alternative that has another name is nothing on the wire")
    func renamedAlternative() throws {
        func union(_ name: String) -> String {
            let dog =
                #"{"type": "object", "properties": {"kind": {"type": "string"}}, "required": ["kind"]}"#
            return Sketch.model(
                ##"{"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/\##(name)"}], "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/\##(name)"}}}"##,
                others:
                    #""Cat": {"type": "object", "properties": {"kind": {"type": "string"}, "x": {}}, "required": ["kind"]}, "\#(name)": \#(dog)"#
            )
        }
        let comparison = try #require(Comparison.of(union("Dog"), union("Hound")))
        #expect(comparison.changes.allSatisfy { $0.wire == .none })
        #expect(comparison.version == .major)
    }

    @Test("A model with another name and other properties is compared property by property")
    func renamedModel() throws {
        func property(_ name: String, _ more: String) -> String {
            Sketch.property(
                ##"{"$ref": "#/components/schemas/\##(name)"}"##,
                others:
                    #""\#(name)": {"type": "object", "properties": {"a": {"type": "string"}\#(more)}}"#
            )
        }
        let comparison = try #require(
            Comparison.of(property("A", ""), property("B", #", "b": {"type": "string"}"#)))
        let found = comparison.changes.filter { $0.wire > .none }
        #expect(found.map(\.rule.id) == ["property-added"])
        #expect(found.map(\.subject) == ["Thing.value.b"])
    }

    @Test("A method that loses its name to a new operation breaks code")
    func lostName() throws {
        func path(_ path: String, _ id: String) -> String {
            #""\#(path)": {"get": {"operationId": "\#(id)", "responses": {\#(Sketch.okay)}}}"#
        }
        let old = path("/things", "get things")
        let comparison = try #require(
            Comparison.of(
                Sketch.description(old),
                Sketch.description(path("/things/copy", "getThings") + ", " + old)))
        let lost = comparison.changes.filter { $0.rule.id == "swift-name-changed" }
        #expect(lost.map(\.subject) == ["GET /things"])
        #expect(lost.map(\.swift) == [.major])
    }

    @Test("What can't be read is an error and no result")
    func unreadable() {
        for text in ["", "{", "[]", #"{"openapi": "9.9.9"}"#, "openapi: 3.1.0"] {
            #expect(Comparison.of(text, Sketch.operation()) == nil)
            #expect(Comparison.of(Sketch.operation(), text) == nil)
            #expect(Comparison.of(text, text) == nil)
        }
    }

    @Test("What a description lacks is told as a change once it is there")
    func repaired() throws {
        let dangling = Sketch.property(##"{"$ref": "#/components/schemas/Nothing"}"##)
        try expectSame(dangling, dangling)
        let mended = try #require(
            Comparison.of(dangling, Sketch.property(#"{"type": "string"}"#)))
        #expect(!mended.changes.isEmpty)
    }
}
