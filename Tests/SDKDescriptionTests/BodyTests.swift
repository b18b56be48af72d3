import Testing

@testable import SDKDescription

@Suite struct BodyTests {
    @Test func bodyOfOpenAPI3() throws {
        let resolved = try ResolvedDescription(
            paths: ##""/a":{"post":{"x-codegen-request-body-name":"thing","requestBody":{"##
                + ##""$ref":"#/components/requestBodies/B"}}}"##,
            more: #""components":{"requestBodies":{"B":{"required":true,"description":"d","#
                + #""content":{"multipart/form-data":{"schema":{"properties":{"f":{}}},"#
                + #""encoding":{"f":{"contentType":"image/png","style":"form","explode":false}}}}}}}"#
        )
        let body = try #require(resolved.operation("POST /a").body)
        #expect(body.isRequired)
        #expect(body.name == "thing")
        #expect(body.contents[0].schema?.text == "{f any}")
        let encoding = try #require(body.contents[0].encodings.first)
        #expect(encoding.contentType == "image/png")
        #expect(encoding.explode == false)
    }

    /// One of three keywords makes the property of a form a parameter.
    @Test(arguments: [
        (#""style":"form""#, API.Parameter.Style.form), (#""explode":true"#, .form),
        (#""allowReserved":false"#, .form), (#""style":"pipeDelimited""#, .pipeDelimited),
        (#""contentType":"text/plain""#, nil),
    ])
    func encodingHasAStyle(keyword: String, style: API.Parameter.Style?) throws {
        let resolved = try ResolvedDescription(
            paths: #""/a":{"post":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"#
                + #""schema":{"properties":{"f":{}}},"encoding":{"f":{\#(keyword)}}}}}}}"#)
        let body = try #require(resolved.operation("POST /a").body)
        #expect(body.contents[0].encodings.first?.style == style)
    }

    @Test func bodyParameterHasTheMediaTypesOfConsumes() throws {
        let resolved = try ResolvedDescription(
            paths: #""/a":{"post":{"parameters":[{"name":"thing","in":"body","required":true,"#
                + #""schema":{"type":"string"}}]},"put":{"consumes":["text/plain"],"#
                + #""parameters":[{"name":"body","in":"body","schema":{"type":"string"}}]}}"#,
            more: #""consumes":["application/json","application/xml"]"#, version: "2.0")
        let body = try #require(resolved.operation("POST /a").body)
        #expect(body.name == "thing")
        #expect(body.isRequired)
        #expect(body.contents.map(\.mediaType) == ["application/json", "application/xml"])
        let other = try #require(resolved.operation("PUT /a").body)
        #expect(other.name == nil)
        #expect(other.contents.map(\.mediaType) == ["text/plain"])
    }

    @Test(arguments: [
        ("string", "[]", ["application/x-www-form-urlencoded"], "{f! string}"),
        ("string", #"["application/json"]"#, ["application/x-www-form-urlencoded"], "{f! string}"),
        ("string", #"["multipart/form-data"]"#, ["multipart/form-data"], "{f! string}"),
        ("file", "[]", ["multipart/form-data"], "{f! string:binary}"),
        (
            "file", #"["application/x-www-form-urlencoded"]"#, ["multipart/form-data"],
            "{f! string:binary}"
        ),
    ])
    func formParametersAreABody(
        type: String, consumes: String, mediaTypes: [String], schema: String
    ) throws {
        let resolved = try ResolvedDescription(
            paths: #""/a":{"post":{"consumes":\#(consumes),"parameters":["#
                + #"{"name":"f","in":"formData","required":true,"type":"\#(type)"}],"#
                + #""responses":{}}}"#,
            version: "2.0")
        let body = try #require(resolved.operation("POST /a").body)
        #expect(body.contents.map(\.mediaType) == mediaTypes)
        #expect(body.contents[0].schema?.text == schema)
        #expect(resolved.rules.isEmpty)
    }

    @Test func responsesHaveTheMediaTypesOfProduces() throws {
        let resolved = try ResolvedDescription(
            paths: ##""/a":{"get":{"produces":["text/csv"],"responses":{"##
                + ##""200":{"$ref":"#/responses/R"},"204":{"description":""}}},"##
                + ##""put":{"responses":{"200":{"$ref":"#/responses/R"}}}}"##,
            more: #""produces":["application/json"],"responses":{"R":{"description":"","#
                + #""schema":{"type":"file"}}}"#, version: "2.0")
        let responses = try resolved.operation("GET /a").responses
        #expect(responses[0].contents.map(\.mediaType) == ["text/csv"])
        #expect(responses[0].contents[0].schema?.text == "string:binary")
        #expect(responses[1].contents.isEmpty)
        let other = try resolved.operation("PUT /a").responses
        #expect(other[0].contents.map(\.mediaType) == ["application/json"])
    }
}
