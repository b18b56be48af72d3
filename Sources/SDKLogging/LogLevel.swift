/// How much is logged. Each level includes those before it.
public enum LogLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Nothing.
    case none
    /// Responses with a status outside 200 to 299, and failures other than cancellation.
    case error
    /// One entry for each response, and for each cancellation.
    case info
    /// Also one entry for each request, before it is sent.
    case debug
    /// Also headers.
    case trace

    /// Reads a level's name without regard to case.
    public init?(name: String) { self.init(rawValue: name.lowercased()) }

    /// A level is less than those that log more.
    public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .none: 0
        case .error: 1
        case .info: 2
        case .debug: 3
        case .trace: 4
        }
    }
}

/// How an entry is written: always as one line.
public enum LogFormat: String, Hashable, Sendable, CaseIterable {
    /// `time level event name=value …`
    case text
    /// A JSON object.
    case json
}
