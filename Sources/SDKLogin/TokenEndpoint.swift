internal import Foundation
internal import SDKRuntime

/// Asks a token endpoint for tokens.
struct TokenEndpoint: Sendable {
    let url: String?
    /// Where tokens are renewed, if not at ``url``.
    var refreshURL: String?
    let client: ClientIdentity
    let transport: any Transport
    /// Sent with each request; the headers that the grant needs replace them.
    let headers: HTTPHeaders
    let timeout: Duration?
    var headerNames = ServerHeaderNames()

    /// - Throws: ``AuthenticationFailure``, or what the transport throws.
    func token(for grant: TokenGrant, now: Date) async throws -> Token {
        var url = url
        if case .refreshToken = grant { url = refreshURL ?? url }
        let response = try await send(
            grant.form(for: client), to: try OAuthConfiguration.endpoint(url, "token"))
        let authorization = try client.authorization()
        let secrets = grant.secrets + [client.secret, authorization].compactMap(\.self)
        return try token(in: response, issuedAt: now, secrets: SentSecrets(secrets))
    }

    /// Sends a form with the client's credentials.
    ///
    /// - Throws: ``AuthenticationFailure``, or what the transport throws.
    func send(_ form: FormBody, to url: String) async throws -> HTTPResponse {
        var headers = headers
        headers["Content-Type"] = FormBody.contentType
        headers["Accept"] = "application/json"
        headers["Authorization"] = try client.authorization()?.text
        var request = HTTPRequest(
            .post, url, headers: headers, body: try form.encoded(), timeout: timeout)
        // The form contains secrets, which are for this address only.
        request.followsRedirects = false
        return try await transport.send(request)
    }

    /// The members of a response that is not a token.
    ///
    /// - Throws: ``AuthenticationFailure`` with what the server says.
    func members(
        of response: HTTPResponse, issuedAt: Date
    ) throws(AuthenticationFailure) -> [String: JSONValue] {
        let text = String(decoding: response.body, as: UTF8.self)
        if response.isSuccess, let object = try? JSONValue.decode(json: text).object {
            return object.dictionary
        }
        let secrets = [client.secret, try client.authorization()].compactMap(\.self)
        _ = try token(in: response, issuedAt: issuedAt, secrets: SentSecrets(secrets))
        throw AuthenticationFailure(
            code: .malformedResponse, message: "the server's response can't be read",
            status: response.status)
    }

    private func token(
        in response: HTTPResponse, issuedAt: Date, secrets: SentSecrets
    ) throws(AuthenticationFailure) -> Token {
        do throws(AuthenticationFailure) {
            let body = Result { () throws(JSONError) in try TokenResponse.read(response.body) }
            if let parsed = try? body.get(), let error = parsed.error,
                !response.isSuccess || parsed.accessToken == nil
            {
                let code = String(ServerText.clean(error, without: secrets).prefix(64))
                let text = parsed.errorDescription ?? parsed.description ?? ""
                throw AuthenticationFailure(
                    code: AuthenticationFailure.Code(rawValue: code),
                    message: ServerText.clean(text, without: secrets))
            }
            guard response.isSuccess else {
                throw AuthenticationFailure(
                    code: .unexpectedStatus,
                    message: "the token endpoint returned neither a token nor an OAuth error")
            }
            let parsed: TokenResponse
            do throws(JSONError) { parsed = try body.get() } catch { throw Self.malformed(error) }
            return try Token(
                access: parsed.accessToken, refresh: parsed.refreshToken, type: parsed.tokenType,
                lifetime: parsed.expiresIn, scope: parsed.scope, issuedAt: issuedAt)
        } catch {
            var failure = error
            failure.status = response.status
            failure.rateLimit = RateLimit(response.headers, names: headerNames.rateLimit)
            failure.retryAfter = RetryAfter.delay(
                askedBy: response.headers, now: Int64(issuedAt.timeIntervalSince1970))
            failure.correlationID = response.header(anyOf: headerNames.correlationID)
                .map { ServerText.clean($0, without: secrets) }
            throw failure
        }
    }

    private static func malformed(_ error: JSONError) -> AuthenticationFailure {
        let path = error.steps.isEmpty ? "" : "\(error.relativePath): "
        return AuthenticationFailure(
            code: .malformedResponse,
            message: "the token endpoint's response is not the JSON of a token: "
                + path + error.message)
    }
}
