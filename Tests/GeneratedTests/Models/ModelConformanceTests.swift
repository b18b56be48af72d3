import Foundation
@_spi(Generated) import PureCloudPlatformClientV2
import Testing

@Suite struct ModelConformanceTests {
    static let client = OAuthClient(
        name: "One", authorizedGrantType: .clientCredentials, id: "c1",
        accessTokenValiditySeconds: .max, secret: "s3cret-value",
        dateCreated: Date(timeIntervalSince1970: 1_709_208_000.5),
        createdBy: DomainEntityRef(id: "u1"),
        roleDivisions: [RoleDivision(roleId: "r1", divisionId: "*")], state: .active)

    @Test func codableGivesTheSameJSON() throws {
        var client = Self.client
        client.unknownFields["future"] = ["n": 1]
        client.setNull(\.description)
        let data = try JSONEncoder().encode(client)
        let own = try client.encodedJSON()
        #expect(try JSONValue.decode(json: [UInt8](data)) == JSONValue.decode(json: own))
        #expect(try JSONDecoder().decode(OAuthClient.self, from: data) == client)
        #expect(try OAuthClient.decode(json: [UInt8](data)) == client)
    }

    @Test func strategiesOfAnEncoderChangeNothing() throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .secondsSince1970
        encoder.outputFormatting = [.sortedKeys]
        let text = String(decoding: try encoder.encode(Self.client), as: UTF8.self)
        #expect(text.contains(#""dateCreated":"2024-02-29T12:00:00.500Z""#))
        #expect(text.contains(#""accessTokenValiditySeconds":9223372036854775807"#))
    }

    @Test func insideATypeOfTheirOwn() throws {
        struct Saved: Codable, Equatable {
            var clients: [String: OAuthClient]
            var scope: OAuthScope?
        }
        let saved = Saved(clients: ["a": Self.client], scope: nil)
        let data = try JSONEncoder().encode(saved)
        #expect(try JSONDecoder().decode(Saved.self, from: data) == saved)
    }

    @Test func aMissingPropertyIsADecodingError() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(OAuthClient.self, from: Data(#"{"name":"x"}"#.utf8))
        }
    }

    @Test func hashable() throws {
        let json = try Self.client.encodedJSON()
        var other = try OAuthClient.decode(json: json)
        #expect(other == Self.client)
        #expect(other.hashValue == Self.client.hashValue)
        #expect(Set([Self.client, other]).count == 1)
        other.unknownFields["x"] = 1
        #expect(other != Self.client)
        #expect(Set([Self.client, other]).count == 2)
        var null = Self.client
        null.setNull(\.description)
        #expect(null != Self.client)
    }

    @Test func nothingPrintsASecret() {
        let client = Self.client
        let listing = OAuthClientEntityListing(entities: [client])
        var dumped = ""
        dump(listing, to: &dumped)
        dump(client, to: &dumped)
        dump([client.modelStorage], to: &dumped)
        for text in [
            "\(client)", String(reflecting: client), "\(listing)", "\(client.modelStorage)",
            dumped,
            "\(OAuthAPI.Requests.postOauthClientSecret(clientId: "c"))", "\([client])",
        ] {
            #expect(!text.contains("s3cret"), "\(text)")
        }
        #expect("\(OAuthScope(id: "a"))" == #"OAuthScope(id: "a")"#)
    }

    @Test func modelsCrossTasks() async {
        let client = Self.client
        let names = await withTaskGroup(of: String.self) { group in
            for index in 0..<100 {
                group.addTask {
                    var copy = client
                    copy.name = "\(index)"
                    return copy.name + client.name
                }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(names.count == 100)
        #expect(client.name == "One")
    }
}
