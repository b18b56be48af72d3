internal import Foundation
public import SDKRuntime

extension OAuthConfiguration {
    /// Reads the addresses of a login from the document that its provider publishes (OpenID Connect
    /// Discovery 1.0 section 4, RFC 8414 section 3).
    ///
    /// - Parameters:
    ///   - url: the address of the document, usually one that ends in
    ///     `/.well-known/openid-configuration`.
    ///   - timeout: the longest time for the request. `nil` waits for ever.
    /// - Throws: ``AuthenticationFailure/Code/noEndpoint`` if there is no such document, or what the
    ///   transport throws.
    public static func discovered(
        at url: String, transport: any Transport = URLSessionTransport(),
        headers: HTTPHeaders = ["User-Agent": APIClient.defaultUserAgent],
        timeout: Duration? = .seconds(30)
    ) async throws -> OAuthConfiguration {
        var headers = headers
        headers["Accept"] = "application/json"
        let response = try await transport.send(
            HTTPRequest(.get, try endpoint(url, "discovery"), headers: headers, timeout: timeout))
        guard response.isSuccess,
            let document = try? JSONValue.decode(
                json: String(decoding: response.body, as: UTF8.self)
            ).object
        else {
            throw AuthenticationFailure(
                code: .noEndpoint, message: "there is no document of the login's addresses",
                status: response.status)
        }
        func address(_ name: String) throws(AuthenticationFailure) -> String? {
            guard let text = document[name]?.string else { return nil }
            // The secrets must not be sent to someone who can change an unencrypted connection.
            guard Server(text).isValid, !isSecure(url) || isSecure(text) else {
                throw AuthenticationFailure(
                    code: .noEndpoint, message: "the discovered \(name) can't be used")
            }
            return text
        }
        guard let token = try address("token_endpoint") else {
            throw AuthenticationFailure(
                code: .noEndpoint, message: "the discovered login has no token_endpoint")
        }
        var result = OAuthConfiguration(
            tokenURL: token, authorizeURL: try address("authorization_endpoint"),
            logoutURL: try address("end_session_endpoint"))
        result.deviceAuthorizationURL = try address("device_authorization_endpoint")
        return result
    }

    private static func isSecure(_ url: String) -> Bool {
        url.prefix(8).lowercased() == "https://"
    }
}

/// Gets access tokens from a login whose addresses are discovered when the first token is needed.
actor DiscoveredTokenProvider: AccessTokenProvider {
    private let discover: @Sendable () async throws -> OAuthTokenProvider
    private var task: Task<OAuthTokenProvider, any Error>?

    init(_ discover: @escaping @Sendable () async throws -> OAuthTokenProvider) {
        self.discover = discover
    }

    func accessToken() async throws -> String { try await provider().accessToken() }

    func accessTokenRejected(_ token: String) async throws -> Bool {
        try await provider().accessTokenRejected(token)
    }

    /// One discovery for all callers; after a failure the next call tries again.
    private func provider() async throws -> OAuthTokenProvider {
        let running = task ?? Task { try await discover() }
        task = running
        do {
            return try await running.value
        } catch {
            if task == running { task = nil }
            throw error
        }
    }
}
