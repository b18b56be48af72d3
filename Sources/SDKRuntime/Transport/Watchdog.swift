internal import Dispatch

/// Calls a closure when a time is up, until it is cancelled or released. It has a timer of Dispatch
/// because a task that is cancelled while it sleeps takes memory until it would have woken.
final class Watchdog: @unchecked Sendable {
    // Unchecked, because Dispatch on Linux doesn't declare its timers Sendable, which they are.
    private let timer: any DispatchSourceTimer

    /// - Parameters:
    ///   - wait: the time until the first call.
    ///   - body: returns the time until the next call; `nil` if there is none.
    init(after wait: Duration, _ body: @escaping @Sendable () -> Duration?) {
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.setEventHandler { [weak self] in
            guard let next = body() else { return }
            self?.timer.schedule(deadline: Self.time(after: next))
        }
        timer.schedule(deadline: Self.time(after: wait))
        timer.activate()
    }

    deinit { timer.cancel() }

    func cancel() { timer.cancel() }

    private static func time(after wait: Duration) -> DispatchTime {
        let (seconds, attoseconds) = max(wait, .zero).components
        // Longer than any exchange.
        guard seconds < 1 << 32 else { return .distantFuture }
        return .now()
            + .nanoseconds(Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000))
    }
}
