public import Foundation

/// Sends a request again after an answer or a failure that is likely to pass, with exponential
/// back-off and full jitter, or after the wait that the server asks for.
///
/// A client has one by default, in ``APIClient/retry``. It measures and waits on the client's
/// clock, and ends a wait at once when the task is cancelled.
public struct RetryInterceptor: Interceptor {
    public var policy: RetryPolicy
    /// A number from 0 up to, but not including, 1: which part of the back-off is waited.
    public var random: @Sendable () -> Double
    /// Seconds since 1970, for a `Retry-After` with a date in an answer that has no `Date`.
    public var now: @Sendable () -> Int64

    public init(
        _ policy: RetryPolicy = RetryPolicy(),
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) },
        now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    ) {
        self.policy = policy
        self.random = random
        self.now = now
    }

    public func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        guard let policy = policy(for: context), isRepeatable(request, policy) else {
            return try await next(request)
        }
        let elapsed = Stopwatch.start(context.clock)
        var request = request
        while true {
            let outcome: Result<HTTPResponse, any Error>
            do { outcome = .success(try await next(request)) } catch { outcome = .failure(error) }
            guard request.attempt < policy.maximumAttempts,
                let delay = delay(after: outcome, attempt: request.attempt, policy),
                policy.budget.map({ elapsed() + delay <= $0 }) ?? true
            else { return try outcome.get() }
            try await context.clock.sleep(for: delay)
            request.attempt += 1
        }
    }

    private func policy(for context: CallContext) -> RetryPolicy? {
        switch context.retry {
        case .inherited: policy
        case .off: nil
        case .policy(let policy): policy
        }
    }

    private func isRepeatable(_ request: HTTPRequest, _ policy: RetryPolicy) -> Bool {
        guard request.method.isIdempotent || policy.retriesNonIdempotent else { return false }
        return request.body?.isReplayable ?? true
    }

    /// How long to wait before the next attempt; `nil` if there is none.
    private func delay(
        after outcome: Result<HTTPResponse, any Error>, attempt: Int, _ policy: RetryPolicy
    ) -> Duration? {
        switch outcome {
        case .failure(let error):
            guard let error = error as? TransportError else { return nil }
            guard policy.transportErrors.contains(error.kind) else { return nil }
            return policy.ceiling(after: attempt) * random()
        case .success(let response):
            guard policy.statuses.contains(response.status) else { return nil }
            let asked = retryAfter(response.headers) ?? .zero
            guard asked <= policy.maximumRetryAfter else { return nil }
            return max(asked, policy.ceiling(after: attempt) * random())
        }
    }

    /// The wait that a server asks for. Its date is compared with its own clock, if it tells it.
    private func retryAfter(_ headers: HTTPHeaders) -> Duration? {
        let now = now()
        let local = HTTPDate(secondsSince1970: now)
        let server = headers["Date"].flatMap { HTTPDate($0, now: local) } ?? local
        return RetryAfter(headers, now: now)?.delay(now: server.secondsSince1970)
    }
}
