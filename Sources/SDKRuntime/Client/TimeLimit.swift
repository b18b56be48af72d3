/// Runs a body, and cancels it when the time is up.
///
/// - Throws: ``TransportError/Kind/timedOut``, or what the body throws.
func withTimeLimit<Result: Sendable>(
    _ limit: Duration, clock: any Clock<Duration>,
    _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
    try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask { try await body() }
        group.addTask {
            try await clock.sleep(for: limit)
            throw TransportError(.timedOut, "the whole call, after \(limit)")
        }
        defer { group.cancelAll() }
        guard let result = try await group.next() else { throw CancellationError() }
        return result
    }
}

/// Measures time on any clock.
package enum Stopwatch {
    /// - Returns: a function that returns the time since this call.
    package static func start<C: Clock<Duration>>(_ clock: C) -> @Sendable () -> Duration {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }
}
