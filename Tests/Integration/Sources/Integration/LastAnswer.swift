import PureCloudPlatformClientV2

/// Keeps the last answer as it came.
actor LastAnswer: Interceptor {
    private var answer: HTTPResponse?

    func take() -> HTTPResponse? {
        defer { answer = nil }
        return answer
    }

    nonisolated func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        var response = try await next(request)
        response.operation = context.operation
        await keep(response)
        return response
    }

    private func keep(_ response: HTTPResponse) { answer = response }
}
