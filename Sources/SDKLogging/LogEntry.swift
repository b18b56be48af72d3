public import Foundation
public import SDKRuntime

/// One event, with all secrets already redacted.
public struct LogEntry: Hashable, Sendable {
    /// The kind of event.
    public enum Event: String, Hashable, Sendable {
        /// A request is about to be sent.
        case request
        /// A response arrived, with any status.
        case response
        /// No response arrived.
        case failure
    }

    /// When the entry was made.
    public var time: Date
    /// The lowest level at which the entry is made.
    public var level: LogLevel
    /// The kind of event.
    public var event: Event
    /// The operation's id in the API description.
    public var operation: String
    /// The HTTP method.
    public var method: HTTPMethod
    /// The URL with the values of secret query parameters redacted.
    public var url: String
    /// 1 for the first attempt.
    public var attempt: Int
    /// The HTTP status, in an entry about a response.
    public var status: Int?
    /// The time from sending the request to the response or the failure.
    public var duration: Duration?
    /// The server's name for the call, in an entry about a response that has one.
    public var correlationID: String?
    /// What went wrong, without a body.
    public var error: String?
    /// At ``LogLevel/trace``: the headers of the request before it is sent, and those of the
    /// response after.
    public var headers: HTTPHeaders?
    /// The body of the request or the response, if bodies are logged; its size if the content is
    /// not text.
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
