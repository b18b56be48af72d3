import PureCloudPlatformClientV2
import Testing

/// What is deprecated works. Reached through a protocol, since a direct use is a warning.
@Suite struct DeprecatedPropertyTests {
    @Test func roleIds() throws {
        let subject: any DeprecatedUse = RoleIDs()
        try subject.run()
    }
}

private protocol DeprecatedUse {
    func run() throws
}

private struct RoleIDs: DeprecatedUse {
    @available(*, deprecated)
    func run() throws {
        var client = OAuthClient(name: "x", authorizedGrantType: .code, roleIds: ["r1"])
        #expect(client.roleIds == ["r1"])
        client.roleIds?.append("r2")
        let json = #"{"name":"x","roleIds":["r1","r2"],"authorizedGrantType":"CODE"}"#
        #expect(String(decoding: try client.encodedJSON(), as: UTF8.self) == json)
        #expect(try OAuthClient.decode(json: json).roleIds == ["r1", "r2"])
        client.setNull(\.roleIds)
        #expect(client.isNull(\.roleIds))
    }
}
