import Testing

@testable import SDKDescription

@Suite struct OperationTests {
    @Test func operationIsReadAsWritten() throws {
        let resolved = try ResolvedDescription(
            paths: #""/a/{id}":{"parameters":[{"name":"id","in":"path","required":true,"#
                + #""schema":{"type":"string"}},{"name":"q","in":"query","schema":{"type":"string"}}],"#
                + #""get":{"operationId":"getA","x-method-name":"getTheA","tags":["T2"],"#
                + #""deprecated":true,"summary":"s","description":"d","#
                + #""x-permissions":{"type":"ALL","permissions":["a:b"]},"#
                + #""security":[{"S":[]},{}],"servers":[{"url":"https://other"}],"#
                + #""parameters":[{"name":"q","in":"query","schema":{"type":"integer"}}],"#
                + #""responses":{"204":{"description":"none"}}},"#
                + #""delete":{"operationId":"deleteA","responses":{}}"#
                + "}",
            more: #""tags":[{"name":"T1"}],"security":[{"S":[]}],"components":{"securitySchemes":"#
                + #"{"S":{"type":"http","scheme":"Bearer"}}}"#)
        #expect(resolved.rules.isEmpty)
        let operation = try resolved.operation("GET /a/{id}")
        #expect(operation.id == "getA")
        #expect(operation.methodName == "getTheA")
        #expect(operation.isDeprecated)
        #expect(operation.permissions == .init(needsAll: true, names: ["a:b"]))
        #expect(operation.security == [["S"], []])
        #expect(operation.servers.map(\.url) == ["https://other"])
        #expect(operation.parameters.map(\.name) == ["id", "q"])
        #expect(operation.parameters[1].schema.text == "integer")
        #expect(operation.responses.map(\.code) == [.status(204)])
        let other = try resolved.operation("DELETE /a/{id}")
        #expect(other.security == [["S"]])
        #expect(other.parameters[1].schema.text == "string")
        #expect(resolved.api?.tags.map(\.name) == ["T1", "T2"])
    }

    @Test func secondOperationOfAnIdLosesIt() throws {
        let resolved = try ResolvedDescription(
            paths: #""/a":{"get":{"operationId":"x"},"put":{"operationId":"x"}}"#)
        #expect(resolved.rules == ["operation-id-duplicate"])
        #expect(resolved.diagnostics.sorted[0].related.count == 1)
        #expect(resolved.api?.operations.map(\.id) == ["x", nil])
    }

    @Test func pathTemplateDecidesWhichParametersThereAre() throws {
        let resolved = try ResolvedDescription(
            paths: #""/a/{x}":{"get":{"parameters":[{"name":"y","in":"path","required":true,"#
                + #""schema":{"type":"string"}}]}}"#)
        #expect(Set(resolved.rules) == ["path-parameter-undeclared", "path-parameter-unused"])
        let parameters = try resolved.operation("GET /a/{x}").parameters
        #expect(parameters.map(\.name) == ["x"])
        #expect(parameters[0].schema.text == "string")
        #expect(parameters[0].isRequired)
    }

    @Test func oneBadOperationLeavesTheOthers() throws {
        let resolved = try ResolvedDescription(
            paths:
                #""/a":{"get":{"parameters":[{"name":"y"}]},"put":{}},"b":{"get":{}},"/{":{"get":{}}"#
        )
        #expect(
            Set(resolved.rules) == ["parameter-repaired", "path-malformed"])
        #expect(resolved.api?.operations.map(\.subject) == ["GET /a", "PUT /a", "GET /b"])
        #expect(resolved.api?.operationsLeftOut == 1)
        #expect(!resolved.diagnostics.hasErrors)
    }

    @Test func pathItemMayBeAReference() throws {
        let resolved = try ResolvedDescription(
            paths: ##""/a":{"$ref":"#/components/pathItems/A"}"##,
            more: #""components":{"pathItems":{"A":{"trace":{}}}}"#)
        #expect(resolved.api?.operations.map(\.subject) == ["TRACE /a"])
    }

    @Test func responsesHaveCodesContentsAndHeaders() throws {
        let resolved = try ResolvedDescription(
            paths: ##""/a":{"get":{"responses":{"200":{"description":"ok","content":{"##
                + ##""application/json":{"schema":{"type":"string"}},"text/plain":{}},"headers":{"##
                + ##""X-Count":{"$ref":"#/components/headers/Count"},"Content-Type":{}}},"##
                + ##""4XX":{"$ref":"#/components/responses/Bad"},"default":{},"x-a":{}}}}"##,
            more: #""components":{"headers":{"Count":{"schema":{"type":"integer"}}},"responses":{"#
                + #""Bad":{"description":"bad","x-error-codes":{"a.b":"m"}}}}"#)
        #expect(resolved.rules.isEmpty)
        let responses = try resolved.operation("GET /a").responses
        #expect(responses.map(\.code) == [.status(200), .range(4), .default])
        #expect(responses[0].contents.map(\.mediaType) == ["application/json", "text/plain"])
        #expect(responses[0].contents[1].schema == nil)
        #expect(responses[0].headers.map(\.name) == ["X-Count"])
        #expect(responses[0].headers[0].schema.text == "integer")
        #expect(responses[1].errorCodes.first?.code == "a.b")
        #expect(responses[1].errorCodes.first?.message == "m")
    }

    /// A server's call that has itself as its callback ends.
    @Test func callbacksOfCallbacksAreIgnored() throws {
        let resolved = try ResolvedDescription(
            paths: ##""/a":{"post":{"callbacks":{"done":{"x":{"$ref":"#/paths/~1a"}}}}}"##)
        let operation = try resolved.operation("POST /a")
        #expect(operation.callbacks.map(\.event) == ["done"])
        #expect(operation.callbacks.first?.callbacks.isEmpty == true)
        #expect(resolved.rules == ["part-ignored"])
    }

    @Test func webhooksHaveNames() throws {
        let resolved = try ResolvedDescription(
            paths: "",
            more: #""webhooks":{"a.b":{"post":{"requestBody":{"content":{"application/json":{"#
                + #""schema":{"type":"string"}}}}}},"x-note":{"post":{}}}"#)
        #expect(resolved.api?.webhooks.map(\.event) == ["a.b"])
        let body = resolved.api?.webhooks.first?.body
        #expect(body?.contents.first?.schema?.text == "string")
        #expect(resolved.api?.operations.isEmpty == true)
    }
}
