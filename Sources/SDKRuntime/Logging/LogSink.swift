/// Where log entries go. Called from any thread; it should return soon.
public protocol LogSink: Sendable {
    /// - Parameter line: the entry in the format of the logger, without a line end.
    func write(_ entry: LogEntry, line: String)
}
