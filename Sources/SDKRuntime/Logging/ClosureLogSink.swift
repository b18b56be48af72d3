/// Hands entries to a closure, to pass them on to another logging system for example.
public struct ClosureLogSink: LogSink {
    private let body: @Sendable (LogEntry, String) -> Void

    public init(_ body: @escaping @Sendable (_ entry: LogEntry, _ line: String) -> Void) {
        self.body = body
    }

    public func write(_ entry: LogEntry, line: String) { body(entry, line) }
}
