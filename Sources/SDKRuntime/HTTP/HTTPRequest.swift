/// A request as a ``Transport`` gets it.
public struct HTTPRequest: Hashable, Sendable {
    public var method: HTTPMethod
    /// The absolute URL as text, percent-encoded. See ``url``.
    public var target: String
    public var headers: HTTPHeaders
    public var body: HTTPBody?
    /// The longest time for one exchange; for a transfer to or from a file, the longest time
    /// without progress. `nil` waits for ever.
    public var timeout: Duration?
    /// The operation of the API description. Never sent.
    public var operation: String?
    /// 1 for the first attempt; who sends a request again counts it up. Never sent.
    public var attempt: Int
    /// Whether a transport may follow redirects. If not, a redirect is the answer. Never sent.
    public var followsRedirects = true

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
    /// Method and URL without the query, which can hold a secret.
    public var description: String { "\(method) \(target.prefix { $0 != "?" })" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: ["request": description]) }
}
