import Foundation
import Logins
import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct AuthorizationRequestTests {
    static let pkce = try? PKCE(verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")

    @Test func urls() throws {
        let base =
            "https://login.example.com/oauth/authorize?client_id=i%20d&redirect_uri="
            + "https%3A%2F%2Fapp.example.com%2Fback%3Fa%3Db"
        let code = AuthorizationRequest.code(clientID: "i d", redirectURI: Login.redirectURI)
            .with { $0.state = nil }
        #expect(try code.url(at: Login.oauth).absoluteString == base + "&response_type=code")
        let implicit = AuthorizationRequest.implicit(
            clientID: "i d", redirectURI: Login.redirectURI
        ).with { $0.state = "s&t" }
        #expect(
            try implicit.url(at: Login.oauth).absoluteString
                == base + "&response_type=token&state=s%26t")
        let full = AuthorizationRequest.pkce(
            clientID: "i d", redirectURI: Login.redirectURI, pkce: try #require(Self.pkce)
        ).with {
            $0.state = "s"
            $0.organization = "o"
            $0.provider = "p"
            $0.target = "t"
            $0.loginHint = "a@b"
            $0.forcesLogin = true
        }
        #expect(
            try full.url(at: Login.oauth).absoluteString
                == base + "&response_type=code"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&code_challenge_method=S256&state=s&org=o&provider=p&target=t"
                + "&login_hint=a%40b&prompt=login")
        #expect(
            try Login.oauth.logout(clientID: "i d", redirectURI: "https://x/").absoluteString
                == "https://login.example.com/logout?client_id=i%20d&redirect_uri=https%3A%2F%2Fx%2F"
        )
    }

    @Test func urlsRefused() {
        let request = AuthorizationRequest.code(clientID: "i", redirectURI: "r")
        let none = OAuthConfiguration(tokenURL: "https://h/t")
        expect(.noEndpoint) { _ = try request.url(at: none) }
        expect(.noEndpoint) { _ = try request.url(at: nil) }
        expect(.noEndpoint) { _ = try none.logout(clientID: "i", redirectURI: "r") }
        expect(.incompleteOrganization) {
            _ = try request.with { $0.organization = "o" }.url(at: Login.oauth)
        }
        expect(.incompleteOrganization) {
            _ = try request.with { $0.provider = "p" }.url(at: Login.oauth)
        }
        expect(.invalidClientSettings) {
            _ = try request.with { $0.clientID = "" }.url(at: Login.oauth)
        }
    }

    @Test func stateIsRandom() {
        let states = (0..<50).map { _ in
            AuthorizationRequest.code(clientID: "i", redirectURI: "r").state
        }
        #expect(Set(states).count == 50)
        #expect(states.allSatisfy { $0?.count == 43 })
    }

    enum Flow: Sendable { case code, pkce, implicit, stateless }

    /// Flow, what follows `https://app/back`, and the code of the failure, or `nil` for a login.
    @Test(
        arguments: [
            (.code, "?code=c&state=st", nil),
            (.pkce, "?x=1&x=2&state=st&code=c%2B1#f", nil),
            (.stateless, "?code=c", nil),
            (.stateless, "?code=c&state=any", nil),
            (.implicit, "#access_token=a&expires_in=60&state=st&token_type=bearer", nil),
            (.implicit, "#access_token=a&state=st", nil),
            (.code, "", .stateMismatch),
            (.code, "?code=c", .stateMismatch),
            (.code, "?code=c&state=", .stateMismatch),
            (.code, "?code=c&state=sT", .stateMismatch),
            (.code, "?code=c&state=stt", .stateMismatch),
            (.code, "#code=c&state=st", .stateMismatch),
            (.code, "?state=st", .missingParameter),
            (.code, "?code=&state=st", .missingParameter),
            (.code, "?code&state=st", .missingParameter),
            (.code, "?code=c&code=d&state=st", .duplicateParameter),
            (.code, "?code=c&state=st&state=st", .duplicateParameter),
            (.code, "?code=c&c%6Fde=d&state=st", .duplicateParameter),
            (.code, "?code=%ff&state=st", .malformedRedirect),
            (.code, "?error=access_denied&error_description=a+b%0A&state=st", .accessDenied),
            (.code, "?error=access_denied", .accessDenied),
            (.code, "?error=access_denied&state=x", .stateMismatch),
            (.code, "?error=server_error&code=c&state=st", .serverError),
            (.implicit, "?access_token=a&state=st", .missingParameter),
            (.implicit, "?error=access_denied&state=st", .accessDenied),
            (.implicit, "#error=access_denied&state=st", .accessDenied),
            (.implicit, "#access_token=a", .stateMismatch),
            (.implicit, "#access_token=a&state=st&expires_in=-5", .invalidExpiry),
            (.implicit, "#access_token=a&state=st&expires_in=x", .invalidExpiry),
            (.implicit, "#access_token=a&state=st&expires_in=nan", .invalidExpiry),
            (.implicit, "#access_token=a&access_token=b&state=st", .duplicateParameter),
            (.implicit, "#access_token=&state=st", .missingAccessToken),
            (.implicit, "#access_token=a%0D&state=st", .malformedResponse),
            (.implicit, "#access_token=a&token_type=mac&state=st", .unsupportedTokenType),
        ] as [(Flow, String, AuthenticationFailure.Code?)])
    func redirects(
        _ flow: Flow, _ rest: String, _ expected: AuthenticationFailure.Code?
    ) throws {
        var request =
            switch flow {
            case .code, .stateless: AuthorizationRequest.code(clientID: "i", redirectURI: "r")
            case .pkce: AuthorizationRequest.pkce(clientID: "i", redirectURI: "r")
            case .implicit: AuthorizationRequest.implicit(clientID: "i", redirectURI: "r")
            }
        request.state = flow == .stateless ? nil : "st"
        let url = try #require(URL(string: "https://app/back" + rest))
        if let expected {
            expect(expected) { _ = try request.login(from: url, secret: "s") }
        } else {
            let login = try request.login(from: url, secret: "s")
            #expect(login.client.id == "i")
        }
    }

    @Test func whatALoginHas() throws {
        let pkce = AuthorizationRequest.pkce(
            clientID: "i", redirectURI: "r", pkce: try #require(Self.pkce)
        ).with { $0.state = "s" }
        let back = try #require(URL(string: "app://back?code=c%2B1+2&state=s"))
        #expect(
            try pkce.login(from: back)
                == .pkce(
                    id: "i", code: "c+1 2", verifier: try #require(Self.pkce).verifier,
                    redirectURI: "r"))
        let code = AuthorizationRequest.code(clientID: "i", redirectURI: "r")
            .with { $0.state = "s" }
        #expect(
            try code.login(from: back, secret: "x")
                == .authorizationCode(id: "i", secret: "x", code: "c+1 2", redirectURI: "r"))
        #expect(
            try code.login(from: "?code=c%2B1+2&state=s", secret: "x")
                == code.login(from: back, secret: "x"))
        expect(.invalidClientSettings) { _ = try code.login(from: back) }
        let implicit = AuthorizationRequest.implicit(clientID: "i", redirectURI: "r")
            .with { $0.state = "s" }
        let now = Date(timeIntervalSince1970: 5)
        #expect(
            try implicit.login(
                from: try #require(URL(string: "app://back#access_token=a&expires_in=60&state=s")),
                now: now)
                == .token(
                    Token(accessToken: "a", issuedAt: now, expiresAt: now + 60), id: "i"))
    }

    @Test func errorsAreReported() throws {
        let request = AuthorizationRequest.code(clientID: "i", redirectURI: "r")
            .with { $0.state = "s3cret" }
        let url = try #require(
            URL(
                string: "https://app/back?error=access_denied"
                    + "&error_description=no+s3cret%0D%0Afor+you&state=s3cret"))
        let failure = #expect(throws: AuthenticationFailure.self) {
            try request.login(from: url)
        }
        #expect(failure?.description == "access_denied: no <redacted>  for you")
    }

    @Test(arguments: [
        ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "", false),
        ("ab", "aa", false), ("é", "e\u{301}", false),
    ])
    func comparison(_ left: String, _ right: String, _ isEqual: Bool) {
        #expect(Secret.isEqual(left, right) == isEqual)
    }

    private func expect(
        _ code: AuthenticationFailure.Code, _ body: () throws -> Void,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let failure = #expect(
            throws: AuthenticationFailure.self, sourceLocation: sourceLocation
        ) { try body() }
        #expect(failure?.code == code, sourceLocation: sourceLocation)
    }
}
