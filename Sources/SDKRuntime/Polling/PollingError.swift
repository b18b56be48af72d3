/// Why there is no result of an operation that was started.
public struct PollingError: Error, Sendable {
    /// What went wrong.
    public enum Reason: Hashable, Sendable {
        /// The response that started it doesn't say what to ask for.
        case notFollowable
        /// The server says that it failed. The text is its word for that.
        case failed(String)
        /// The server says something that nothing is known of.
        case unknownState(String)
        /// It isn't done within the limit, or the server asks for a wait that is longer.
        case unfinished(limit: Duration)
    }

    /// What went wrong.
    public var reason: Reason
    /// The id in the API description of the operation that started it.
    public var operation: String
    /// How many times was asked how far it is.
    public var pollCount: Int
    /// The last response, which can say more.
    public var response: HTTPResponse

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: what went wrong.
    ///   - operation: the id of the operation that started it.
    ///   - pollCount: how many times was asked how far it is.
    ///   - response: the last response.
    public init(_ reason: Reason, operation: String, pollCount: Int, response: HTTPResponse) {
        self.reason = reason
        self.operation = operation
        self.pollCount = pollCount
        self.response = response
    }
}

extension PollingError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Operation, reason and correlation id; nothing of the response's body but its word for a
    /// failure.
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
    /// A sentence; of the server's words it has none but one for a failure.
    public var description: String {
        switch self {
        case .notFollowable: "the response doesn't say what to ask for"
        case .failed(let word): "it failed: \(ServerText.clean(word))"
        case .unknownState: "it is in an unknown state"
        case .unfinished(let limit): "it isn't done after \(limit)"
        }
    }
}
