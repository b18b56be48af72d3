extension APIClient {
    /// Sends a request and returns the decoded answer.
    ///
    /// - Throws: ``APIError``; any status that is not 200 to 299 is ``APIError/status(_:)``.
    public func send<Output>(_ request: APIRequest<Output>) async throws(APIError) -> Output {
        try request.output.decode(try await perform(request.call))
    }

    /// Sends a request and returns the decoded answer with status, headers and raw body.
    ///
    /// - Throws: ``APIError``; any status that is not 200 to 299 is ``APIError/status(_:)``.
    public func response<Output>(
        for request: APIRequest<Output>
    ) async throws(APIError) -> APIResponse<Output> {
        let response = try await perform(request.call)
        return APIResponse(value: try request.output.decode(response), response: response)
    }
}
