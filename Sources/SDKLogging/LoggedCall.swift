internal import SDKRuntime

/// The entries of one attempt.
struct LoggedCall {
    let logger: LoggingInterceptor
    let redactor: LogRedactor
    let request: HTTPRequest
    let context: CallContext
    let url: String
    let elapsed: @Sendable () -> Duration

    func begin() {
        guard logger.level >= .debug else { return }
        var entry = entry(.request, .debug)
        if logger.level >= .trace { entry.headers = redactor.headers(request.headers) }
        entry.body = requestBody
        write(entry)
    }

    func end(_ response: HTTPResponse) {
        let level: LogLevel = response.isSuccess ? .info : .error
        guard logger.level >= level else { return }
        var entry = entry(.response, level)
        entry.status = response.status
        entry.duration = elapsed()
        entry.correlationID = response.header(anyOf: context.headerNames.correlationID)
        let redactor = redactor.removing(context.secrets(of: request))
        if logger.level >= .trace { entry.headers = redactor.headers(response.headers) }
        if logger.logsResponseBodies {
            entry.body = redactor.body(
                response.body, contentType: response.headers["Content-Type"],
                target: request.target)
        }
        write(entry)
    }

    func fail(_ error: any Error) {
        // The entry already has the operation.
        let error = APIError(error)
        // Whoever cancels knows it, and it is not an error of the call.
        let level: LogLevel = if case .cancelled = error { .info } else { .error }
        guard logger.level >= level else { return }
        var entry = entry(.failure, level)
        entry.duration = elapsed()
        entry.error = redactor.removing(context.secrets(of: request)).text(error.description)
        write(entry)
    }

    private var requestBody: String? {
        guard logger.logsRequestBodies, let body = request.body else { return nil }
        guard let bytes = body.bytes else { return "<\(body.description)>" }
        return redactor.body(
            bytes, contentType: request.headers["Content-Type"] ?? body.contentType,
            target: request.target)
    }

    private func entry(_ event: LogEntry.Event, _ level: LogLevel) -> LogEntry {
        LogEntry(
            event, level, time: logger.now(), url: url, request: request, context: context)
    }

    private func write(_ entry: LogEntry) {
        logger.sink.write(entry, line: entry.line(logger.format))
    }
}
