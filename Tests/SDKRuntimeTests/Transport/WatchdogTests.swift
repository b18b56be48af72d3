import Testing

@testable import SDKRuntime

@Suite struct WatchdogTests {
    private final class Held: Sendable {}

    /// Otherwise each call would take memory for as long as its time limit.
    @Test(.timeLimit(.minutes(1)), arguments: [true, false])
    func nothingIsHeldAfterwards(isCancelled: Bool) async throws {
        weak var held: Held?
        var watchdog: Watchdog?
        do {
            let object = Held()
            held = object
            watchdog = Watchdog(after: .seconds(3600)) {
                withExtendedLifetime(object) { nil }
            }
        }
        #expect(held != nil)
        if isCancelled { watchdog?.cancel() } else { watchdog = nil }
        while held != nil { try await Task.sleep(for: .milliseconds(1)) }
        watchdog = nil
    }

    @Test(.timeLimit(.minutes(1))) func callsUntilThereIsNoNextTime() async throws {
        let (calls, call) = AsyncStream.makeStream(of: Int.self)
        let count = Locked(0)
        let start = ContinuousClock.now
        let watchdog = Watchdog(after: .milliseconds(30)) {
            let number = count.withLock { count in
                count += 1
                return count
            }
            call.yield(number)
            if number == 3 { call.finish() }
            return number == 3 ? nil : .milliseconds(20)
        }
        var found: [Int] = []
        for await number in calls { found.append(number) }
        #expect(found == [1, 2, 3])
        #expect(ContinuousClock.now - start >= .milliseconds(70))
        watchdog.cancel()
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(1 << 32), .seconds(1 << 31)])
    func aTimeBeyondAllMeasure(_ wait: Duration) {
        let watchdog = Watchdog(after: wait) {
            Issue.record("not yet")
            return nil
        }
        watchdog.cancel()
    }
}
