import Foundation
import Logins
import SDKTesting
import Testing

@testable import SDKLogin
@testable import SDKRuntime

@Suite struct TokenRenewalTests {
    let service = Login()

    /// Lifetime and time passed, and whether the token is renewed then.
    @Test(arguments: [
        (3600, 3539, false), (3600, 3540, true), (3600, 3600, true), (40, 29, false),
        (40, 30, true), (1, 0, false),
    ])
    func renewsAheadOfTime(_ lifetime: Int, _ passed: Double, _ isRenewed: Bool) async throws {
        service.respond(Login.token("t1", lifetime: lifetime), Login.token("t2"))
        let provider = service.provider()
        #expect(try await provider.accessToken() == "t1")
        service.advance(passed)
        let token = try await provider.accessToken()
        // Until the token has expired, calls don't wait for the next one.
        #expect(token == (Double(lifetime) > passed ? "t1" : "t2"))
        if isRenewed { await Login.until { (try? await provider.accessToken()) == "t2" } }
        #expect(service.stub.requests.count == (isRenewed ? 2 : 1))
    }

    @Test func aFailedEarlyRenewalDisturbsNoCall() async throws {
        service.respond(
            Login.token("t1"), .status(503), .status(503), .status(503), Login.token("t2"))
        let provider = service.provider()
        #expect(try await provider.accessToken() == "t1")
        service.advance(3540)
        #expect(try await provider.accessToken() == "t1")
        await Login.until { await !provider.isRenewing }
        // A quarter of the time that is left has to pass before the next attempt.
        service.advance(14)
        #expect(try await provider.accessToken() == "t1")
        #expect(service.stub.requests.count == 2)
        service.advance(1)
        #expect(try await provider.accessToken() == "t1")
        await Login.until { await !provider.isRenewing }
        #expect(service.stub.requests.count == 3)
        service.advance(45)
        await #expect(throws: AuthenticationFailure.self) { try await provider.accessToken() }
        #expect(try await provider.accessToken() == "t2")
    }

    @Test func refreshTokensRotateOrStay() async throws {
        let store = InMemoryTokenStore()
        service.respond(
            Login.token("t1", refresh: "r1"), Login.token("t2"), Login.token("t3", refresh: "r3"),
            Login.token("t4"))
        let provider = service.provider(Login.code, store: store)
        for (index, refresh) in ["r1", "r1", "r3", "r3"].enumerated() {
            #expect(try await provider.token().accessToken == "t\(index + 1)")
            #expect(store.load(for: "k")?.refreshToken == refresh)
            service.advance(4000)
        }
        #expect(
            service.bodies.dropFirst().map { $0.suffix(16) }
                == ["refresh_token=r1", "refresh_token=r1", "refresh_token=r3"])
    }

    @Test(arguments: [
        Login.code, .pkce(id: "i", code: "c", verifier: "v", redirectURI: "a:b"),
        .saml2Bearer(id: "i", secret: "s", organization: "o", assertion: "a"),
        .token(Token(accessToken: "t1"), id: "i"),
    ])
    func withoutRefreshTokenALoginIsRequired(_ login: OAuthLogin) async throws {
        service.respond(Login.token("t1"))
        service.stub.on("get") { _ in .status(401) }
        let client = APIClient(
            server: "https://api.example.com", tokenProvider: service.provider(login),
            transport: service.stub)
        do {
            try await client.send(APIRequest<Void>("get", .get, "/x"))
            Issue.record("no error")
        } catch .authentication(.loginRequired) {
            #expect(service.stub.requests(of: "get").count == 1)
        }
    }

    @Test func clientCredentialsComeAgainAfterARefusedRefreshToken() async throws {
        service.respond(
            Login.token("t1", refresh: "r1"), .json(#"{"error":"invalid_grant"}"#, status: 400),
            Login.token("t2"))
        let provider = service.provider()
        _ = await provider.accessTokenRejected(try await provider.accessToken())
        #expect(try await provider.accessToken() == "t2")
        #expect(service.stub.unusedResponses == 0)
    }

    @Test func aRefusedRefreshTokenNeedsALogin() async throws {
        service.respond(
            Login.token("t1", refresh: "r1"), .json(#"{"error":"invalid_grant"}"#, status: 400))
        let provider = service.provider(Login.code)
        _ = await provider.accessTokenRejected(try await provider.accessToken())
        let failure = await #expect(throws: AuthenticationFailure.self) {
            try await provider.accessToken()
        }
        #expect(failure?.needsLogin == true)
    }

    @Test func aStoredTokenIsUsed() async throws {
        let store = InMemoryTokenStore()
        store.save(Token(accessToken: "s1", expiresAt: service.now + 100), for: "k")
        let provider = service.provider(.stored(id: "id1"), store: store)
        #expect(try await provider.accessToken() == "s1")
        // What another process has renewed is taken over.
        store.save(Token(accessToken: "s2", expiresAt: service.now + 900), for: "k")
        #expect(await provider.accessTokenRejected("s1"))
        #expect(try await provider.accessToken() == "s2")
        #expect(service.stub.requests.isEmpty)
    }

    @Test func nothingStoredNeedsALogin() async {
        let provider = service.provider(.stored(id: "id1"), store: InMemoryTokenStore())
        await #expect(throws: AuthenticationFailure.loginRequired) {
            try await provider.accessToken()
        }
    }

    @Test func aGivenTokenIsSaved() async throws {
        let store = InMemoryTokenStore()
        let provider = service.provider(
            .token(Token(accessToken: "t0"), id: "id1"), store: store)
        #expect(try await provider.accessToken() == "t0")
        #expect(store.load(for: "k")?.accessToken == "t0")
    }

    @Test func aTokenThatCannotBeSavedIsUsedAllTheSame() async throws {
        struct FullStore: TokenStore {
            func load(for key: String) throws -> Token? { nil }
            func save(_ token: Token, for key: String) throws {
                throw CocoaError(.fileWriteOutOfSpace)
            }
            func clear(for key: String) throws {}
        }
        service.respond(Login.token("t1"))
        let failures = Locked(0)
        let provider = service.provider(
            store: FullStore(), onSaveFailure: { _ in failures.withLock { $0 += 1 } })
        #expect(try await provider.accessToken() == "t1")
        #expect(failures.withLock { $0 } == 1)
    }

    @Test func logOutForgets() async throws {
        let store = InMemoryTokenStore()
        let gate = Gate()
        service.stub.on(.post, "/oauth/token") { _ in
            await gate.wait()
            return Login.token("late", refresh: "r")
        }
        let provider = service.provider(Login.code, store: store)
        let task = Task { try await provider.accessToken() }
        await Login.until { await provider.waiterCount == 1 && service.stub.requests.count == 1 }
        try await provider.logOut()
        await #expect(throws: AuthenticationFailure.loginRequired) { try await task.value }
        gate.open()
        await #expect(throws: AuthenticationFailure.loginRequired) {
            try await provider.accessToken()
        }
        #expect(store.load(for: "k") == nil)
        #expect(service.stub.requests.count == 1)
    }

    @Test func aResponseFromBeforeALogoutIsDropped() async throws {
        let gates = [Gate(), Gate()]
        let count = Locked(0)
        service.stub.on(.post, "/oauth/token") { _ in
            let number = count.withLock { count in
                defer { count += 1 }
                return count
            }
            await gates[number].wait()
            if number == 0 { throw TransportError(.connectionLost) }
            return Login.token("t2")
        }
        let provider = service.provider()
        let first = Task { try await provider.accessToken() }
        await Login.until { service.stub.requests.count == 1 }
        try await provider.logOut()
        await #expect(throws: AuthenticationFailure.loginRequired) { try await first.value }
        let second = Task { try await provider.accessToken() }
        await Login.until { service.stub.requests.count == 2 }
        gates[0].open()
        for _ in 0..<50 { await Task.yield() }
        #expect(await provider.waiterCount == 1)
        gates[1].open()
        #expect(try await second.value == "t2")
    }
}
