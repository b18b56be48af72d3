package import Foundation
package import SDKLogin
package import SDKRuntime
package import SDKTesting

/// A token endpoint in memory, a wall clock that is set by hand, and the secrets that no text may
/// show.
package struct Login {
    package static let oauth = OAuthConfiguration(
        tokenURL: "https://login.example.com/oauth/token",
        authorizeURL: "https://login.example.com/oauth/authorize",
        logoutURL: "https://login.example.com/logout")
    package static let redirectURI = "https://app.example.com/back?a=b"
    package static let credentials = OAuthLogin.clientCredentials(
        id: "id1", secret: "s3cret-client")
    package static let code = OAuthLogin.authorizationCode(
        id: "id1", secret: "s3cret-client", code: "s3cret-code", redirectURI: redirectURI)

    package let stub = StubTransport()
    package let time = Locked(Date(timeIntervalSince1970: 1_000_000))

    package init() {}

    package var now: Date { time.withLock { $0 } }

    package func advance(_ seconds: TimeInterval) { time.withLock { $0 += seconds } }

    package func provider(
        _ login: OAuthLogin = credentials, store: (any TokenStore)? = nil,
        onSaveFailure: OAuthTokenProvider.SaveFailureHandler? = nil
    ) -> OAuthTokenProvider {
        OAuthTokenProvider(
            login: login, oauth: Self.oauth, transport: stub, store: store, storeKey: "k",
            now: { [time] in time.withLock { $0 } }, onSaveFailure: onSaveFailure)
    }

    /// Responds to token requests one after the other.
    package func respond(_ responses: HTTPResponse...) {
        stub.script(.post, "/oauth/token", responses.map { .respond($0) })
    }

    package static func token(
        _ access: String, refresh: String? = nil, lifetime: Int = 3600
    ) -> HTTPResponse {
        let refresh = refresh.map { ",\"refresh_token\":\"\($0)\"" } ?? ""
        return .json(
            "{\"access_token\":\"\(access)\",\"token_type\":\"bearer\","
                + "\"expires_in\":\(lifetime)\(refresh)}")
    }

    /// The bodies of all requests so far.
    package var bodies: [String] {
        stub.requests.map { String(decoding: $0.body?.bytes ?? [], as: UTF8.self) }
    }

    /// Waits, without sleeping, until a condition holds.
    package static func until(_ condition: () async -> Bool) async {
        while await !condition() { await Task.yield() }
    }
}
