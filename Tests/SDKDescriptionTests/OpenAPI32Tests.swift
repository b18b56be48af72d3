import Testing

@testable import SDKDescription

/// What OpenAPI 3.2 brought.
@Suite struct OpenAPI32Tests {
    private static func resolved(_ paths: String, more: String = "") throws -> ResolvedDescription {
        try ResolvedDescription(paths: paths, more: more, version: "3.2.0")
    }

    @Test(arguments: ["3.2", "3.2.0", "3.2.1"])
    func versionIsRead(version: String) throws {
        let resolved = try ResolvedDescription(paths: "", version: version)
        #expect(resolved.rules.isEmpty)
        #expect(resolved.api != nil)
    }

    @Test func methodsMayBeAny() throws {
        let resolved = try Self.resolved(
            #""/a":{"query":{},"additionalOperations":{"COPY":{},"copy":{},"X-Y.z":{},"GET":{},"#
                + #""x-note":{},"no method":{}}}"#)
        #expect(
            resolved.api?.operations.map(\.method) == ["QUERY", "COPY", "copy", "X-Y.z", "GET"])
        #expect(resolved.rules == ["method-misplaced", "operation-left-out"])
        #expect(resolved.api?.operationsLeftOut == 1)
    }

    /// A method that is there already keeps its operation.
    @Test func fixedMethodIsNotReplaced() throws {
        let resolved = try Self.resolved(
            #""/a":{"get":{"operationId":"x"},"additionalOperations":{"GET":{"operationId":"y"}}}"#)
        #expect(resolved.api?.operations.map(\.id) == ["x"])
    }

    @Test func wholeQueryIsAParameter() throws {
        let resolved = try Self.resolved(
            #""/a":{"get":{"parameters":[{"name":"q","in":"querystring","content":{"#
                + #""application/json":{"schema":{"type":"object"}}}}]}}"#)
        let parameter = try #require(try resolved.operation("GET /a").parameters.first)
        #expect(resolved.rules.isEmpty)
        #expect(parameter.location == .querystring)
        #expect(parameter.contentType == "application/json")
        #expect(parameter.schema.text == "<any>")
    }

    @Test func mediaTypesMayBeReferences() throws {
        let resolved = try Self.resolved(
            ##""/a":{"get":{"responses":{"200":{"summary":"All.","content":{"application/json":"##
                + ##"{"$ref":"#/components/mediaTypes/M"}}}}}}"##,
            more: #""components":{"mediaTypes":{"M":{"schema":{"type":"string"}}}}"#)
        let response = try #require(try resolved.operation("GET /a").responses.first)
        #expect(resolved.rules.isEmpty)
        #expect(response.contents.first?.schema?.text == "string")
        #expect(response.summary == "All.")
        #expect(response.description == nil)
    }

    @Test func elementsOfStreamsAndPartsAreRead() throws {
        let resolved = try Self.resolved(
            #""/a":{"post":{"requestBody":{"content":{"multipart/mixed":{"#
                + #""itemSchema":{"type":"string"},"prefixEncoding":[{"contentType":"a/b"},{}],"#
                + #""itemEncoding":{"contentType":"c/d"}}}},"responses":{"200":{"content":{"#
                + #""application/jsonl":{"itemSchema":{"type":"integer"}}}}}}}"#)
        let operation = try resolved.operation("POST /a")
        #expect(resolved.rules.isEmpty)
        let body = try #require(operation.body?.contents.first)
        #expect(body.itemSchema?.text == "string")
        #expect(body.partTypes?.first == ["a/b", "any type"])
        #expect(body.partTypes?.further == "c/d")
        #expect(operation.responses.first?.contents.first?.itemSchema?.text == "integer")
    }

    @Test func tagsHaveParentsAndKinds() throws {
        let resolved = try Self.resolved(
            #""/a":{"get":{"tags":["new","Things","Users"]}}"#,
            more: #""tags":[{"name":"Things","summary":"S","kind":"nav"},"#
                + #"{"name":"Users","parent":"Things"},{"name":"new","kind":"badge"}]"#)
        #expect(resolved.rules.isEmpty)
        #expect(resolved.api?.tags.map(\.parent) == [nil, "Things", nil])
        #expect(resolved.api?.tags.first?.summary == "S")
        // What marks an operation doesn't group it.
        #expect(try resolved.operation("GET /a").tags == ["Things", "Users", "new"])
    }

    @Test func discriminatorHasADefault() throws {
        func resolved(_ name: String) throws -> ResolvedDescription {
            try ResolvedDescription(
                schemas: ##""A":{"type":"object"},"B":{"type":"object"},"C":{"type":"object"},"##
                    + ##""U":{"oneOf":[{"$ref":"#/components/schemas/A"},"##
                    + ##"{"$ref":"#/components/schemas/B"}],"discriminator":{"propertyName":"k","##
                    + ##""defaultMapping":"\##(name)"}}"##, version: "3.2.0")
        }
        for name in ["B", "#/components/schemas/B"] {
            let resolved = try resolved(name)
            #expect(resolved.rules.isEmpty)
            guard case .union(let union)? = resolved.api?.models.last?.schema.kind else {
                Issue.record("no union")
                continue
            }
            #expect(union.discriminator?.defaultModel == "B")
        }
        #expect(try resolved("C").rules == ["discriminator-mapping"])
    }

    /// A security scheme may be asked for by its URI.
    @Test(arguments: [
        ("k", ["k"]), ("#/components/securitySchemes/k", ["k"]),
        ("https://a.test/api.json#/components/securitySchemes/k", ["k"]),
        ("#/components/securitySchemes/l", nil), ("#/components/schemas/k", nil),
    ])
    func schemesHaveURIs(key: String, names: [String]?) throws {
        let resolved = try Self.resolved(
            #""/a":{"get":{"security":[{"\#(key)":[]}]}}"#,
            more: #""$self":"https://a.test/api.json","components":{"schemas":{"k":{}},"#
                + #""securitySchemes":{"k":{"type":"http","scheme":"bearer"}}}"#)
        #expect(try resolved.operation("GET /a").security.first == names)
        #expect(resolved.rules == (names == nil ? ["security-unknown"] : []))
    }

    @Test func otherPartsAreRead() throws {
        let resolved = try Self.resolved(
            #""/a":{"get":{"parameters":[{"name":"c","in":"cookie","style":"cookie","#
                + #""schema":{"type":"string"},"examples":{"x":{"dataValue":"d","#
                + #""serializedValue":"s"}}}]}}"#,
            more: #""servers":[{"url":"https://a.test","name":"main"}],"#
                + #""components":{"securitySchemes":{"o":{"type":"oauth2","deprecated":true,"#
                + #""oauth2MetadataUrl":"https://a.test/m","flows":{"deviceAuthorization":{"#
                + #""deviceAuthorizationUrl":"https://a.test/d","tokenUrl":"https://a.test/t","#
                + #""scopes":{}}}}}}"#)
        #expect(resolved.rules.isEmpty)
        let parameter = try #require(try resolved.operation("GET /a").parameters.first)
        #expect(parameter.style == .cookie)
        #expect(parameter.explode)
        #expect(parameter.schema.example?.string == "d")
        #expect(resolved.api?.servers.first?.name == "main")
        let scheme = try #require(resolved.api?.securitySchemes.first)
        #expect(scheme.isDeprecated)
        guard case .oauth2(let flows) = scheme.kind else {
            Issue.record("no flows")
            return
        }
        #expect(flows.first?.deviceAuthorizationURL == "https://a.test/d")
    }

    /// Keywords of a later version than the description's are read, and told once.
    @Test(arguments: [
        ("3.1.0", #""/a":{"query":{}},"/b":{"query":{}}"#, 1),
        ("3.1.0", #""/a":{"get":{"responses":{"200":{"summary":"s"}}}}"#, 1),
        ("3.2.0", #""/a":{"query":{"responses":{"200":{"summary":"s"}}}}"#, 0),
        (
            "3.0.3",
            #""/a":{"get":{"responses":{"200":{"content":{"a/b":{"schema":{"const":1}}}}}}}"#, 1
        ),
        (
            "3.1.0",
            #""/a":{"get":{"responses":{"200":{"content":{"a/b":{"schema":{"const":1}}}}}}}"#, 0
        ),
    ])
    func laterKeywordIsTold(version: String, paths: String, count: Int) throws {
        let rules = try ResolvedDescription(paths: paths, version: version).rules
        #expect(rules.count { $0 == "keyword-later" } == count)
    }

    /// What is nearly a keyword is told, wherever it stands.
    @Test(arguments: [
        (#""tags":[{"name":"A","sumary":"s"}]"#),
        (#""servers":[{"url":"https://a.test","nmae":"x"}]"#),
        (#""components":{"schemaz":{}}"#),
        (#""components":{"securitySchemes":{"a":{"type":"http","scheme":"basic","deprected":true}}}"#),
    ])
    func misspeltKeywordIsTold(part: String) throws {
        #expect(try Self.resolved("", more: part).rules == ["key-misspelt"])
    }

    /// What stands for a value in examples, and what only says how it is sent.
    @Test(arguments: [
        (#""example":1"#, "1"),
        (#""examples":{"a":{"value":1}}"#, "1"),
        (#""examples":{"a":{"dataValue":1,"serializedValue":"2"}}"#, "1"),
        (#""examples":{"a":{"serializedValue":"2"}}"#, nil),
        (##""examples":{"a":{"$ref":"#/components/examples/E"}}"##, "3"),
    ])
    func exampleOfAMediaType(member: String, expected: String?) throws {
        let resolved = try Self.resolved(
            #""/a":{"post":{"requestBody":{"content":{"application/json":{"#
                + #""schema":{"type":"integer"},\#(member)}}}}}"#,
            more: #""components":{"examples":{"E":{"dataValue":3}}}"#)
        let content = try #require(try resolved.operation("POST /a").body?.contents.first)
        #expect(resolved.rules.isEmpty)
        #expect(content.example?.jsonText == expected)
    }
}
