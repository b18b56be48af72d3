internal import Foundation

/// Where log entries go. Called from any thread; it should return soon.
public protocol LogSink: Sendable {
    /// - Parameter line: the entry in the format of the logger, without a line end.
    func write(_ entry: LogEntry, line: String)
}

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

/// Writes lines to standard error.
public struct StandardErrorLogSink: LogSink {
    /// Creates a sink for the standard error of this process.
    public init() {}

    /// Writes a line at once, without buffering.
    public func write(_ entry: LogEntry, line: String) {
        // One write for a line, so that those of other threads don't mix with it. Who closed
        // standard error wants no log.
        try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
    }
}
