/// Why a long-running operation has no result.
public struct PollingError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// The first response doesn't say how to poll.
        case notFollowable
        /// The server says that the operation failed. The text is its word for it.
        case failed(String)
        /// The server names an unknown state. The text is its word for it.
        case unknownState(String)
        /// The operation isn't done within the limit, or the server asks for a wait that is longer.
        case unfinished(limit: Duration)
    }

    /// What went wrong.
    public var reason: Reason
    /// The id in the API description of the operation that started it.
    public var operation: String
    /// The number of polls.
    public var pollCount: Int
    /// The last response, which can contain more information.
    public var response: HTTPResponse

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: what went wrong.
    ///   - operation: the id of the operation that started it.
    ///   - pollCount: the number of polls.
    ///   - response: the last response.
    public init(_ reason: Reason, operation: String, pollCount: Int, response: HTTPResponse) {
        self.reason = reason
        self.operation = operation
        self.pollCount = pollCount
        self.response = response
    }
}

extension PollingError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Operation, reason and correlation id; of the response's body, only its word for a failure.
    public var description: String {
        var text = "\(operation): \(reason)"
        if let id = response.correlationID { text += ", correlation id \(id)" }
        return text
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["error": description]) }
}

extension PollingError.Reason: CustomStringConvertible {
    /// A sentence; of the server's words, it contains only that for a failure.
    public var description: String {
        switch self {
        case .notFollowable: "the response doesn't say what to ask for"
        case .failed(let word): "it failed: \(ServerText.clean(word))"
        case .unknownState: "it is in an unknown state"
        case .unfinished(let limit): "it isn't done after \(limit)"
        }
    }
}
