/// The remaining steps of a call, as an ``Interceptor`` sees them: the interceptors after it, the
/// credentials, the transport.
public struct CallChain: Sendable {
    let call: RunningCall
    /// How many steps are done. The first one is retrying, if the client retries.
    private var steps = 0

    init(_ call: RunningCall) {
        self.call = call
        if call.client.retry == nil { steps = 1 }
    }

    /// Passes a request on. Can be called any number of times.
    public func callAsFunction(_ request: HTTPRequest) async throws -> HTTPResponse {
        let interceptors = call.client.interceptors
        guard steps <= interceptors.count else { return try await authenticate(request) }
        try Task.checkCancellation()
        let context = CallContext(call: call, attempt: request.attempt)
        var next = self
        next.steps += 1
        if steps == 0, let retry = call.client.retry {
            return try await retry.intercept(request, context: context, next: next)
        }
        return try await interceptors[steps - 1].intercept(request, context: context, next: next)
    }

    /// Adds the credentials, and asks for other access tokens if the server refuses them. It does
    /// so once: a second 401 is the response. If the body can't be read twice, the first one
    /// already is.
    private func authenticate(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard call.call.isAuthenticated else { return try await exchange(request) }
        let credentials = try call.client.credentials(for: call.call, request)
        guard !credentials.isEmpty else { return try await exchange(request) }
        let (signed, tokens) = try await sign(request, credentials)
        let response = try await exchange(signed)
        guard response.status == 401, try await areRejected(tokens), request.isReplayable
        else { return response }
        return try await exchange(try await sign(request, credentials).request)
    }

    private typealias Token = (provider: any AccessTokenProvider, text: String)

    private func sign(
        _ request: HTTPRequest, _ credentials: [SentCredential]
    ) async throws -> (request: HTTPRequest, tokens: [Token]) {
        var request = request
        var tokens: [Token] = []
        var secrets: [Secret] = []
        defer { call.sentSecrets.withLock { [secrets] in $0 += secrets } }
        for credential in credentials {
            switch credential.value {
            case .text(let secret):
                secrets.append(secret)
                request.add(secret.text, at: credential.location)
            case .basic(let username, let password):
                let text = try BasicCredentials.text(username, password)
                secrets += [password, Secret(text)]
                request.add(text, at: credential.location)
            case .provider(let provider):
                let token = try await provider.accessToken()
                secrets.append(Secret(token))
                tokens.append((provider, token))
                request.add(token, at: credential.location)
            case .login:
                throw AuthenticationFailure(
                    code: .invalidClientSettings,
                    message: "a login goes into a client when the client is made")
            case .certificate: break
            }
        }
        return (request, tokens)
    }

    private func areRejected(_ tokens: [Token]) async throws -> Bool {
        var canRepeat = false
        for token in tokens where try await token.provider.accessTokenRejected(token.text) {
            canRepeat = true
        }
        return canRepeat
    }

    private func exchange(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        try request.headers.validate()
        do {
            var response = try await transport(request)
            response.attempt = request.attempt
            return response
        } catch var error as TransportError {
            error.attempts = request.attempt
            throw error
        }
    }

    private func transport(_ request: HTTPRequest) async throws -> HTTPResponse {
        let transport = call.client.transport
        return switch call.transfer {
        case .inMemory: try await transport.send(request)
        case .download(let file, let progress):
            try await transport.download(request, to: file, progress: progress)
        case .upload(let progress): try await transport.upload(request, progress: progress)
        case .stream: try await transport.stream(request)
        }
    }
}
