/// A failure to get a response to a request.
public struct TransportError: Error, Sendable {
    /// The kind of failure, as far as it matters for retries.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The name of the host has no address.
        case hostNotFound
        /// No connection could be made.
        case cannotConnect
        /// The machine is offline.
        case notConnected
        /// The connection ended before the response was complete.
        case connectionLost
        /// No response, or no progress, within the time limit of the request or of the whole call.
        case timedOut
        /// The secure connection failed, or a certificate was not accepted.
        case secureConnection
        /// More redirects than ``RedirectPolicy/limit``.
        case tooManyRedirects
        /// The response is larger than the transport accepts.
        case responseTooLarge
        /// The response is not HTTP.
        case malformedResponse
        /// A file could not be read or written.
        case file
        /// Anything else; ``TransportError/underlying`` has the error.
        case other
    }

    /// The operation that was called; set by the client.
    public var operation: String?
    /// The kind of failure, as far as it matters for retries.
    public var kind: Kind
    /// A sentence without secrets.
    public var message: String
    /// The platform's code, for example that of `URLError`.
    public var code: Int?
    /// The error that the transport received, if there was one. Not part of ``description``.
    public var underlying: (any Error)?
    /// How many times the request was sent, or sending it was tried.
    public var attempts = 1

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - kind: what went wrong.
    ///   - message: a sentence without secrets.
    ///   - code: the platform's code.
    ///   - underlying: the error that the transport received; not printed.
    public init(
        _ kind: Kind, _ message: String = "", code: Int? = nil, underlying: (any Error)? = nil
    ) {
        self.kind = kind
        self.message = message
        self.code = code
        self.underlying = underlying
    }

    /// Whether the server can't have seen the request, so that even a request with side effects can
    /// be sent again.
    public var isBeforeSending: Bool {
        switch kind {
        case .hostNotFound, .cannotConnect, .notConnected: true
        default: false
        }
    }
}

extension TransportError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Kind, message, code and the number of attempts.
    public var description: String {
        var text = message.isEmpty ? kind.rawValue : "\(kind.rawValue): \(message)"
        if let code { text += " (code \(code))" }
        if attempts > 1 { text += " after \(attempts) attempts" }
        return text
    }

    /// The same as ``description``.
    public var debugDescription: String { description }

    /// Without the underlying error: those of `URLSession` contain the URL.
    public var customMirror: Mirror { Mirror(self, children: ["error": description]) }
}
