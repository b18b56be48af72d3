public import Foundation
public import SDKRuntime

/// Logs each attempt of each call. It doesn't see the credentials, which are added after it, and it
/// redacts everything that `LogRedaction` names.
public struct LoggingInterceptor: Interceptor {
    /// Which entries are made.
    public var level: LogLevel
    /// Whether an entry's line is text or JSON.
    public var format: LogFormat
    /// Where entries go.
    public var sink: any LogSink
    /// Whether bodies of requests are logged, in the entries of the level.
    public var logsRequestBodies = false
    /// Whether bodies of responses are logged, in the entries of the level.
    public var logsResponseBodies = false
    /// The largest part of a body that is logged, in bytes.
    public var maximumBodyBytes = 16_384
    /// What counts as a secret.
    public var redaction = LogRedaction()
    /// The time of an entry.
    public var now: @Sendable () -> Date = { Date() }

    /// Creates an interceptor that logs no bodies.
    ///
    /// - Parameters:
    ///   - level: which entries are made.
    ///   - format: whether an entry's line is text or JSON.
    ///   - sink: where entries go.
    public init(
        _ level: LogLevel = .info, format: LogFormat = .text,
        sink: any LogSink = StandardErrorLogSink()
    ) {
        self.level = level
        self.format = format
        self.sink = sink
    }

    /// Logs the request, and then its response or failure.
    ///
    /// - Throws: what the rest of the chain throws.
    public func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        guard level > .none else { return try await next(request) }
        let redactor = LogRedactor(
            redaction.including(context.security), maximumBytes: maximumBodyBytes)
        let call = LoggedCall(
            logger: self, redactor: redactor, request: request, context: context,
            url: redactor.url(request.target), elapsed: Stopwatch.start(context.clock))
        call.begin()
        do {
            let response = try await next(request)
            call.end(response)
            return response
        } catch {
            call.fail(error)
            throw error
        }
    }
}
