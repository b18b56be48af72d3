/// No access token could be had.
public struct AuthenticationFailure: Error, Hashable, Sendable {
    /// What went wrong. The set is open: a server can send any code.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
        CustomStringConvertible
    {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }

        public init(stringLiteral value: String) { self.init(rawValue: value) }

        public var description: String { rawValue }
    }

    /// The `error` code of RFC 6749, or one of the SDK's own.
    public var code: Code
    /// A sentence without secrets.
    public var message: String
    /// The status of the token endpoint, if it answered.
    public var status: Int?
    public var correlationID: String?
    /// What the token endpoint says of the caller's rate limit.
    public var rateLimit: RateLimit?
    /// The wait that the token endpoint asks for, by a `Retry-After` of either form.
    public var retryAfter: Duration?

    public init(
        code: Code, message: String = "", status: Int? = nil, correlationID: String? = nil
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.correlationID = correlationID
    }
}

extension AuthenticationFailure: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        var text = message.isEmpty ? code.rawValue : "\(code): \(message)"
        if let status { text += ", HTTP \(status)" }
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    public var debugDescription: String { description }
}
