public import Foundation

/// An answer whose status is not 200 to 299.
public struct APIFailure: Error, Sendable {
    public var operation: String?
    public var status: Int
    public var headers: HTTPHeaders
    /// The body as it came, which can be anything, a gateway's HTML for example.
    public var body: Data
    /// The server's name for this call; support asks for it.
    public var correlationID: String?

    public init(
        operation: String? = nil, status: Int, headers: HTTPHeaders = [:], body: Data = Data(),
        correlationID: String? = nil
    ) {
        self.operation = operation
        self.status = status
        self.headers = headers
        self.body = body
        self.correlationID = correlationID
    }

    /// The answer, for example to decode it.
    public var response: HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: body, operation: operation)
    }
}

extension APIFailure: CustomStringConvertible, CustomDebugStringConvertible {
    /// Operation, status and correlation id, never the body.
    public var description: String {
        var text = operation.map { "\($0): HTTP \(status)" } ?? "HTTP \(status)"
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    public var debugDescription: String { description }
}
