/// No access token could be had.
public struct AuthenticationFailure: Error, Sendable {
    /// The `error` code of RFC 6749 section 5.2, or one of the SDK's own.
    public var code: String
    /// A sentence without secrets.
    public var message: String
    /// The status of the token endpoint, if it answered.
    public var status: Int?
    public var correlationID: String?

    public init(
        code: String, message: String = "", status: Int? = nil, correlationID: String? = nil
    ) {
        self.code = code
        self.message = message
        self.status = status
        self.correlationID = correlationID
    }
}

extension AuthenticationFailure: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String {
        var text = message.isEmpty ? code : "\(code): \(message)"
        if let status { text += ", HTTP \(status)" }
        if let correlationID { text += ", correlation id \(correlationID)" }
        return text
    }

    public var debugDescription: String { description }
}
