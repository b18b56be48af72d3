public import Foundation

/// A request as a ``Transport`` receives it.
public struct HTTPRequest: Hashable, Sendable {
    /// The HTTP method.
    public var method: HTTPMethod
    /// The absolute URL as text, percent-encoded. See ``url``.
    public var target: String
    /// The header fields, in the order in which they are sent.
    public var headers: HTTPHeaders
    /// The body; `nil` for none.
    public var body: HTTPBody?
    /// The longest time for one exchange; for a transfer to or from a file, the longest time
    /// without progress. `nil` sets no limit.
    public var timeout: Duration?
    /// The operation of the API description. Never sent.
    public var operation: String?
    /// 1 for the first attempt; whoever sends a request again increments it. Never sent.
    public var attempt: Int
    /// Whether a transport may follow redirects. If not, the redirect itself is the response. Never
    /// sent.
    public var followsRedirects = true

    /// The names of query parameters that carry a credential, which doesn't follow a redirect to
    /// another origin. Never sent.
    public var secretQueryNames: [String] = []

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: the HTTP method.
    ///   - target: the absolute URL, percent-encoded.
    ///   - headers: the header fields.
    ///   - body: the body; `nil` for none.
    ///   - timeout: the longest time for one exchange; `nil` sets no limit.
    ///   - operation: the operation of the API description. Never sent.
    ///   - attempt: 1 for the first attempt. Never sent.
    public init(
        _ method: HTTPMethod, _ target: String, headers: HTTPHeaders = [:],
        body: HTTPBody? = nil, timeout: Duration? = nil, operation: String? = nil, attempt: Int = 1
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.operation = operation
        self.attempt = attempt
    }
}

extension HTTPRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Method and URL without the query, which can contain a secret.
    public var description: String { "\(method) \(target.prefix { $0 != "?" })" }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Shows no more than ``description``.
    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}

extension HTTPRequest {
    /// ``target`` as a URL; `nil` if it isn't one. Computed on each access.
    public var url: URL? { URL(string: target) }

    /// Creates a request to a URL.
    public init(
        _ method: HTTPMethod, _ url: URL, headers: HTTPHeaders = [:], body: HTTPBody? = nil,
        timeout: Duration? = nil
    ) {
        self.init(method, url.absoluteString, headers: headers, body: body, timeout: timeout)
    }
}
