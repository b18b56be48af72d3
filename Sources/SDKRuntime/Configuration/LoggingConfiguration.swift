public import Foundation

/// Settings of logging.
public struct LoggingConfiguration: Hashable, Sendable {
    /// Which entries are made; `none` for no logging.
    public var level = LogLevel.none
    /// Whether an entry is text or JSON.
    public var format = LogFormat.text
    /// Whether entries go to standard error: also without a file, where they go nowhere else.
    public var logsToConsole = false
    /// Where entries are appended.
    public var file: URL?
    /// Whether bodies of requests are logged, up to 16 KiB of each.
    public var logsRequestBodies = false
    /// Whether bodies of responses are logged, up to 16 KiB of each.
    public var logsResponseBodies = false

    /// Creates settings that log nothing.
    public init() {}
}
