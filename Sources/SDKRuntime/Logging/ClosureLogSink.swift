/// Hands entries to a closure, to pass them on to another logging system for example.
public struct ClosureLogSink: LogSink {
    private let body: @Sendable (LogEntry, String) -> Void

    /// Creates a sink that calls a closure, from any thread and before the call goes on.
    ///
    /// - Parameter body: gets the entry, and the entry as one line without a line break.
    public init(_ body: @escaping @Sendable (_ entry: LogEntry, _ line: String) -> Void) {
        self.body = body
    }

    /// Calls the closure.
    public func write(_ entry: LogEntry, line: String) { body(entry, line) }
}
