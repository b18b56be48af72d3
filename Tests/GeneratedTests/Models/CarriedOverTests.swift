import PureCloudPlatformClientV2
import SDKRuntime
import Testing

@Suite("What one model takes over from another") struct CarriedOverTests {
    private func client(_ members: String = "") throws -> OAuthClient {
        try OAuthClient.decode(
            json: """
                {"id": "1", "name": "App", "authorizedGrantType": "CODE", "state": "inactive",
                "secret": "hidden", "scope": ["users"], "description": null\(members)}
                """)
    }

    @Test func whatBothHave() throws {
        let carried = try client().carried(over: OAuthClientRequest.self)
        var request = carried.value
        #expect(request.name == "App")
        #expect(request.authorizedGrantType == .code)
        #expect(request.state == .inactive)
        #expect(request.scope == ["users"])
        #expect(request.isNull(\.description))
        #expect(carried.left == ["id", "secret"])
        #expect(try !String(decoding: request.encodedJSON(), as: UTF8.self).contains("hidden"))
        request.name = "Other"
        #expect(try client().name == "App")
    }

    @Test func unknownOnesStay() throws {
        let carried = try client(#", "zone": 1, "area": 2"#).carried(over: OAuthClientRequest.self)
        #expect(carried.left == ["id", "secret", "area", "zone"])
        #expect(carried.value.unknownFields.isEmpty)
    }

    @Test func theTypeIsKnownFromTheOutside() throws {
        let request: OAuthClientRequest = try client().carried().value
        #expect(request.name == "App")
    }

    @Test func whatIsMissing() throws {
        let reference = Cursors(before: "a")
        do throws(IncompleteModel) {
            _ = try reference.carried(over: OAuthClientRequest.self)
            Issue.record("nothing was missing")
        } catch {
            #expect(error.missing == ["name", "authorizedGrantType"])
            #expect(
                error.description
                    == "OAuthClientRequest can't be made without 'name', 'authorizedGrantType'")
        }
    }

    @Test func enumerationsAreShared() throws {
        let client = try client()
        let request = OAuthClientRequest(
            name: client.name, authorizedGrantType: client.authorizedGrantType, state: client.state)
        #expect(request.state == .inactive)
    }
}
