public import Foundation

/// Logs each attempt of each call. Without the access token, which is added after it, and with
/// everything redacted that ``LogRedaction`` names.
public struct LoggingInterceptor: Interceptor {
    public var level: LogLevel
    public var format: LogFormat
    public var sink: any LogSink
    /// Whether bodies of requests are logged, in the entries of the level.
    public var logsRequestBodies = false
    /// Whether bodies of answers are logged, in the entries of the level.
    public var logsResponseBodies = false
    /// The largest part of a body that is logged, in bytes.
    public var maximumBodyBytes = 16_384
    public var redaction = LogRedaction()
    /// The time of an entry.
    public var now: @Sendable () -> Date = { Date() }

    public init(
        _ level: LogLevel = .info, format: LogFormat = .text,
        sink: any LogSink = StandardErrorLogSink()
    ) {
        self.level = level
        self.format = format
        self.sink = sink
    }

    public func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse {
        guard level > .none else { return try await next(request) }
        let redactor = LogRedactor(redaction, maximumBytes: maximumBodyBytes)
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
