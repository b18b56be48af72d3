import Foundation
import Logins
import SDKTesting
import Testing

@testable import SDKLogin
@testable import SDKRuntime

/// Every secret of these values has `s3cret` in it, and no text made of them has.
@Suite struct SecrecyTests {
    static let verifier = "s3cret" + String(repeating: "v", count: 40)

    static var values: [(String, Any)] {
        var token = Token(accessToken: "s3cret1", refreshToken: "s3cret2", scope: "x")
        token.expiresAt = .distantFuture
        let request = AuthorizationRequest.pkce(
            clientID: "i", redirectURI: "r", pkce: (try? PKCE(verifier: verifier)) ?? PKCE()
        ).with { $0.state = "s3cret3" }
        let grants: [TokenGrant] = [
            .authorizationCode(Secret("s3cret"), redirectURI: "r"),
            .proofKey(Secret("s3cret"), verifier: Secret(verifier), redirectURI: "r"),
            .refreshToken(Secret("s3cret")),
            .saml2Bearer(organization: "o", assertion: Secret("s3cret")),
        ]
        let client = ClientIdentity(id: "i", secret: "s3cret")
        let store = InMemoryTokenStore()
        store.save(token, for: "k")
        let provider = OAuthTokenProvider(
            login: .token(token, id: "i", secret: "s3cret"), oauth: Login.oauth, store: store)
        let endpoint = TokenEndpoint(
            url: nil, client: client, transport: StubTransport(),
            headers: ["Authorization": "s3cret"], timeout: nil)
        let logins: [OAuthLogin] = [
            Login.credentials, Login.code,
            .pkce(id: "i", code: "s3cret", verifier: verifier, redirectURI: "r"),
            .saml2Bearer(id: "i", secret: "s3cret", organization: "o", assertion: "s3cret"),
            .refreshToken(id: "i", secret: "s3cret", refreshToken: "s3cret"),
            .token(token, id: "i", secret: "s3cret"), .stored(id: "i", secret: "s3cret"),
        ]
        return [
            ("token", token), ("optional token", Optional(token) as Any), ("tokens", ["k": token]),
            ("request", request), ("proof key", request.pkce as Any), ("client", client),
            ("grants", grants), ("forms", grants.map { $0.form(for: client) }),
            ("authorization", (try? client.authorization()) as Any),
            ("logins", logins), ("starts", logins.map(\.start)), ("store", store),
            ("provider", provider), ("endpoint", endpoint),
            ("API client", APIClient(server: "https://h", tokenProvider: provider)),
            ("result", Result<Token, any Error>.success(token)),
            ("body", HTTPBody.text("s3cret")),
            ("multipart body", (try? MultipartBody([.init("n", text: "s3cret")]).encoded()) as Any),
            ("headers", ["Authorization": "s3cret", "cookie": "s3cret"] as HTTPHeaders),
        ]
    }

    @Test func nothingIsPrinted() {
        for (name, value) in Self.values {
            for text in Self.texts(of: value) {
                #expect(!text.contains("s3cret"), "\(name)")
            }
        }
    }

    /// What comes around an exchange, with secrets wherever they can stand.
    @Test func exchangesPrintNothing() async throws {
        let headers: HTTPHeaders = [
            "Authorization": "Bearer s3cret", "Set-Cookie": "s3cret", "X-Api-Key": "s3cret",
        ]
        let url = try #require(URL(string: "https://h/p?access_token=s3cret"))
        let request = HTTPRequest(
            .post, url, headers: headers, body: .text(#"{"secret":"s3cret"}"#))
        let body = Data(#"{"access_token":"s3cret"}"#.utf8)
        let response = HTTPResponse(status: 200, headers: headers, body: body, url: url)
        let failure = APIFailure(operation: "o", status: 400, headers: headers, body: body)
        let decoding = DecodingFailure(type: "T", reason: "r", response: response)
        let underlying = NSError(
            domain: NSURLErrorDomain, code: -1001,
            userInfo: [NSURLErrorFailingURLErrorKey: url])
        let transport = TransportError(.timedOut, code: -1001, underlying: underlying)
        let call = OperationCall(
            "o", .post, "/p", [.query("token", "s3cret"), .header("X", "s3cret")],
            body: .text("s3cret"))
        let client = APIClient(server: "https://h", accessToken: "s3cret", headers: headers)
        let running = RunningCall(call, of: client, at: client.server, .inMemory)
        let values: [(String, Any)] = [
            ("request", request), ("response", response),
            ("typed response", APIResponse(value: "s3cret", response: response)),
            ("failure", failure), ("decoding", decoding), ("transport", transport),
            ("errors", [APIError.status(failure), .decoding(decoding), .transport(transport)]),
            ("call", call), ("context", CallContext(call: running, attempt: 1)),
            ("chain", CallChain(running)), ("client", client),
            ("API request", APIRequest<Void>("o", .post, "/p", call.parameters, body: call.body)),
        ]
        for (name, value) in values {
            for text in Self.texts(of: value) {
                #expect(!text.contains("s3cret"), "\(name)")
                // A text of bytes, as data is dumped.
                #expect(!text.contains("115\n"), "\(name)")
            }
        }
    }

    @Test func errorsHaveNoSecrets() async throws {
        let echo: @Sendable (HTTPRequest) -> HTTPResponse = { request in
            let body = String(decoding: request.body?.bytes ?? [], as: UTF8.self)
            let authorization = request.headers["Authorization"] ?? ""
            return .json(
                #"{"error":"e \#(body)","error_description":"\#(body) \#(authorization)"}"#,
                status: 400)
        }
        for login in [
            Login.credentials,
            .pkce(id: "i", code: "s3cret", verifier: Self.verifier, redirectURI: "r"),
            .refreshToken(id: "i", secret: "s3cret", refreshToken: "s3cret"),
            .saml2Bearer(id: "i", secret: "s3cret", organization: "o", assertion: "PD94+/="),
        ] {
            let service = Login()
            service.stub.on(.post, "/oauth/token", echo)
            let failure = await #expect(throws: AuthenticationFailure.self) {
                try await service.provider(login).token()
            }
            for error in [failure as Any, APIError(try #require(failure))] {
                for text in Self.texts(of: error) {
                    #expect(!text.contains("s3cret"))
                    #expect(!text.contains("vvvv"))
                    #expect(!text.contains("aWQxOnMzY3JldC1jbGllbnQ="))
                    #expect(!text.contains("PD94"))
                }
            }
        }
    }

    private static func texts(of value: Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        var texts = [String(describing: value), String(reflecting: value), "\(value)", dumped]
        collect(Mirror(reflecting: value), depth: 0, into: &texts)
        if let error = value as? any Error { texts.append(error.localizedDescription) }
        return texts
    }

    private static func collect(_ mirror: Mirror, depth: Int, into texts: inout [String]) {
        guard depth < 6 else { return }
        for child in mirror.children {
            texts.append(String(describing: child.value))
            collect(Mirror(reflecting: child.value), depth: depth + 1, into: &texts)
        }
    }
}
