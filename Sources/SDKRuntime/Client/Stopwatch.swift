/// Measures time on any clock.
enum Stopwatch {
    /// - Returns: tells the time since this call.
    static func start<C: Clock<Duration>>(_ clock: C) -> @Sendable () -> Duration {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }
}
