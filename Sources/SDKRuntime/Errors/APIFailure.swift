public import Foundation

/// A response whose status is not 200 to 299.
public struct APIFailure: Error, Sendable {
    /// The operation's id in the API description; `nil` for a request that was not made from one.
    public var operation: String?
    /// The HTTP status.
    public var status: Int
    /// The header fields of the response.
    public var headers: HTTPHeaders
    /// The body as it came. It can be anything: a gateway's HTML, for example.
    public var body: Data
    /// The server's name for this call; support will ask for it.
    public var correlationID: String?
    /// How many times the request was sent.
    public var attempts: Int
    /// The caller's rate limit, if the response reports it.
    public var rateLimit: RateLimit?
    /// The server's code for the error, from its JSON: one line, without the secrets that were
    /// sent.
    public var serverCode: String?
    /// The server's message about the error, from its JSON: one line, without the secrets that were
    /// sent.
    public var serverMessage: String?

    /// Creates a failure from the parts of a response.
    public init(
        operation: String? = nil, status: Int, headers: HTTPHeaders = [:], body: Data = Data(),
        correlationID: String? = nil, attempts: Int = 1, rateLimit: RateLimit? = nil
    ) {
        self.operation = operation
        self.status = status
        self.headers = headers
        self.body = body
        self.correlationID = correlationID
        self.attempts = attempts
        self.rateLimit = rateLimit
        setReport(ServerReport(body))
    }

    mutating func setReport(_ report: ServerReport) {
        serverCode = report.code
        serverMessage = report.message
    }

    /// The response, for example to decode it.
    public var response: HTTPResponse {
        var response = HTTPResponse(
            status: status, headers: headers, body: body, operation: operation)
        response.attempt = attempts
        response.correlationID = correlationID
        response.rateLimit = rateLimit
        return response
    }
}

extension APIFailure: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Operation, status, the server's code and message, attempts and correlation id; nothing else
    /// of the body.
    public var description: String {
        var text = operation.map { "\($0): HTTP \(status)" } ?? "HTTP \(status)"
        let report = [serverCode, serverMessage].compactMap(\.self).joined(separator: ": ")
        if !report.isEmpty { text += ", \(report)" }
        if attempts > 1 { text += " after \(attempts) attempts" }
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["failure": description]) }
}
