import Foundation
import PureCloudPlatformClientV2
import SDKTesting
import Testing

@Suite struct OpenEnumTests {
    @Test(arguments: ["FEDERATED", "", "code", "unknown", "ü \"\\"])
    func anUnknownValueIsKept(_ raw: String) throws {
        let text = String(decoding: try raw.encodedJSON(), as: UTF8.self)
        let json = #"{"name":"x","authorizedGrantType":\#(text)}"#
        let client = try OAuthClient.decode(json: json)
        #expect(client.authorizedGrantType.rawValue == raw)
        #expect("\(client.authorizedGrantType)" == raw)
        #expect(client.authorizedGrantType != .code)
        #expect(String(decoding: try client.encodedJSON(), as: UTF8.self) == json)
    }

    @Test func inArrays() throws {
        let json = #"{"interval":"i","metrics":["Status200","Status600"]}"#
        let query = try ApiUsageQuery.decode(json: json)
        #expect(query.metrics == [.status200, .init(rawValue: "Status600")])
        #expect(String(decoding: try query.encodedJSON(), as: UTF8.self) == json)
    }

    @Test func inASwitch() {
        func text(_ state: OAuthClientState) -> String {
            switch state {
            case .active: "yes"
            case .inactive, .disabled: "no"
            default: state.rawValue
            }
        }
        #expect(
            [.active, .disabled, .init(rawValue: "paused")].map(text) == ["yes", "no", "paused"])
    }

    @Test func asAKey() {
        let counts: [OAuthClientState: Int] = [.active: 1, .init(rawValue: "x"): 2]
        #expect(counts[.init(rawValue: "active")] == 1)
        #expect(counts[.init(rawValue: "x")] == 2)
    }

    @Test func throughFoundation() throws {
        let values: [OAuthClientState] = [.active, .init(rawValue: "paused")]
        let data = try JSONEncoder().encode(values)
        #expect(String(decoding: data, as: UTF8.self) == #"["active","paused"]"#)
        #expect(try JSONDecoder().decode([OAuthClientState].self, from: data) == values)
    }

    @Test func anotherTypeIsAnError() {
        #expect(throws: JSONError.self) {
            try OAuthClient.decode(json: #"{"name":"x","authorizedGrantType":{}}"#)
        }
    }
}
