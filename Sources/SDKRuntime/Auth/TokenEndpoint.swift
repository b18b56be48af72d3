internal import Foundation

/// Asks a token endpoint for tokens.
struct TokenEndpoint: Sendable {
    let url: String?
    let client: ClientIdentity
    let transport: any Transport
    /// Sent with each request, below those that the grant needs.
    let headers: HTTPHeaders
    let timeout: Duration?
    var headerNames = ServerHeaderNames()

    /// - Throws: ``AuthenticationFailure``, or what the transport throws.
    func token(for grant: TokenGrant, now: Date) async throws -> Token {
        let authorization = try client.authorization()
        var headers = headers
        headers["Content-Type"] = FormBody.contentType
        headers["Accept"] = "application/json"
        headers["Authorization"] = authorization?.text
        var request = HTTPRequest(
            .post, try OAuthConfiguration.endpoint(url, "token"), headers: headers,
            body: try grant.form(for: client).encoded(), timeout: timeout)
        // The form is full of secrets, which are for this address alone.
        request.followsRedirects = false
        let secrets = grant.secrets + [client.secret, authorization].compactMap(\.self)
        let response = try await transport.send(request)
        return try token(in: response, issuedAt: now, secrets: secrets)
    }

    private func token(
        in response: HTTPResponse, issuedAt: Date, secrets: [Secret]
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
