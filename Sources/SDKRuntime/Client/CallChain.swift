/// The rest of a call's way, as an ``Interceptor`` sees it: the interceptors after it, the access
/// token, the transport.
public struct CallChain: Sendable {
    let call: RunningCall
    /// How many steps are behind. The first one is retrying, if the client does that.
    private var steps = 0

    init(_ call: RunningCall) {
        self.call = call
        if call.client.retry == nil { steps = 1 }
    }

    /// Sends a request on. Can be called any number of times.
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

    /// Adds the access token, and asks for another one if the server refuses it: once, since a
    /// second 401 is a response. A body that can't be read twice makes the first one a response.
    private func authenticate(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard call.call.isAuthenticated, let provider = call.client.tokenProvider,
            request.headers["Authorization"] == nil
        else { return try await exchange(request) }
        let token = try await provider.accessToken()
        let response = try await exchange(request, token)
        guard response.status == 401, try await provider.accessTokenRejected(token),
            request.isReplayable
        else { return response }
        return try await exchange(request, try await provider.accessToken())
    }

    private func exchange(_ request: HTTPRequest, _ token: String) async throws -> HTTPResponse {
        var request = request
        request.headers.add("Authorization", "Bearer \(token)")
        return try await exchange(request)
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
