internal import Foundation
internal import SDKRuntime

extension LogEntry {
    /// The entry as one line, without a line end. Control, format and line separating characters
    /// are escaped, so that text from outside can't forge a second entry.
    public func line(_ format: LogFormat) -> String {
        var writer = LogLineWriter(format)
        writer.begin(time: timestamp, level: level.rawValue, event: event.rawValue)
        writer.field("operation", operation)
        writer.field("method", method.rawValue)
        writer.field("url", url)
        writer.field("attempt", attempt)
        if let status { writer.field("status", status) }
        if let duration { writer.field("milliseconds", Self.milliseconds(duration)) }
        if let correlationID { writer.field("correlation", correlationID) }
        if let error { writer.field("error", error) }
        if let headers { writer.field("headers", headers.fields) }
        if let body { writer.field("body", body) }
        writer.end()
        return writer.line
    }

    /// RFC 3339, UTC, milliseconds.
    private var timestamp: String {
        time.formatted(
            .iso8601.year().month().day().timeZone(separator: .omitted)
                .time(includingFractionalSeconds: true))
    }

    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return Int(clamping: seconds.multipliedReportingOverflow(by: 1_000).partialValue)
            + Int(attoseconds / 1_000_000_000_000_000)
    }
}
