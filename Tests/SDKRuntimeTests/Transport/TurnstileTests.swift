import Logins
import Testing

@testable import SDKRuntime

@Suite struct TurnstileTests {
    @Test func boundsTheNumberInside() async throws {
        let turnstile = Turnstile(3)
        let inside = Locked((now: 0, most: 0, total: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<500 {
                group.addTask {
                    try await turnstile.pass {
                        inside.withLock {
                            $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.total + 1)
                        }
                        await Task.yield()
                        inside.withLock { $0.now -= 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(inside.withLock { $0.now } == 0)
        #expect(inside.withLock { $0.most } <= 3)
        #expect(inside.withLock { $0.total } == 500)
    }

    @Test func aCancelledTaskStopsWaitingAndTakesNoRoom() async throws {
        let turnstile = Turnstile(0)
        let gate = Gate()
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await turnstile.pass {
                enter.yield()
                await gate.wait()
            }
        }
        for await _ in entered { break }
        let waiting = Task { try await turnstile.pass {} }
        for _ in 0..<50 { await Task.yield() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        gate.open()
        try await first.value
        try await turnstile.pass {}
    }
}
