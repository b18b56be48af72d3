public import Foundation

/// Exchanges a request for an answer. Every status is an answer; errors are for exchanges that
/// could not be completed, preferably ``TransportError``.
public protocol Transport: Sendable {
    /// Sends a request. Cancelling the task ends the exchange.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse

    /// Sends a request; the body of an answer with a status of 200 to 299 goes to a file, any other
    /// is returned in the response.
    func download(
        _ request: HTTPRequest, to file: URL, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse

    /// Sends a request and tells how much of its body has been sent.
    func upload(
        _ request: HTTPRequest, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse
}

extension Transport {
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

    /// Sends, and reports nothing on the way.
    public func upload(
        _ request: HTTPRequest, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse {
        try await send(request)
    }
}
