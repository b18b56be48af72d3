import Foundation
import PureCloudPlatformClientV2
import SDKTesting
import Testing

@Suite struct DecodingFailureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let body: String
        let path: String
        let reason: String

        var testDescription: String { body }
    }

    static let cases = [
        Case(
            body: #"{"entities":[{"name":"a","authorizedGrantType":"CODE"},{"name":"b"}]}"#,
            path: "entities[1].authorizedGrantType", reason: "a required property is missing"),
        Case(
            body: #"{"entities":[{"name":null,"authorizedGrantType":"CODE"}]}"#,
            path: "entities[0].name", reason: "found null"),
        Case(
            body: #"{"entities":[{"name":"a","authorizedGrantType":7}]}"#,
            path: "entities[0].authorizedGrantType", reason: "expected a string, found a number"),
        Case(
            body: #"{"entities":{"name":"a"}}"#,
            path: "entities", reason: "expected an array, found an object"),
        Case(body: #"{"pageSize":"25"}"#, path: "pageSize", reason: "found a string"),
        Case(body: #"{"pageSize":2.5}"#, path: "pageSize", reason: "does not fit Int"),
        Case(body: #"{"total":9223372036854775808}"#, path: "total", reason: "does not fit Int64"),
        Case(
            body: #"{"entities":[{"name":"a","authorizedGrantType":"CODE","dateCreated":"soon"}]}"#,
            path: "entities[0].dateCreated", reason: "expected a date-time"),
        Case(body: "[]", path: "", reason: "expected an object, found an array"),
        Case(body: "null", path: "", reason: "expected an object, found null"),
        Case(body: "", path: "", reason: "the body is empty, HTTP 200"),
        Case(body: #"{"pageSize":1,}"#, path: "", reason: "byte 14"),
        Case(body: #"{"pageSize":1"#, path: "", reason: "the text ends too early"),
        Case(body: #"{} {}"#, path: "", reason: "byte 3"),
        Case(body: "<html>secret</html>", path: "", reason: "byte 0"),
    ]

    private func failure(_ response: HTTPResponse) async -> DecodingFailure? {
        let api = StubbedAPI()
        api.respond("getOauthClients", response)
        do throws(APIError) {
            let listing = try await api.oauth.getOauthClients()
            Issue.record("no error but \(listing)")
        } catch {
            if case .decoding(let failure) = error { return failure }
            Issue.record(error)
        }
        return nil
    }

    @Test(arguments: cases)
    func namesTypePathAndOperation(_ test: Case) async throws {
        let failure = try #require(await failure(.json(test.body)))
        #expect(failure.operation == "getOauthClients")
        #expect(failure.type == "OAuthClientEntityListing")
        #expect(failure.path == test.path)
        #expect(failure.reason.contains(test.reason), "\(failure.reason)")
        #expect(failure.response?.body == Data(test.body.utf8))
        #expect(!"\(failure)".contains("secret"))
    }

    @Test func textOfAnError() async throws {
        let failure = try #require(await failure(.json(#"{"entities":[{"name":"b"}]}"#)))
        #expect(
            "\(failure)".hasPrefix(
                "getOauthClients: OAuthClientEntityListing at entities[0].authorizedGrantType: "
                    + "a required property is missing"))
    }

    @Test func aPageOfAGateway() async throws {
        let response = HTTPResponse.text("<html>", headers: ["Content-Type": "text/html"])
        let failure = try #require(await failure(response))
        #expect(
            failure.reason == #"the body is "text/html", not JSON (expected a value, byte 0)"#)
    }

    @Test func aBodyOfNoType() async throws {
        let response = HTTPResponse(status: 200, body: Data("secret".utf8))
        let failure = try #require(await failure(response))
        #expect(
            failure.reason
                == "the body has no content type and is not JSON (expected a value, byte 0)")
        #expect(!"\(failure)".contains("secret"))
    }

    /// What says that it is JSON, and is not, is not said to be something else.
    @Test(arguments: ["application/json", "application/problem+json; charset=utf-8", "Text/JSON"])
    func aBodyThatIsSaidToBeJSON(_ type: String) async throws {
        let response = HTTPResponse.text("secret", headers: ["Content-Type": type])
        let failure = try #require(await failure(response))
        #expect(failure.reason == "expected a value, byte 0")
    }

    @Test func noContentWhereABodyIsDeclared() async throws {
        let failure = try #require(await failure(.status(204)))
        #expect(failure.reason == "the body is empty, HTTP 204")
    }

    @Test func invalidUTF8() async throws {
        var body = Data(#"{"selfUri":""#.utf8)
        body.append(contentsOf: [0xC3, 0x28])
        body.append(contentsOf: Data(#""}"#.utf8))
        let failure = try #require(await failure(HTTPResponse(status: 200, body: body)))
        #expect(failure.path == "selfUri")
    }

    @Test func aBodyWhereNoneIsDeclared() async throws {
        let api = StubbedAPI()
        api.respond("deleteOauthClient", .text("<html>"))
        try await api.oauth.deleteOauthClient(clientId: "c1")
    }
}
