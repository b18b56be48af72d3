import Testing

@testable import SDKDescription

/// Servers and security.
@Suite struct EnvironmentTests {
    @Test(arguments: [
        (#""host":"h","basePath":"/v2","schemes":["http","https"]"#, "https://h/v2"),
        (#""host":"h","schemes":["http"]"#, "http://h"),
        (#""host":"h:8080","basePath":"/""#, "https://h:8080"),
        (#""basePath":"/v2""#, "/v2"),
        ("", "/"),
    ])
    func swagger2Server(parts: String, url: String) throws {
        let resolved = try ResolvedDescription(paths: "", more: parts, version: "2.0")
        #expect(resolved.api?.servers.map(\.url) == [url])
    }

    @Test func serverVariablesHaveNamedValues() throws {
        let resolved = try ResolvedDescription(
            paths: "",
            more: #""servers":[{"url":"https://{d}","variables":{"d":{"enum":["a","b"],"#
                + #""default":"a","x-regions":{"one":"a"}}}}]"#)
        #expect(resolved.rules.isEmpty)
        let variable = try #require(resolved.api?.servers.first?.variables.first)
        #expect(variable.defaultValue == "a")
        #expect(variable.values == [.init(name: "one", value: "a"), .init(value: "b")])
    }

    @Test func noServerIsTheRoot() throws {
        #expect(try ResolvedDescription(paths: "").api?.servers.map(\.url) == ["/"])
    }

    @Test func swagger2FlowsHaveTheNewerNames() throws {
        let resolved = try ResolvedDescription(
            paths: "",
            more: #""securityDefinitions":{"A":{"type":"oauth2","flow":"accessCode","#
                + #""authorizationUrl":"u","tokenUrl":"t","scopes":{"s":"d"}},"#
                + #""B":{"type":"basic"},"C":{"type":"apiKey","name":"n","in":"query"}}"#,
            version: "2.0")
        let schemes = try #require(resolved.api?.securitySchemes)
        guard case .oauth2(let flows) = schemes[0].kind, case .http("basic") = schemes[1].kind,
            case .apiKey("n", .query) = schemes[2].kind
        else {
            Issue.record("\(schemes)")
            return
        }
        #expect(flows[0].name == "authorizationCode")
        #expect(flows[0].tokenURL == "t")
        #expect(flows[0].scopes.first?.name == "s")
    }
}
