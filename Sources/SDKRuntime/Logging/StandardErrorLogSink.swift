internal import Foundation

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
