public import Foundation

/// Sends a request again after a response or a failure that is likely to pass, with exponential
/// back-off and full jitter, which is added to the wait that the server asks for.
///
/// A client has one by default, in ``APIClient/retry``. It measures and waits on the client's
/// clock, and ends a wait at once when the task is cancelled.
public struct RetryInterceptor: Interceptor {
    /// When a request is sent again.
    public var policy: RetryPolicy
    /// A number from 0 up to, but not including, 1: the part of the back-off to wait.
    public var random: @Sendable () -> Double
    /// Seconds since 1970, for a `Retry-After` with a date in a response that has no `Date`.
    public var now: @Sendable () -> Int64

    /// Creates an interceptor.
    ///
    /// - Parameters:
    ///   - policy: when a request is sent again.
    ///   - random: a number from 0 up to, but not including, 1: the part of the back-off to wait.
    ///   - now: seconds since 1970.
    public init(
        _ policy: RetryPolicy = RetryPolicy(),
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) },
        now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
    ) {
        self.policy = policy
        self.random = random
        self.now = now
    }

    /// Sends the request, and sends it again as long as the policy asks for it.
    ///
    /// - Throws: what the last attempt throws, or `CancellationError` if the task is cancelled
    ///   during a wait.
    public func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        guard let policy = policy(for: context) else { return try await next(request) }
        let elapsed = Stopwatch.start(context.clock)
        let keyHeader = context.idempotencyKeys?.header
        var request = request
        while true {
            let outcome: Result<HTTPResponse, any Error>
            do { outcome = .success(try await next(request)) } catch { outcome = .failure(error) }
            guard request.attempt < policy.maximumAttempts,
                let delay = delay(after: outcome, of: request, keyHeader, policy),
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

    /// Returns the wait before the next attempt; `nil` if there is none.
    private func delay(
        after outcome: Result<HTTPResponse, any Error>, of request: HTTPRequest,
        _ keyHeader: String?, _ policy: RetryPolicy
    ) -> Duration? {
        let hasKey = keyHeader.map { request.headers[$0] != nil } ?? false
        let isRepeatable =
            request.method.isIdempotent || policy.retriesNonIdempotent
            || (hasKey && policy.retriesWithIdempotencyKey)
        let asked: Duration?
        switch outcome {
        case .failure(let error as TransportError):
            guard isRepeatable, policy.transportErrors.contains(error.kind) else { return nil }
            asked = nil
        case .failure(let error as AuthenticationFailure):
            // Without a token, the request was not carried out, whatever its method is.
            guard let status = error.status, policy.statuses.contains(status) else { return nil }
            asked = error.retryAfter
        case .failure: return nil
        case .success(let response):
            guard isRepeatable, policy.statuses.contains(response.status) else { return nil }
            asked = RetryAfter.delay(askedBy: response.headers, now: now())
        }
        guard asked ?? .zero <= policy.maximumRetryAfter, request.isReplayable
        else { return nil }
        // Added to the server's wait, so that clients with the same wait don't all return at once.
        return (asked ?? .zero) + policy.ceiling(after: request.attempt) * random()
    }
}
