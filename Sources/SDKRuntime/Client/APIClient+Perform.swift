extension APIClient {
    /// Sends every call of this client. It is not generic, so that it is compiled once.
    ///
    /// - Returns: a response with a status of 200 to 299.
    /// - Throws: ``APIError``; any other status is ``APIError/status(_:)``.
    public func perform(
        _ call: OperationCall, transfer: Transfer = .inMemory
    ) async throws(APIError) -> HTTPResponse {
        let server = call.server ?? server
        var request = try call.httpRequest(server: server, defaults: headers)
        if request.timeout == nil { request.timeout = timeout }
        idempotencyKeys?.add(to: &request)
        if let security {
            // A caller may have set the fields and parameters of a scheme by hand.
            request.headers.markSecrets(security.headerNames)
            request.secretQueryNames = security.queryNames
        }
        let running = RunningCall(call, of: self, at: server, transfer)
        let chain = CallChain(running)
        var response: HTTPResponse
        do {
            if let limit = call.overallTimeout ?? overallTimeout {
                response = try await withTimeLimit(limit, clock: clock) { [request] in
                    try await chain(request)
                }
            } else {
                response = try await chain(request)
            }
        } catch {
            throw APIError(error, operation: call.operation)
        }
        response.operation = call.operation
        response.correlationID = response.header(anyOf: headerNames.correlationID)
        response.rateLimit = RateLimit(response.headers, names: headerNames.rateLimit)
        guard response.isSuccess else {
            var failure = APIFailure(
                operation: call.operation, status: response.status, headers: response.headers,
                body: response.body, correlationID: response.correlationID,
                attempts: response.attempt, rateLimit: response.rateLimit)
            failure.setReport(ServerReport(response.body, without: running.secrets(of: request)))
            throw .status(failure)
        }
        return response
    }
}

extension APIClient {
    /// Sends a request and returns the decoded response.
    ///
    /// - Throws: ``APIError``; any status that is not 200 to 299 is ``APIError/status(_:)``.
    public func send<Output>(_ request: APIRequest<Output>) async throws(APIError) -> Output {
        try request.output.decode(try await perform(request.call))
    }

    /// Sends a request and returns the decoded response with status, headers and raw body.
    ///
    /// - Throws: ``APIError``; any status that is not 200 to 299 is ``APIError/status(_:)``.
    public func response<Output>(
        for request: APIRequest<Output>
    ) async throws(APIError) -> APIResponse<Output> {
        let response = try await perform(request.call)
        return APIResponse(value: try request.output.decode(response), response: response)
    }
}
