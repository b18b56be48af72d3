import Testing

@testable import SDKDescription

@Suite struct ParameterTests {
    private func parameter(_ json: String, version: String) throws -> API.Parameter {
        let resolved = try ResolvedDescription(
            paths: #""/a/{p}":{"get":{"parameters":[\#(json),"#
                + #"{"name":"p","in":"path","required":true,"type":"string","#
                + #""schema":{"type":"string"}}],"responses":{}}}"#, version: version)
        #expect(resolved.rules.isEmpty)
        return try #require(resolved.operation("GET /a/{p}").parameters.first)
    }

    @Test(arguments: [
        ("query", "", API.Parameter.Style.form, true),
        ("query", #","explode":false"#, .form, false),
        ("query", #","style":"spaceDelimited""#, .spaceDelimited, false),
        ("query", #","style":"deepObject","explode":true"#, .deepObject, true),
        ("header", "", .simple, false),
        ("cookie", "", .form, true),
        ("path", #","style":"matrix""#, .matrix, false),
    ])
    func styleHasDefaults(
        location: String, more: String, style: API.Parameter.Style, explode: Bool
    ) throws {
        let name = location == "path" ? "p" : "q"
        let parameter = try ResolvedDescription(
            paths: #""/a/{p}":{"get":{"parameters":[{"name":"\#(name)","in":"\#(location)","#
                + #""schema":{"type":"array"}\#(more)}]}}"#
        ).operation("GET /a/{p}").parameters.first
        #expect(parameter?.style == style)
        #expect(parameter?.explode == explode)
    }

    @Test(arguments: [
        ("", API.Parameter.Style.form, false),
        (#","collectionFormat":"csv""#, .form, false),
        (#","collectionFormat":"ssv""#, .spaceDelimited, false),
        (#","collectionFormat":"tsv""#, .tabDelimited, false),
        (#","collectionFormat":"pipes""#, .pipeDelimited, false),
        (#","collectionFormat":"multi""#, .form, true),
    ])
    func collectionFormatIsAStyle(
        more: String, style: API.Parameter.Style, explode: Bool
    ) throws {
        let parameter = try parameter(
            #"{"name":"q","in":"query","type":"array","items":{"type":"string"}\#(more)}"#,
            version: "2.0")
        #expect(parameter.style == style)
        #expect(parameter.explode == explode)
        #expect(parameter.schema.text == "[string]")
    }

    @Test func collectionFormatMayStandInTheItems() throws {
        let parameter = try parameter(
            #"{"name":"q","in":"query","type":"array","#
                + #""items":{"type":"string","collectionFormat":"multi"}}"#, version: "2.0")
        #expect(parameter.explode)
    }

    @Test func contentSaysHowAValueIsWritten() throws {
        let parameter = try parameter(
            #"{"name":"q","in":"query","content":{"application/json":{"schema":{"type":"object"}}}}"#,
            version: "3.1.0")
        #expect(parameter.contentType == "application/json")
        #expect(parameter.schema.text == "<any>")
    }

    @Test func exampleOfAParameterIsItsSchemas() throws {
        let parameter = try parameter(
            #"{"name":"q","in":"query","schema":{"type":"string"},"examples":{"a":{"value":"v"}}}"#,
            version: "3.1.0")
        #expect(parameter.schema.example?.string == "v")
    }

    @Test func headersSetByOtherMeansAreNoParameters() throws {
        let paths =
            #""/a":{"get":{"parameters":[{"name":"authorization","in":"header","#
            + #""type":"string","schema":{"type":"string"}}]}}"#
        let newer = try ResolvedDescription(paths: paths)
        #expect(newer.rules == ["parameter-ignored"])
        #expect(try newer.operation("GET /a").parameters.isEmpty)
        let older = try ResolvedDescription(paths: paths, version: "2.0")
        #expect(try older.operation("GET /a").parameters.count == 1)
    }
}
