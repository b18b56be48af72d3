/// The rest of a call's way, as an ``Interceptor`` sees it: the interceptors after it, the access
/// token, the transport.
public struct CallChain: Sendable {
    let client: APIClient
    let context: CallContext
    let transfer: Transfer
    let interceptors: [any Interceptor]
    var index = 0

    /// Sends a request on. Can be called any number of times.
    public func callAsFunction(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard index < interceptors.count else { return try await authenticate(request) }
        try Task.checkCancellation()
        var context = context
        context.attempt = request.attempt
        var next = self
        next.index += 1
        return try await interceptors[index].intercept(
            request, context: context, next: next)
    }

    /// Adds the access token, and asks for another one if the server refuses it: once, since a
    /// second 401 is an answer. A body that can't be read twice makes the first one an answer.
    private func authenticate(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard context.isAuthenticated, let provider = client.tokenProvider,
            request.headers["Authorization"] == nil
        else { return try await exchange(request) }
        let token = try await provider.accessToken()
        let response = try await exchange(request, token)
        guard response.status == 401, try await provider.accessTokenRejected(token),
            request.body?.isReplayable ?? true
        else { return response }
        return try await exchange(request, try await provider.accessToken())
    }

    private func exchange(_ request: HTTPRequest, _ token: String) async throws -> HTTPResponse {
        var request = request
        request.headers["Authorization"] = "Bearer \(token)"
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
        switch transfer {
        case .inMemory: try await client.transport.send(request)
        case .download(let file, let progress):
            try await client.transport.download(request, to: file, progress: progress)
        case .upload(let progress):
            try await client.transport.upload(request, progress: progress)
        }
    }
}
