public import Foundation

/// One thing that happened, with all secrets already redacted.
public struct LogEntry: Hashable, Sendable {
    public enum Event: String, Hashable, Sendable {
        /// A request is about to be sent.
        case request
        /// An answer came, of whatever status.
        case response
        /// No answer came.
        case failure
    }

    public var time: Date
    public var level: LogLevel
    public var event: Event
    /// The operation's id in the API description.
    public var operation: String
    public var method: HTTPMethod
    public var url: String
    /// 1 for the first attempt.
    public var attempt: Int
    public var status: Int?
    /// From sending the request to the answer or the failure.
    public var duration: Duration?
    public var correlationID: String?
    /// What went wrong, without a body.
    public var error: String?
    /// At ``LogLevel/trace``: the request's headers before it is sent, the answer's after.
    public var headers: HTTPHeaders?
    /// The body of the request or the answer, if bodies are logged; a size where the content is
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
