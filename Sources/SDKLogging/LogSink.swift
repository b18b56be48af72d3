internal import Foundation

/// Where log entries go. Called from any thread; it should return quickly.
public protocol LogSink: Sendable {
    /// Takes an entry.
    ///
    /// - Parameters:
    ///   - entry: the entry itself.
    ///   - line: the entry in the format of the logger, without a line end.
    func write(_ entry: LogEntry, line: String)
}

/// Passes entries to a closure, for example to send them to another logging system.
public struct ClosureLogSink: LogSink {
    private let body: @Sendable (LogEntry, String) -> Void

    /// Creates a sink that calls a closure, from any thread and before the call continues.
    ///
    /// - Parameter body: receives the entry, and the entry as one line without a line break.
    public init(_ body: @escaping @Sendable (_ entry: LogEntry, _ line: String) -> Void) {
        self.body = body
    }

    /// Calls the closure.
    public func write(_ entry: LogEntry, line: String) { body(entry, line) }
}

/// Writes lines to standard error.
public struct StandardErrorLogSink: LogSink {
    /// Creates a sink for the standard error of this process.
    public init() {}

    /// Writes a line at once, without buffering.
    public func write(_ entry: LogEntry, line: String) {
        // One write for a line, so that lines of other threads don't mix with it. If standard error
        // is closed, nobody wants the log.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
