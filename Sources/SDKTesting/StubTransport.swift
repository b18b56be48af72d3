public import SDKRuntime

/// A transport in memory: responds to operations with closures or scripts, and records what was
/// sent.
///
/// Instances share nothing, so tests that each create their own can run in parallel. A request
/// without a stub fails with a ``StubError`` that names its operation, in
/// `TransportError.underlying`.
public final class StubTransport: Transport {
    /// Responds to a request.
    public typealias Handler = @Sendable (HTTPRequest) async throws -> HTTPResponse

    private struct Stub: Sendable {
        let matcher: StubMatcher
        var source: Source
    }

    private enum Source: Sendable {
        case handler(Handler)
        case script(ArraySlice<StubResponse>)
    }

    private struct State: Sendable {
        var stubs: [Stub] = []
        var requests: [HTTPRequest] = []
    }

    private let state = Locked(State())
    private let clock: any Clock<Duration>

    /// - Parameter clock: measures the delays of scripts; with a ``TestClock`` they end at once.
    public init(clock: any Clock<Duration> = ContinuousClock()) { self.clock = clock }

    /// Responds to an operation with a closure. A later stub for the same operation replaces it.
    public func on(_ operation: String, _ handler: @escaping Handler) {
        set(.operation(operation), .handler(handler))
    }

    /// Responds to requests of a method and a path with a closure.
    ///
    /// - Parameters:
    ///   - method: the HTTP method.
    ///   - path: matches the end of a request's path; `{name}` stands for any segment.
    ///   - handler: returns the response, or throws the error of the transport.
    public func on(_ method: HTTPMethod, _ path: String, _ handler: @escaping Handler) {
        set(.path(method, path), .handler(handler))
    }

    /// Responds to an operation with a list, one response after the other. A request after the last
    /// one fails.
    public func script(_ operation: String, _ responses: [StubResponse]) {
        set(.operation(operation), .script(responses[...]))
    }

    /// Responds to requests of a method and a path with a list, one response after the other.
    public func script(_ method: HTTPMethod, _ path: String, _ responses: [StubResponse]) {
        set(.path(method, path), .script(responses[...]))
    }

    /// All requests so far, in the order in which they came, including those without a stub.
    public var requests: [HTTPRequest] { state.withLock { $0.requests } }

    /// The requests of one operation.
    public func requests(of operation: String) -> [HTTPRequest] {
        requests.filter { $0.operation == operation }
    }

    /// The number of script responses that have not been used.
    public var unusedResponses: Int {
        state.withLock { state in
            state.stubs.reduce(0) { count, stub in
                guard case .script(let responses) = stub.source else { return count }
                return count + responses.count
            }
        }
    }

    /// Records the request, and responds with its stub.
    ///
    /// - Throws: what the stub throws; a `TransportError` with a ``StubError`` in `underlying` if
    ///   there is no stub; `CancellationError`.
    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try Task.checkCancellation()
        do {
            switch try next(for: request) {
            case .handler(let handler): return try await handler(request)
            case .script(let responses): return try await play(responses.first)
            }
        } catch let error as StubError {
            throw TransportError(.other, error.description, underlying: error)
        }
    }

    private func set(_ matcher: StubMatcher, _ source: Source) {
        state.withLock { state in
            state.stubs.removeAll { $0.matcher == matcher }
            state.stubs.append(Stub(matcher: matcher, source: source))
        }
    }

    /// Records the request and returns its responder: the handler, or a script of one response.
    private func next(for request: HTTPRequest) throws(StubError) -> Source {
        try state.withLock { (state) throws(StubError) -> Source in
            state.requests.append(request)
            guard let index = state.stubs.lastIndex(where: { $0.matcher.matches(request) }) else {
                throw StubError(.noStub, request)
            }
            guard case .script(var responses) = state.stubs[index].source else {
                return state.stubs[index].source
            }
            guard let response = responses.popFirst() else {
                throw StubError(.scriptEnded, request)
            }
            state.stubs[index].source = .script(responses)
            return .script([response])
        }
    }

    private func play(_ response: StubResponse?) async throws -> HTTPResponse {
        guard let response else { return HTTPResponse(status: 200) }
        if let delay = response.delay { try await clock.sleep(for: delay) }
        return try response.outcome.get()
    }
}
