public import Foundation

/// Everything that a call can fail with. No `description` contains a credential; of the body, it
/// contains at most the server's code and message.
public enum APIError: Error, Sendable {
    /// The request could not be made; nothing was sent.
    case invalidRequest(InvalidRequest, operation: String?)
    /// No access token, or no credentials that the operation asks for.
    case authentication(AuthenticationFailure)
    /// No complete response.
    case transport(TransportError)
    /// A response with a status that is not 200 to 299.
    case status(APIFailure)
    /// A response that could not be decoded.
    case decoding(DecodingFailure)
    /// A listing has a next page that can't be requested.
    case paging(PagingError)
    /// A long-running operation has no result.
    case polling(PollingError)
    /// The task was cancelled.
    case cancelled
}

extension APIError {
    /// Converts any error to this type. Errors of other types are kept in
    /// ``TransportError/underlying``.
    public init(_ error: any Error, operation: String? = nil) {
        switch error {
        case let error as APIError: self = error
        case var error as TransportError:
            error.operation = error.operation ?? operation
            self = .transport(error)
        case let error as InvalidRequest: self = .invalidRequest(error, operation: operation)
        case let error as AuthenticationFailure: self = .authentication(error)
        case let error as APIFailure: self = .status(error)
        case let error as DecodingFailure: self = .decoding(error)
        case let error as PagingError: self = .paging(error)
        case let error as PollingError: self = .polling(error)
        case is CancellationError: self = .cancelled
        default:
            let name = String(describing: type(of: error))
            var failure = TransportError(.other, name, underlying: error)
            failure.operation = operation
            self = .transport(failure)
        }
    }

    /// The status of the response, if there was one.
    public var status: Int? {
        switch self {
        case .status(let failure): failure.status
        case .decoding(let failure): failure.response?.status
        case .authentication(let failure): failure.status
        case .polling(let error): error.response.status
        case .invalidRequest, .transport, .paging, .cancelled: nil
        }
    }

    /// The server's name for the call, if there was a response with one.
    public var correlationID: String? {
        switch self {
        case .status(let failure): failure.correlationID
        case .authentication(let failure): failure.correlationID
        case .decoding(let failure): failure.response?.correlationID
        case .polling(let error): error.response.correlationID
        case .invalidRequest, .transport, .paging, .cancelled: nil
        }
    }

    /// How many times the request was sent, as far as the error knows: 1 unless it was retried.
    public var attempts: Int {
        switch self {
        case .status(let failure): failure.attempts
        case .transport(let error): error.attempts
        case .decoding(let failure): failure.response?.attempt ?? 1
        case .polling(let error): error.response.attempt
        case .authentication, .invalidRequest, .paging, .cancelled: 1
        }
    }

    /// The caller's rate limit, if there was a response that reports it.
    public var rateLimit: RateLimit? {
        switch self {
        case .status(let failure): failure.rateLimit
        case .decoding(let failure): failure.response?.rateLimit
        case .authentication(let failure): failure.rateLimit
        case .polling(let error): error.response.rateLimit
        case .invalidRequest, .transport, .paging, .cancelled: nil
        }
    }
}

extension APIError: CustomStringConvertible, CustomDebugStringConvertible {
    /// Operation, what happened, and the correlation id if there is one.
    public var description: String {
        switch self {
        case .invalidRequest(let reason, let operation):
            (operation.map { "\($0): " } ?? "") + "invalid request: \(reason)"
        case .authentication(let failure): "authentication failed: \(failure)"
        case .transport(let error):
            (error.operation.map { "\($0): " } ?? "") + "transport failed: \(error)"
        case .status(let failure): failure.description
        case .decoding(let failure): "decoding failed: \(failure)"
        case .paging(let error): error.description
        case .polling(let error): error.description
        case .cancelled: "cancelled"
        }
    }

    /// The same as ``description``.
    public var debugDescription: String { description }
}

extension APIError: LocalizedError {
    /// The same as ``description``, so that `localizedDescription` says it too.
    public var errorDescription: String? { description }
}
