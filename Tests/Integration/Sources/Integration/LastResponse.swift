import PureCloudPlatformClientV2

/// Keeps the last response as received.
actor LastResponse: Interceptor {
    private var response: HTTPResponse?

    func take() -> HTTPResponse? {
        defer { response = nil }
        return response
    }

    nonisolated func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        var response = try await next(request)
        response.operation = context.operation
        await keep(response)
        return response
    }

    private func keep(_ response: HTTPResponse) { self.response = response }
}
