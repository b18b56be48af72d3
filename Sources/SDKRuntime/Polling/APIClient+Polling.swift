extension APIClient {
    /// Starts an operation and polls it until it is done.
    ///
    /// The first poll comes after a wait, and each further one after about twice as long. If the
    /// previous response has a `Retry-After`, that replaces the fixed part of the wait. Each
    /// request is retried like any other.
    ///
    /// - Parameters:
    ///   - start: the request that starts the operation.
    ///   - next: makes the request that polls the operation; `nil` if the response doesn't say how.
    ///   - style: how a response shows the state.
    ///   - progress: called with each decoded response of the polls, the last one included.
    /// - Returns: the response that says that the operation is done.
    /// - Throws: ``APIError``, among them ``APIError/polling(_:)``. Cancelling the task ends it with
    ///   ``APIError/cancelled``; the server isn't told.
    public func poll<Start, Value>(
        _ start: APIRequest<Start>,
        _ next: @Sendable (APIResponse<Start>) -> APIRequest<Value>?,
        _ style: PollStyle<Value>, options: PollingOptions = PollingOptions(),
        progress: (@Sendable (Value) -> Void)? = nil
    ) async throws(APIError) -> Value {
        var last = try await perform(start.call)
        let elapsed = Stopwatch.start(clock)
        let started = APIResponse(value: try start.output.decode(last), response: last)
        var count = 0
        func error(_ reason: PollingError.Reason) -> APIError {
            .polling(
                PollingError(
                    reason, operation: start.operation, pollCount: count, response: last))
        }
        guard let request = next(started) else { throw error(.notFollowable) }
        let timing = retry ?? RetryInterceptor()
        while true {
            let asked = RetryAfter.delay(askedBy: last.headers, now: timing.now())
            let delay = options.delay(
                askedBy: asked, before: count + 1, random: timing.random())
            if let limit = options.limit, elapsed() + delay > limit {
                throw error(.unfinished(limit: limit))
            }
            do { try await clock.sleep(for: delay) } catch {
                throw APIError(error, operation: start.operation)
            }
            last = try await perform(request.call)
            count += 1
            if style.isRunning(last) { continue }
            let response = APIResponse(value: try request.output.decode(last), response: last)
            progress?(response.value)
            switch style.state(response) {
            case .running: continue
            case .done: return response.value
            case .failed(let word): throw error(.failed(word))
            case .unknown(let word): throw error(.unknownState(word))
            }
        }
    }
}
