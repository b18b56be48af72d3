public import Foundation

/// Settings of logging.
public struct LoggingConfiguration: Hashable, Sendable {
    public var level = LogLevel.none
    public var format = LogFormat.text
    /// Whether entries go to standard error: also without a file, where they go nowhere else.
    public var logsToConsole = false
    /// Where entries are appended.
    public var file: URL?
    public var logsRequestBodies = false
    public var logsResponseBodies = false

    public init() {}
}
