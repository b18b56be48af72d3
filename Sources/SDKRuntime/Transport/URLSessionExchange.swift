internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// One request and its response: collects what the session reports, and ends once.
final class URLSessionExchange: Sendable {
    private struct State: Sendable {
        var continuation: CheckedContinuation<HTTPResponse, any Error>?
        var response: HTTPURLResponse?
        var body = Data()
        /// Why the exchange ended before the session reported its end.
        var failure: (any Error)?
        var lastProgress = ContinuousClock.now
        /// The progress that was last reported, so that nothing is reported twice.
        var reported: Int64?
    }

    let task: URLSessionTask
    private let transfer: Transfer
    private let maximumBytes: Int
    private let proxy: SessionProxy
    private let state = Locked(State())

    init(task: URLSessionTask, transfer: Transfer, maximumBytes: Int, proxy: SessionProxy) {
        self.proxy = proxy
        self.task = task
        self.transfer = transfer
        self.maximumBytes = maximumBytes
    }

    func start(
        _ continuation: CheckedContinuation<HTTPResponse, any Error>,
        in delegate: URLSessionTransferDelegate
    ) {
        let failure = state.withLock { state in
            if state.failure == nil { state.continuation = continuation }
            return state.failure
        }
        if let failure {
            task.cancel()
            return continuation.resume(throwing: failure)
        }
        delegate.add(self)
        task.resume()
    }

    /// Ends the exchange at once, whatever the session still has to report.
    func end(with error: any Error) {
        let continuation = state.withLock { state in
            if state.failure == nil { state.failure = error }
            return state.continuation.take()
        }
        task.cancel()
        continuation?.resume(throwing: error)
    }

    /// Called when the session has finished the task.
    func complete(_ error: (any Error)?) {
        let error = error.map { TransportError(urlSession: $0, of: task, proxy: proxy) }
        let (continuation, outcome) = state.withLock { state in
            (state.continuation.take(), Self.outcome(of: state, error))
        }
        continuation?.resume(with: outcome)
    }

    private static func outcome(
        of state: State, _ error: TransportError?
    ) -> Result<HTTPResponse, any Error> {
        if let failure = state.failure { return .failure(failure) }
        if let error { return .failure(error) }
        guard let response = state.response else {
            return .failure(TransportError(.malformedResponse, "no HTTP response"))
        }
        return .success(
            HTTPResponse(
                status: response.statusCode, headers: HTTPHeaders(response), body: state.body,
                url: response.url))
    }

    func receive(_ response: URLResponse) {
        let isTooLarge = response.expectedContentLength > Int64(maximumBytes)
        state.withLock { state in
            state.response = response as? HTTPURLResponse
            state.lastProgress = .now
        }
        guard isTooLarge, task is URLSessionDataTask else { return }
        end(with: TransportError(.responseTooLarge, "more than \(maximumBytes) bytes"))
    }

    func receive(_ data: Data) {
        let isTooLarge = state.withLock { state in
            state.lastProgress = .now
            guard state.body.count + data.count <= maximumBytes else { return true }
            state.body.append(data)
            return false
        }
        guard isTooLarge else { return }
        end(with: TransportError(.responseTooLarge, "more than \(maximumBytes) bytes"))
    }

    func didSend(_ count: Int64, of total: Int64) {
        let isNew = isNew(count)
        guard isNew, case .upload(let progress?) = transfer else { return }
        progress(TransferProgress(completed: count, total: total > 0 ? total : nil))
    }

    func didWrite(_ count: Int64, of total: Int64) {
        let isNew = isNew(count)
        guard isNew, case .download(_, let progress?) = transfer else { return }
        progress(TransferProgress(completed: count, total: total > 0 ? total : nil))
    }

    /// Reports progress. A session can report the same value again, especially the last one.
    private func isNew(_ count: Int64) -> Bool {
        state.withLock { state in
            state.lastProgress = .now
            defer { state.reported = count }
            return state.reported != count
        }
    }

    /// Called when a download is complete. The file is gone when this returns, so it is moved right
    /// here. A response that is not a success is read instead. Foundation on Linux leaves the file,
    /// so it is removed here.
    func receive(fileAt location: URL) {
        defer { try? FileManager.default.removeItem(at: location) }
        guard case .download(let target, _) = transfer,
            let response = task.response as? HTTPURLResponse
        else { return }
        do {
            var body = Data()
            if 200..<300 ~= response.statusCode {
                try Self.move(location, to: target)
            } else {
                let file = try FileHandle(forReadingFrom: location)
                defer { try? file.close() }
                body = try file.read(upToCount: maximumBytes) ?? Data()
            }
            state.withLock { [body] state in
                state.response = response
                state.body = body
            }
        } catch {
            end(with: TransportError(.file, target.lastPathComponent, underlying: error))
        }
    }

    private static func move(_ source: URL, to target: URL) throws {
        let files = FileManager.default
        if files.fileExists(atPath: target.path) { try files.removeItem(at: target) }
        try files.moveItem(at: source, to: target)
    }

    /// Ends the exchange when its time is up. The time of a transfer with progress begins anew with
    /// each piece.
    func startWatchdog(_ timeout: Duration?) -> Watchdog? {
        guard let timeout else { return nil }
        let isRenewed = if case .inMemory = transfer { false } else { true }
        return Watchdog(after: timeout) { [weak self] in
            guard let self else { return nil }
            if isRenewed {
                let left = state.withLock { $0.lastProgress } + timeout - .now
                if left > .zero { return left }
            }
            end(with: TransportError(.timedOut, "after \(timeout)"))
            return nil
        }
    }
}

extension HTTPHeaders {
    /// `URLSession` keeps no order, so the fields are sorted by name.
    init(_ response: HTTPURLResponse) {
        var fields: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            guard let name = name as? String else { continue }
            fields[name] = value as? String ?? String(describing: value)
        }
        self.init(fields.sortedByKey.map { Field($0.key, $0.value) })
    }
}
