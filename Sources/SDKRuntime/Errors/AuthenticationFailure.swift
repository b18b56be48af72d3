/// No access token could be obtained, or credentials are missing.
public struct AuthenticationFailure: Error, Hashable, Sendable {
    /// What went wrong. The set is open: a server can send any code.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
        CustomStringConvertible
    {
        /// The code as the server sends it.
        public let rawValue: String

        /// Creates a code.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// Creates a code.
        public init(stringLiteral value: String) { self.init(rawValue: value) }

        /// The code itself.
        public var description: String { rawValue }
    }

    /// The `error` code of RFC 6749, or one of the SDK's own.
    public var code: Code
    /// A sentence without secrets.
    public var message: String
    /// The status of the token endpoint, if it responded.
    public var status: Int?
    /// The server's name for the token request; support will ask for it.
    public var correlationID: String?
    /// The caller's rate limit, if the token endpoint reports it.
    public var rateLimit: RateLimit?
    /// The wait that the token endpoint asks for with `Retry-After`, in either form.
    public var retryAfter: Duration?

    /// What the operation asks for, if the client has no credentials for it.
    public var requirement: APISecurity.Requirement?

    /// Creates a failure.
    ///
    /// - Parameters:
    ///   - code: what went wrong.
    ///   - message: a sentence without secrets.
    ///   - status: the status of the token endpoint.
    ///   - correlationID: the server's name for the token request.
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
    /// Code, message, status and correlation id; no secret.
    public var description: String {
        var text = message.isEmpty ? code.rawValue : "\(code): \(message)"
        if let status { text += ", HTTP \(status)" }
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}
