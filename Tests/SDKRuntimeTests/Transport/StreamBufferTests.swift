import Foundation
import Loopback
import Testing

@testable import SDKRuntime

@Suite struct StreamBufferTests {
    /// A reader that waits for each piece. Memory counts in a run of this test alone.
    @Test(.timeLimit(.minutes(1))) func waitingOftenKeepsMemoryFlat() async throws {
        let count = TestProcess.isAlone ? 100_000 : 1_000
        let buffer = StreamBuffer(limit: 1 << 20)
        let (turns, turn) = AsyncStream.makeStream(of: Void.self)
        let before = TestProcess.residentBytes
        let writer = Task {
            for await _ in turns { try buffer.write([7]) }
            buffer.finish()
        }
        var read = 0
        for _ in 0..<count {
            async let piece = buffer.read(timeout: .seconds(60)) { buffer.finish($0) }
            turn.yield()
            read += try await piece?.count ?? 0
        }
        turn.finish()
        try await writer.value
        #expect(read == count)
        if TestProcess.isAlone {
            let growth = TestProcess.residentBytes - before
            #expect(growth < 20 << 20, "grew by \(growth >> 20) MB")
        }
    }

    /// Waits in a row have one watchdog, and each has its whole time.
    @Test(.timeLimit(.minutes(1))) func eachWaitHasItsTime() async throws {
        let buffer = StreamBuffer(limit: 1 << 20)
        let timeout = Duration.milliseconds(400)
        var start = ContinuousClock.now
        do {
            for _ in 0..<3 {
                start = .now
                async let piece = buffer.read(timeout: timeout) { buffer.finish($0) }
                try await Task.sleep(for: .milliseconds(250))
                try buffer.write([7])
                #expect(try await piece == [7])
            }
            start = .now
            _ = try await buffer.read(timeout: timeout) { buffer.finish($0) }
            Issue.record("the wait has no end")
        } catch let error as TransportError {
            // On a busy machine, a piece can come too late. What counts is that none is given up on
            // too early.
            #expect(error.kind == .timedOut)
            #expect(ContinuousClock.now - start >= timeout)
        }
    }
}
