public import Foundation

/// Exchanges a request for a response. Every status is a response. An exchange that could not be
/// completed is an error, preferably a ``TransportError``.
public protocol Transport: Sendable {
    /// Sends a request. Cancelling the task ends the exchange.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse

    /// Sends a request; the body of a response with a status of 200 to 299 goes to a file, any
    /// other is returned in the response.
    func download(
        _ request: HTTPRequest, to file: URL, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse

    /// Sends a request; a response with a status of 200 to 299 is returned as soon as it has begun,
    /// with its body in ``HTTPResponse/stream``, any other with its body in memory.
    func stream(_ request: HTTPRequest) async throws -> HTTPResponse

    /// Sends a request and reports how much of its body has been sent.
    func upload(
        _ request: HTTPRequest, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse
}

extension Transport {
    /// Holds the body in memory and returns it as one piece, unless ``send(_:)`` returned a stream.
    public func stream(_ request: HTTPRequest) async throws -> HTTPResponse {
        var response = try await send(request)
        guard response.isSuccess, response.stream == nil else { return response }
        response.stream = ResponseBytes([UInt8](response.body))
        response.body = Data()
        return response
    }

    /// Holds the body in memory, then writes it.
    public func download(
        _ request: HTTPRequest, to file: URL, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse {
        var response = try await send(request)
        guard response.isSuccess else { return response }
        do {
            try response.body.write(to: file, options: .atomic)
        } catch {
            throw TransportError(.file, file.lastPathComponent, underlying: error)
        }
        let count = Int64(response.body.count)
        progress?(TransferProgress(completed: count, total: count))
        response.body = Data()
        return response
    }

    /// Sends the request without reporting progress.
    public func upload(
        _ request: HTTPRequest, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse {
        try await send(request)
    }
}

/// How the bytes of an exchange are handled.
public enum Transfer: Sendable {
    /// The body of the response is held in memory.
    case inMemory
    /// The body of the response goes to a file.
    case download(URL, TransferProgress.Handler?)
    /// The body of the response is held in memory, and sending the request is reported.
    case upload(TransferProgress.Handler?)
    /// The body of the response is read as it arrives.
    case stream
}

/// The progress of a transfer.
public struct TransferProgress: Hashable, Sendable {
    /// Called often and from any thread; it should return at once.
    public typealias Handler = @Sendable (TransferProgress) -> Void

    /// The number of bytes so far.
    public var completed: Int64
    /// The total number of bytes, if known.
    public var total: Int64?

    /// Creates a progress.
    ///
    /// - Parameters:
    ///   - completed: the number of bytes so far.
    ///   - total: the total number of bytes; `nil` if not known.
    public init(completed: Int64, total: Int64?) {
        self.completed = completed
        self.total = total
    }
}
