import Foundation
import Logins
import Loopback
import SDKTesting
import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct TokenRequestTests {
    static let basic = "Basic aWQxOnMzY3JldC1jbGllbnQ="
    static let verifier = String(repeating: "v", count: 42) + "~"

    @Test(
        arguments: [
            (Login.credentials, basic, "grant_type=client_credentials"),
            (
                Login.code, basic,
                "grant_type=authorization_code&code=s3cret-code"
                    + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fback%3Fa%3Db"
            ),
            (
                .pkce(id: "id1", code: "c +&", verifier: verifier, redirectURI: "app://x"), nil,
                "grant_type=authorization_code&code=c+%2B%26&code_verifier="
                    + String(repeating: "v", count: 42)
                    + "%7E&client_id=id1&redirect_uri=app%3A%2F%2Fx"
            ),
            (
                .refreshToken(id: "id1", secret: "s3cret-client", refreshToken: "r/1"), basic,
                "grant_type=refresh_token&refresh_token=r%2F1"
            ),
            (
                .refreshToken(id: "id1", refreshToken: "r1"), nil,
                "grant_type=refresh_token&refresh_token=r1&client_id=id1"
            ),
            (
                .saml2Bearer(
                    id: "id1", secret: "s3cret-client", organization: "Ørg", assertion: "PD94+/="),
                basic,
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Asaml2-bearer"
                    + "&orgName=%C3%98rg&assertion=PD94%2B%2F%3D"
            ),
            (
                .clientCredentials(id: "ï", secret: "a:b"), "Basic w686YTpi",
                "grant_type=client_credentials"
            ),
        ] as [(OAuthLogin, String?, String)])
    func everyGrant(_ login: OAuthLogin, _ authorization: String?, _ body: String) async throws {
        let service = Login()
        service.respond(Login.token("t1"))
        let token = try await service.provider(login).token()
        #expect(token.accessToken == "t1")
        #expect(token.expiresAt == service.now + 3600)
        let request = try #require(service.stub.requests.first)
        #expect(request.method == .post)
        #expect(request.target == "https://login.example.com/oauth/token")
        #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(request.headers["Accept"] == "application/json")
        #expect(request.headers["Authorization"] == authorization)
        #expect(service.bodies == [body])
        #expect(!request.followsRedirects)
        #expect(request.timeout == .seconds(30))
    }

    /// Status and body of the response, then code and message of the failure.
    @Test(arguments: [
        (400, #"{"error":"invalid_client","description":"a"}"#, "invalid_client: a, HTTP 400"),
        (
            401, #"{"error":"invalid_client","description":"a","error_description":"b"}"#,
            "invalid_client: b, HTTP 401"
        ),
        (200, #"{"error":"invalid_grant"}"#, "invalid_grant, HTTP 200"),
        (
            400, #"{"error":"x\ny","error_description":"l1\r\nl2 s3cret-client ‮"}"#,
            "x y: l1  l2 <redacted>  , HTTP 400"
        ),
        (
            502, "<html>s3cret</html>",
            "unexpected_status: the token endpoint returned neither a token nor an OAuth error, "
                + "HTTP 502"
        ),
        (
            307, "",
            "unexpected_status: the token endpoint returned neither a token nor an OAuth error, "
                + "HTTP 307"
        ),
        (
            200, "<html></html>",
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "expected a value, HTTP 200"
        ),
        (
            200, "[]",
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "expected an object, found an array, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret","expires_in":true}"#,
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "expires_in: expected a number, found a boolean, HTTP 200"
        ),
        (
            204, "",
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "the text is empty, HTTP 204"
        ),
        (
            200, #"{"s3cret":{"s3cret":}}"#,
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "expected a value, HTTP 200"
        ),
        (
            200, #"{"x":[{}],"access_token":["s3cret"]}"#,
            "malformed_response: the token endpoint's response is not the JSON of a token: "
                + "access_token: expected a string, found an array, HTTP 200"
        ),
        (
            503, #"{"error":["x"]}"#,
            "unexpected_status: the token endpoint returned neither a token nor an OAuth error, "
                + "HTTP 503"
        ),
        (200, "{}", "missing_access_token: the response has no access token, HTTP 200"),
        (
            200, #"{"access_token":""}"#,
            "missing_access_token: the response has no access token, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret\r\nX: y"}"#,
            "malformed_response: the access token can't stand in a header, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret","token_type":"mac"}"#,
            "unsupported_token_type: the token type mac is not bearer, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret","expires_in":-1}"#,
            "invalid_expiry: expires_in is -1.0 seconds, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret","expires_in":0}"#,
            "invalid_expiry: expires_in is 0.0 seconds, HTTP 200"
        ),
        (
            200, #"{"access_token":"s3cret","expires_in":1e18}"#,
            "invalid_expiry: expires_in is 1e+18 seconds, HTTP 200"
        ),
    ])
    func everyFailure(_ status: Int, _ body: String, _ expected: String) async {
        let service = Login()
        service.respond(.json(body, status: status))
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await service.provider().accessToken()
        }
        #expect(failure?.description == expected)
    }

    /// A date is compared with that of the response; without one, with the provider's clock, which
    /// stands at Mon, 12 Jan 1970 13:46:40 GMT.
    @Test(
        arguments: [
            ("7", nil, 7), ("Mon, 12 Jan 1970 13:46:49 GMT", nil, 9),
            ("Thu, 01 Jan 2026 01:00:05 GMT", "Thu, 01 Jan 2026 01:00:00 GMT", 5),
            ("soon", nil, nil), (nil, nil, nil),
        ] as [(String?, String?, Int?)])
    func failureHasWhatTheResponseTells(
        _ retryAfter: String?, _ date: String?, _ expected: Int?
    ) async {
        let service = Login()
        var headers: HTTPHeaders = [
            "X-Correlation-Id": "c1", "RateLimit-Limit": "300", "RateLimit-Remaining": "0",
        ]
        headers["Retry-After"] = retryAfter
        headers["Date"] = date
        service.respond(.json("{}", status: 429, headers: headers))
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await service.provider().accessToken()
        }
        #expect(failure?.correlationID == "c1")
        #expect(failure?.status == 429)
        #expect(failure?.rateLimit == RateLimit(count: 300, allowed: 300))
        #expect(failure?.retryAfter == expected.map { .seconds($0) })
        let error = failure.map { APIError($0) }
        #expect(error?.correlationID == "c1")
        #expect(error?.rateLimit?.remaining == 0)
    }

    @Test(arguments: [#"{"access_token":"a"}"#, #"{"access_token":"a","expires_in":null}"#])
    func expiryMayBeMissing(_ body: String) async throws {
        let service = Login()
        service.respond(.json(body))
        let token = try await service.provider().token()
        #expect(token.expiresAt == nil)
        #expect(!token.isExpired(at: .distantFuture))
    }

    @Test(arguments: ["", "a:b"])
    func clientIDsRefused(_ id: String) async {
        let service = Login()
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await service.provider(.clientCredentials(id: id, secret: "s")).token()
        }
        #expect(failure?.code == .invalidClientSettings)
        #expect(service.stub.requests.isEmpty)
    }

    @Test(arguments: [nil, "", "ftp://h/t", "https://u:p@h/t", "https://h/t?q"])
    func endpointsRefused(_ url: String?) async {
        let provider = OAuthTokenProvider(
            login: Login.credentials, oauth: url.map { OAuthConfiguration(tokenURL: $0) },
            transport: StubTransport())
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await provider.accessToken()
        }
        #expect(failure?.code == .noEndpoint)
    }

    /// Over a socket: what is on the wire, and that a redirect is not followed.
    @Test func onTheWire() async throws {
        let server = try LoopbackServer { request in
            request.target == "/oauth/token"
                ? .respond(307, ["Location": "/elsewhere"]) : .respond(200, [:], "{}")
        }
        let provider = OAuthTokenProvider(
            login: Login.credentials,
            oauth: OAuthConfiguration(tokenURL: server.url + "/oauth/token"))
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await provider.accessToken()
        }
        #expect(failure?.code == .unexpectedStatus)
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1)
        #expect(request.method == "POST")
        #expect(request.headers.values("Authorization") == [Self.basic])
        #expect(
            request.headers.values("Content-Type") == ["application/x-www-form-urlencoded"])
        #expect(request.headers.values("Accept") == ["application/json"])
        #expect(String(decoding: request.body, as: UTF8.self) == "grant_type=client_credentials")
    }
}
