public import Foundation

#if canImport(FoundationNetworking)
    public import FoundationNetworking
#endif

/// A transport over `URLSession`, the same on Linux and Apple platforms.
///
/// It keeps no cookies and no cache unless the configuration asks for them, follows redirects by
/// its own ``RedirectPolicy``, and ends the exchange when the task is cancelled. On Linux, each
/// request that is not idempotent has its own connection, so that it is never sent twice, and as
/// many are sent at a time as the configuration allows connections per host.
public final class URLSessionTransport: Transport {
    /// Which redirects are followed, and what is sent along.
    public let redirects: RedirectPolicy
    /// The largest body that is held in memory, in bytes. A download to a file has no limit. For a
    /// stream on Linux, this is the largest number of bytes that its reader may be behind.
    public let maximumResponseBytes: Int

    private let clientCertificate: ClientCertificate?
    private let session: URLSession
    private let proxy: SessionProxy
    private let delegate: URLSessionTransferDelegate
    /// Limits the sessions of single requests, as a session limits its connections.
    private let turnstile: Turnstile

    /// - Parameters:
    ///   - configuration: for a proxy, connections per host, TLS versions and so on.
    ///   - maximumResponseBytes: a larger body is ``TransportError/Kind/responseTooLarge``.
    ///   - clientCertificate: presented to a server that asks for one (mutual TLS).
    public init(
        configuration: URLSessionConfiguration = URLSessionTransport.defaultConfiguration,
        redirects: RedirectPolicy = RedirectPolicy(),
        maximumResponseBytes: Int = 1 << 30,
        clientCertificate: ClientCertificate? = nil
    ) {
        self.redirects = redirects
        self.maximumResponseBytes = maximumResponseBytes
        self.clientCertificate = clientCertificate
        self.proxy = SessionProxy(configuration)
        self.turnstile = Turnstile(configuration.httpMaximumConnectionsPerHost)
        self.delegate = URLSessionTransferDelegate(clientCertificate)
        self.session = URLSession(
            configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit { session.finishTasksAndInvalidate() }

    /// An ephemeral configuration, without cookies and cache. A new one on each access.
    public static var defaultConfiguration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.urlCache = nil
        return configuration
    }

    /// Sends a request and holds the response's body in memory.
    ///
    /// - Throws: ``TransportError``, ``InvalidRequest``, or `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await follow(request, .inMemory)
    }

    /// Sends a request; the body of a success goes to a file, piece by piece.
    ///
    /// - Throws: ``TransportError``, ``InvalidRequest``, or `CancellationError`.
    public func download(
        _ request: HTTPRequest, to file: URL, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse {
        try await follow(request, .download(file, progress))
    }

    /// Sends a request and reports how much of its body has been sent.
    ///
    /// - Throws: ``TransportError``, ``InvalidRequest``, or `CancellationError`.
    public func upload(
        _ request: HTTPRequest, progress: TransferProgress.Handler?
    ) async throws -> HTTPResponse {
        try await follow(request, .upload(progress))
    }

    /// Sends a request, and returns a success as soon as it has begun. A stream has its own session
    /// with the same configuration, so a slow reader stops nothing else.
    ///
    /// - Throws: ``TransportError``, ``InvalidRequest``, or `CancellationError`; so does the
    ///   stream.
    public func stream(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await follow(request, .stream)
    }

    private func follow(
        _ request: HTTPRequest, _ transfer: Transfer
    ) async throws -> HTTPResponse {
        let first = request
        var request = request
        var count = 0
        while true {
            let response = try await exchange(request, transfer)
            guard request.followsRedirects,
                let next = redirects.next(after: response, of: request, first: first)
            else { return response }
            count += 1
            guard count <= redirects.limit else {
                throw TransportError(.tooManyRedirects, "more than \(redirects.limit)")
            }
            request = next
        }
    }

    /// On Linux, a request that is not idempotent gets its own session. libcurl, which does the
    /// work there, sends any request again if a connection that it reuses ends without a response
    /// (`Curl_retry_request`). On a new connection it never does.
    private func exchange(
        _ request: HTTPRequest, _ transfer: Transfer
    ) async throws -> HTTPResponse {
        if case .stream = transfer { return try await openStream(request) }
        #if canImport(FoundationNetworking)
            if !request.method.isIdempotent {
                return try await turnstile.pass {
                    let delegate = URLSessionTransferDelegate(clientCertificate)
                    let session = URLSession(
                        configuration: session.configuration, delegate: delegate,
                        delegateQueue: nil)
                    defer { session.finishTasksAndInvalidate() }
                    return try await exchange(request, transfer, in: session, delegate)
                }
            }
        #endif
        return try await exchange(request, transfer, in: session, delegate)
    }

    private func exchange(
        _ request: HTTPRequest, _ transfer: Transfer, in session: URLSession,
        _ delegate: URLSessionTransferDelegate
    ) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let upload = try await UploadSource(request.body)
        defer { upload.removeTemporaryFile() }
        let task = try makeTask(request, transfer, upload, in: session)
        let exchange = URLSessionExchange(
            task: task, transfer: transfer, maximumBytes: maximumResponseBytes, proxy: proxy)
        let watchdog = exchange.startWatchdog(request.timeout)
        defer { watchdog?.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                exchange.start(continuation, in: delegate)
            }
        } onCancel: {
            exchange.end(with: CancellationError())
        }
    }

    private func openStream(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        let upload = try await UploadSource(request.body)
        defer { upload.removeTemporaryFile() }
        let stream = URLSessionStream(
            timeout: request.timeout, maximumBytes: maximumResponseBytes, clientCertificate,
            proxy: proxy)
        let session = URLSession(
            configuration: session.configuration, delegate: stream,
            delegateQueue: URLSessionStream.queue)
        defer { session.finishTasksAndInvalidate() }
        return try await stream.response(
            of: try makeTask(request, .stream, upload, in: session))
    }

    private func makeTask(
        _ request: HTTPRequest, _ transfer: Transfer, _ upload: UploadSource,
        in session: URLSession
    ) throws -> URLSessionTask {
        try request.headers.validate()
        guard let url = request.url else { throw InvalidRequest.url }
        var wire = URLRequest(url: url)
        wire.httpMethod = request.method.rawValue
        // The exchange has its own watchdog, which can count fractions of a second on every
        // platform.
        wire.timeoutInterval = 7 * 24 * 3600
        wire.httpShouldHandleCookies = session.configuration.httpCookieStorage != nil
        for field in request.headers.fields {
            wire.addValue(field.value, forHTTPHeaderField: field.name)
        }
        if case .download = transfer {
            wire.httpBody = try upload.mapped()
            return session.downloadTask(with: wire)
        }
        switch upload {
        case .none: return session.dataTask(with: wire)
        case .data(let data): return session.uploadTask(with: wire, from: data)
        case .file(let file, _): return session.uploadTask(with: wire, fromFile: file)
        }
    }
}
