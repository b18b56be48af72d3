public import Foundation

/// A response as a ``Transport`` returns it, whatever its status.
public struct HTTPResponse: Hashable, Sendable {
    /// The HTTP status, 100 to 599 from a server that follows RFC 9110.
    public var status: Int
    /// The header fields.
    public var headers: HTTPHeaders
    /// The body with content codings removed. Empty if it went to a file.
    public var body: Data
    /// The body as it arrives, for a success that was requested as a stream; ``body`` is then
    /// empty.
    public var stream: ResponseBytes?
    /// The address of the response, after redirects.
    public var url: URL?
    /// The operation that was called; set by the client.
    public var operation: String?
    /// The server's name for the call; set by the client.
    public var correlationID: String?
    /// The number of the attempt, 1 for the first; set by the client.
    public var attempt = 1
    /// The caller's rate limit, if the response reports it; set by the client.
    public var rateLimit: RateLimit?

    /// Creates a response, for a transport or an interceptor that makes one itself.
    ///
    /// - Parameters:
    ///   - status: the HTTP status.
    ///   - headers: the header fields.
    ///   - body: the body with content codings removed.
    ///   - url: the address of the response.
    ///   - operation: the operation that was called.
    public init(
        status: Int, headers: HTTPHeaders = [:], body: Data = Data(), url: URL? = nil,
        operation: String? = nil
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.url = url
        self.operation = operation
    }

    /// Whether the status is 200 to 299.
    public var isSuccess: Bool { 200..<300 ~= status }

    /// The first value of a header field.
    public func header(_ name: String) -> String? { headers[name] }

    /// The first value of a field with any of the names.
    public func header(anyOf names: [String]) -> String? {
        for name in names {
            if let value = headers[name] { return value }
        }
        return nil
    }

    /// The body as text, in the charset of `Content-Type`: ISO-8859-1 or UTF-8. Malformed UTF-8 is
    /// repaired with U+FFFD.
    public var text: String {
        if isLatin1, let text = String(data: body, encoding: .isoLatin1) { return text }
        return String(decoding: body, as: UTF8.self)
    }

    private var isLatin1: Bool {
        guard let type = headers["Content-Type"] else { return false }
        return type.parts(between: ";").dropFirst().contains { parameter in
            let text = parameter.lowercased().parts(between: " \"").joined()
            return text == "charset=iso-8859-1"
        }
    }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Status and size, never the body.
    public var description: String { "HTTP \(status), \(body.count) bytes" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["response": description]) }
}
