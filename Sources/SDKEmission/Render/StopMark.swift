import Dispatch

/// The lowest index at which work that is shared among threads should end.
final class StopMark: Sendable {
    private let lock = DispatchSemaphore(value: 1)
    /// Read and written between `wait` and `signal` only.
    nonisolated(unsafe) private var lowest = Int.max

    var index: Int {
        lock.wait()
        defer { lock.signal() }
        return lowest
    }

    func move(to index: Int) {
        lock.wait()
        defer { lock.signal() }
        lowest = min(lowest, index)
    }
}
