internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// One request whose response is read as it arrives. It is the delegate of a session of its own,
/// because, except on Linux, a slow reader stops everything that the session does.
final class URLSessionStream: NSObject, URLSessionDataDelegate, Sendable {
    private struct State: Sendable {
        var task: URLSessionTask?
        var continuation: CheckedContinuation<HTTPResponse, any Error>?
        var response: HTTPURLResponse?
        var isOpen = false
        /// The body of a response that is not a success.
        var body: [UInt8] = []
        var failure: (any Error)?
    }

    private let state = Locked(State())
    private let buffer: StreamBuffer
    private let timeout: Duration?
    private let maximumBytes: Int
    private let proxy: SessionProxy
    private let clientCertificate: ClientCertificate?

    init(
        timeout: Duration?, maximumBytes: Int, _ clientCertificate: ClientCertificate?,
        proxy: SessionProxy
    ) {
        self.proxy = proxy
        self.timeout = timeout
        self.maximumBytes = maximumBytes
        self.clientCertificate = clientCertificate
        buffer = StreamBuffer(limit: maximumBytes)
    }

    /// The queue on which the session calls its delegate. Foundation on Linux would put any number
    /// of pieces into a queue; if it is called at once, the delegate keeps what arrives.
    static var queue: OperationQueue {
        #if canImport(FoundationNetworking)
            return InlineQueue()
        #else
            let queue = OperationQueue()
            queue.maxConcurrentOperationCount = 1
            return queue
        #endif
    }

    /// Sends the request.
    ///
    /// - Returns: a success with its ``HTTPResponse/stream`` as soon as it begins, any other
    ///   response with its body.
    func response(of task: URLSessionTask) async throws -> HTTPResponse {
        let limit = timeout.map { timeout in
            Watchdog(after: timeout) {
                // A response that has begun in time counts, however late its task gets to run.
                if !self.state.withLock({ $0.isOpen }) {
                    self.end(with: TransportError(.timedOut, "after \(timeout)"))
                }
                return nil
            }
        }
        defer { limit?.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let failure = state.withLock { state in
                    if state.failure == nil {
                        state.task = task
                        state.continuation = continuation
                    }
                    return state.failure
                }
                if let failure {
                    task.cancel()
                    return continuation.resume(throwing: failure)
                }
                task.resume()
            }
        } onCancel: {
            end(with: CancellationError())
        }
    }

    /// Ends the transfer at once.
    private func end(with error: any Error) {
        let (task, continuation) = state.withLock { state in
            if state.failure == nil { state.failure = error }
            return (state.task.take(), state.continuation.take())
        }
        // First, because it releases a delegate that waits for room.
        buffer.finish(error)
        // On another thread: on Linux this waits for the queue that calls the delegate.
        if let task { DispatchQueue.global().async { task.cancel() } }
        continuation?.resume(throwing: error)
    }

    private func open(_ response: HTTPURLResponse) {
        let continuation = state.withLock { state in
            state.isOpen = state.failure == nil
            return state.continuation.take()
        }
        var result = HTTPResponse(
            status: response.statusCode, headers: HTTPHeaders(response), url: response.url)
        result.stream = ResponseBytes(
            { [buffer, timeout] in
                try await buffer.read(timeout: timeout) { self.end(with: $0) }
            }, onEnd: { self.end(with: CancellationError()) })
        continuation?.resume(returning: result)
    }

    // MARK: The session's delegate

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        let response = response as? HTTPURLResponse
        state.withLock { $0.response = response }
        if let response, 200..<300 ~= response.statusCode { open(response) }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isOpen = state.withLock { state in
            if !state.isOpen { state.body += data }
            return state.isOpen
        }
        if isOpen {
            do throws(TransportError) { try buffer.write([UInt8](data)) } catch { end(with: error) }
            return
        }
        guard state.withLock({ $0.body.count > maximumBytes }) else { return }
        end(with: TransportError(.responseTooLarge, "more than \(maximumBytes) bytes"))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?
    ) {
        let error = error.map { TransportError(urlSession: $0, of: task, proxy: proxy) }
        let (continuation, response, body) = state.withLock { state in
            state.task = nil
            return (state.continuation.take(), state.response, state.body)
        }
        buffer.finish(error)
        guard let continuation else { return }
        guard error == nil, let response else {
            let none = TransportError(.malformedResponse, "no HTTP response")
            return continuation.resume(throwing: error ?? none)
        }
        continuation.resume(
            returning: HTTPResponse(
                status: response.statusCode, headers: HTTPHeaders(response), body: Data(body),
                url: response.url))
    }

    /// The transport follows redirects, because it knows what may be sent along.
    func urlSession(
        _ session: URLSession, task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse, newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        state.withLock { $0.response = response }
        completionHandler(nil)
    }

    #if canImport(Security)
        func urlSession(
            _ session: URLSession, didReceive challenge: URLAuthenticationChallenge,
            completionHandler:
                @escaping @Sendable (
                    URLSession.AuthChallengeDisposition, URLCredential?
                ) -> Void
        ) {
            ClientCertificate.respond(to: challenge, with: clientCertificate, completionHandler)
        }
    #endif
}

#if canImport(FoundationNetworking)
    /// Runs each operation at once, on the thread that adds it.
    // Unchecked, like its superclass; it has no state of its own.
    private final class InlineQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
    }
#endif
