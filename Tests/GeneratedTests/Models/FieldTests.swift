import Foundation
import PureCloudPlatformClientV2
import Testing

@Suite struct FieldTests {
    private func text(_ model: some Model) throws -> String {
        String(decoding: try model.encodedJSON(), as: UTF8.self)
    }

    @Test func unknownFieldsSurvive() throws {
        let json =
            #"{"id":"a","description":"d","future":{"deep":[1,2.50,null]},"also":true}"#
        var scope = try OAuthScope.decode(json: json)
        #expect(
            scope.unknownFields == [
                "future": ["deep": [1, 2.50, nil]], "also": true,
            ])
        #expect(try text(scope) == json)

        scope.description = "e"
        scope.unknownFields["also"] = nil
        #expect(
            try text(scope) == #"{"id":"a","description":"e","future":{"deep":[1,2.50,null]}}"#)
    }

    @Test func unknownFieldsOfNestedModels() throws {
        let json = #"{"entities":[{"id":"a","x":1}],"y":2}"#
        let listing = try OAuthScopeListing.decode(json: json)
        #expect(listing.entities?.first?.unknownFields == ["x": 1])
        #expect(try text(listing) == json)
    }

    @Test func absentNullAndValue() throws {
        var request = OAuthClientRequest(name: "x", authorizedGrantType: .code)
        let rest = #""authorizedGrantType":"CODE"}"#
        #expect(try text(request) == #"{"name":"x","# + rest)
        #expect(!request.isNull(\.description))

        request.setNull(\.description)
        #expect(request.description == nil)
        #expect(request.isNull(\.description))
        #expect(try text(request) == #"{"name":"x","description":null,"# + rest)

        request.description = "d"
        #expect(!request.isNull(\.description))
        #expect(try text(request) == #"{"name":"x","description":"d","# + rest)

        request.description = nil
        #expect(try text(request) == #"{"name":"x","# + rest)
    }

    @Test func nullFromAServerIsKept() throws {
        let json = #"{"id":null,"description":"d"}"#
        let scope = try OAuthScope.decode(json: json)
        #expect(scope.id == nil)
        #expect(scope.isNull(\.id))
        #expect(try text(scope) == json)
    }

    @Test func everyKindOfPropertyCanBeNull() throws {
        var client = OAuthClient(name: "x", authorizedGrantType: .code)
        client.setNull(\.accessTokenValiditySeconds)
        client.setNull(\.registeredRedirectUri)
        client.setNull(\.dateCreated)
        client.setNull(\.createdBy)
        client.setNull(\.state)
        let json =
            #"{"name":"x","accessTokenValiditySeconds":null,"registeredRedirectUri":null,"#
            + #""dateCreated":null,"createdBy":null,"authorizedGrantType":"CODE","state":null}"#
        #expect(try text(client) == json)
        #expect(try OAuthClient.decode(json: json) == client)
    }

    @Test func aCopyIsACopy() {
        let one = OAuthScope(id: "a", description: "d")
        var other = one
        other.description = "e"
        #expect(one.description == "d")
        #expect(other.description == "e")
        #expect(one != other)
    }

    @Test func listsAreChangedWhereTheyStand() throws {
        var client = OAuthClient(name: "x", authorizedGrantType: .code, scope: ["a"])
        client.scope?.reserveCapacity(100)
        let copy = client
        client.scope?.append("b")
        let address = client.scope?.withUnsafeBytes(\.baseAddress)
        for index in 0..<20 { client.scope?.append("\(index)") }
        #expect(client.scope?.withUnsafeBytes(\.baseAddress) == address)
        #expect(client.scope?.count == 22)
        #expect(copy.scope == ["a"])
    }

    @Test(arguments: [
        ("2024-02-29T12:00:00Z", 1_709_208_000.0), ("2024-02-29T12:00:00.5Z", 1_709_208_000.5),
        ("2024-02-29T12:00:00.123456789Z", 1_709_208_000.123_456_789),
        ("2024-02-29T13:00:00.250+01:00", 1_709_208_000.25),
        ("2024-02-29t04:00:00-0800", 1_709_208_000.0),
    ])
    func dates(_ text: String, _ seconds: Double) throws {
        let client = try OAuthClient.decode(
            json: #"{"name":"x","authorizedGrantType":"CODE","dateCreated":"\#(text)"}"#)
        let date = try #require(client.dateCreated)
        #expect(abs(date.timeIntervalSince1970 - seconds) < 0.000_001)
    }

    @Test func datesAreWrittenWithMilliseconds() throws {
        let request = OAuthClientRequest(
            name: "x", authorizedGrantType: .code,
            dateToDelete: Date(timeIntervalSince1970: 1_709_208_000.123_9))
        #expect(try text(request).contains(#""dateToDelete":"2024-02-29T12:00:00.124Z""#))
    }

    @Test func recursion() throws {
        let inner = ErrorBody(message: "inner", errors: [ErrorBody(code: "innermost")])
        let body = ErrorBody(message: "outer", errors: [inner])
        let json =
            #"{"message":"outer","errors":[{"message":"inner","errors":[{"code":"innermost"}]}]}"#
        #expect(try text(body) == json)
        #expect(try ErrorBody.decode(json: json) == body)
    }

    @Test func maps() throws {
        let body = ErrorBody(messageParams: ["a \"b\"": "c"])
        #expect(try text(body) == #"{"messageParams":{"a \"b\"":"c"}}"#)
        #expect(try ErrorBody.decode(json: text(body)).messageParams == ["a \"b\"": "c"])
    }
}
