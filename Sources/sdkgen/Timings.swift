/// How long each stage took.
final class Timings {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    private var marks: [(name: String, time: Duration)] = []

    init() {
        last = clock.now
    }

    /// Ends a stage.
    func mark(_ name: String) {
        let now = clock.now
        marks.append((name, now - last))
        last = now
    }

    func print() {
        var total = Duration.zero
        for mark in marks {
            Terminal.printError(Self.line(mark.name, mark.time))
            total += mark.time
        }
        Terminal.printError(Self.line("total", total))
    }

    private static func line(_ name: String, _ time: Duration) -> String {
        let (seconds, attoseconds) = time.components
        let tenths = (seconds * 10_000) + attoseconds / 100_000_000_000_000
        let padding = String(repeating: " ", count: max(1, 10 - name.utf8.count))
        return "\(name)\(padding)\(tenths / 10).\(tenths % 10) ms\n"
    }
}
