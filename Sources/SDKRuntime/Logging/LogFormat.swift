/// How an entry is written: one line in any case.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
    /// `time level event name=value …`
    case text
    /// A JSON object.
    case json
}
