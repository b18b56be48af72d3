import Foundation
import PureCloudPlatformClientV2
import SDKTesting
import Testing

@Suite struct ErrorResponseTests {
    static let json = #"""
        {"message":"no such client","code":"not.found","status":404,"entityId":"c1",
         "messageWithParams":"no such {what}","messageParams":{"what":"client"},
         "contextId":"ctx","details":[{"errorCode":"e","fieldName":"clientId"}],
         "errors":[{"message":"inner","errors":[{"code":"innermost"}]}],
         "limit":{"key":"k","namespace":"n","value":300}}
        """#

    private func failure(
        _ response: HTTPResponse, sourceLocation: SourceLocation = #_sourceLocation
    ) async -> APIFailure? {
        let api = StubbedAPI()
        api.respond("getOauthClient", response)
        do throws(APIError) {
            let client = try await api.oauth.getOauthClient(clientId: "c1")
            Issue.record("no error but \(client)", sourceLocation: sourceLocation)
        } catch {
            if case .status(let failure) = error { return failure }
            Issue.record(error, sourceLocation: sourceLocation)
        }
        return nil
    }

    @Test(arguments: [400, 401, 403, 404, 408, 409, 413, 415, 418, 429, 500, 503, 504])
    func errorBody(_ status: Int) async throws {
        let response = HTTPResponse.json(
            Self.json, status: status, headers: ["ININ-Correlation-Id": "c0ffee"])
        let failure = try #require(await failure(response))
        #expect(failure.status == status)
        #expect(failure.operation == "getOauthClient")
        #expect(failure.correlationID == "c0ffee")
        #expect(
            "\(failure)" == "getOauthClient: HTTP \(status), not.found: no such client, "
                + "correlation id c0ffee")
        #expect(failure.serverCode == "not.found")
        #expect(failure.serverMessage == "no such client")

        let body = try #require(failure.errorBody)
        #expect(body.message == "no such client")
        #expect(body.code == "not.found")
        #expect(body.status == 404)
        #expect(body.entityId == "c1")
        #expect(body.messageParams == ["what": "client"])
        #expect(body.contextId == "ctx")
        #expect(body.details == [Detail(errorCode: "e", fieldName: "clientId")])
        #expect(body.errors?.first?.message == "inner")
        #expect(body.errors?.first?.errors?.first?.code == "innermost")
        #expect(body.limit == Limit(key: "k", namespace: "n", value: 300))
    }

    @Test func aRedirectIsNoSuccess() async throws {
        let failure = try #require(await failure(.status(304)))
        #expect(failure.status == 304)
        #expect(failure.errorBody == nil)
    }

    @Test(arguments: [
        Data("<html><body>Bad gateway</body></html>".utf8), Data(), Data([0xFF, 0xFE, 0x00]),
        Data(#"{"message":"#.utf8), Data("[]".utf8), Data("null".utf8),
        Data(#"{"message":"\#u{0}"}"#.utf8), Data(#"{"message":1}"#.utf8),
    ])
    func aBodyThatIsNoErrorBody(_ body: Data) async throws {
        let response = HTTPResponse(
            status: 502, headers: ["Content-Type": "text/html"], body: body)
        let failure = try #require(await failure(response))
        #expect(failure.errorBody == nil)
        #expect(failure.body == body)
        #expect("\(failure)" == "getOauthClient: HTTP 502")
    }

    @Test func whyABodyIsNoErrorBody() async throws {
        let response = HTTPResponse.text("<p>", status: 500, headers: ["Content-Type": "text/html"])
        let failure = try #require(await failure(response))
        let error = #expect(throws: DecodingFailure.self) {
            try failure.decoded(as: ErrorBody.self)
        }
        #expect(error?.type == "ErrorBody")
        #expect(error?.reason.contains("text/html") == true)
    }

    @Test func recursionHasALimit() async throws {
        let depth = 100_000
        let text =
            String(repeating: #"{"errors":["#, count: depth)
            + String(repeating: "]}", count: depth)
        let failure = try #require(await failure(.json(text, status: 400)))
        #expect(failure.errorBody == nil)
    }

    @Test func aDeletionThatFails() async {
        let api = StubbedAPI()
        api.respond("deleteOauthClient", .json(Self.json, status: 404))
        let error = await #expect(throws: APIError.self) {
            try await api.oauth.deleteOauthClient(clientId: "c1")
        }
        #expect(error?.status == 404)
    }

    @Test func a429IsRetriedAndTheErrorTellsHowOften() async {
        let api = StubbedAPI()
        api.respond(
            "getOauthClients",
            .json(
                Self.json, status: 429,
                headers: ["Retry-After": "2", "inin-ratelimit-count": "300"]))
        let clock = TestClock()
        let client = api.client.with {
            $0.retry = RetryInterceptor()
            $0.clock = clock
        }
        let error = await #expect(throws: APIError.self) {
            try await OAuthAPI(client: client).getOauthClients()
        }
        #expect(error?.attempts == 4)
        #expect(error?.rateLimit?.count == 300)
        #expect(api.stub.requests.map(\.attempt) == [1, 2, 3, 4])
        #expect(clock.sleeps.count == 3)
        #expect(clock.sleeps.allSatisfy { $0 >= .seconds(2) })
    }
}
