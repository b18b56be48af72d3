public import Foundation

/// One thing that happened, with all secrets already redacted.
public struct LogEntry: Hashable, Sendable {
    /// What an entry tells of.
    public enum Event: String, Hashable, Sendable {
        /// A request is about to be sent.
        case request
        /// A response came, of whatever status.
        case response
        /// No response came.
        case failure
    }

    /// When the entry was made.
    public var time: Date
    /// The least level at which the entry is made.
    public var level: LogLevel
    /// What the entry tells of.
    public var event: Event
    /// The operation's id in the API description.
    public var operation: String
    /// The HTTP method.
    public var method: HTTPMethod
    /// The URL with the values of secret query parameters redacted.
    public var url: String
    /// 1 for the first attempt.
    public var attempt: Int
    /// The HTTP status, in an entry of a response.
    public var status: Int?
    /// From sending the request to the response or the failure.
    public var duration: Duration?
    /// The server's name for the call, in an entry of a response that has one.
    public var correlationID: String?
    /// What went wrong, without a body.
    public var error: String?
    /// At ``LogLevel/trace``: the request's headers before it is sent, the response's after.
    public var headers: HTTPHeaders?
    /// The body of the request or the response, if bodies are logged; a size where the content is
    /// no text.
    public var body: String?

    init(
        _ event: Event, _ level: LogLevel, time: Date, url: String, request: HTTPRequest,
        context: CallContext
    ) {
        self.time = time
        self.level = level
        self.event = event
        self.operation = context.operation
        self.method = request.method
        self.url = url
        self.attempt = context.attempt
    }
}
