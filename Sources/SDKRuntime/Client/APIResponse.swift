public import Foundation

/// A decoded response with its status, headers and body.
public struct APIResponse<Value: Sendable>: Sendable {
    /// The decoded body.
    public var value: Value
    /// The HTTP status, 200 to 299.
    public var status: Int
    /// The header fields of the response.
    public var headers: HTTPHeaders
    /// The server's name for this call; support will ask for it.
    public var correlationID: String?
    /// The body as it came. Empty if it went to a file.
    public var body: Data
    /// The address of the response, after redirects.
    public var url: URL?
    /// How many times the request was sent.
    public var attempts: Int
    /// The caller's rate limit, if the response reports it.
    public var rateLimit: RateLimit?

    /// Creates a response from a decoded value and the response that it came in.
    ///
    /// - Parameters:
    ///   - value: the decoded body.
    ///   - response: what the transport returned.
    ///   - correlationID: `nil` for the one of `response`.
    public init(value: Value, response: HTTPResponse, correlationID: String? = nil) {
        self.value = value
        self.status = response.status
        self.headers = response.headers
        self.correlationID = correlationID ?? response.correlationID
        self.body = response.body
        self.url = response.url
        self.attempts = response.attempt
        self.rateLimit = response.rateLimit
    }
}

extension APIResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Status, attempts and correlation id, never the value or the body.
    public var description: String {
        var text = "HTTP \(status), \(body.count) bytes"
        if attempts > 1 { text += " after \(attempts) attempts" }
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}
