public import SDKRuntime

/// The elements of a streamed response, one after the other, as they arrive.
///
/// The request is sent when the first element is asked for, and again by each iteration. Bytes are
/// read when all earlier elements have been returned, so memory stays flat however slow the reader
/// is. Leaving the loop or cancelling the task ends the transfer at once.
public struct ElementStream<Element: Sendable>: AsyncSequence, Sendable {
    /// Sends the requests.
    public var client: APIClient
    /// The request without the type of its response.
    public var call: OperationCall
    /// How the stream is read.
    public var options: StreamOptions
    /// The media type that the response must have; `nil` accepts any.
    let mediaType: String?
    let source: @Sendable (StreamOptions) -> any ElementSource
    let decode: @Sendable (RawElement) throws(JSONError) -> Element

    /// Begins with a new request.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }

    /// Reads one response, or, with ``StreamOptions/reconnection``, one after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let stream: ElementStream
        private var source: any ElementSource
        private var bytes: ResponseBytes?
        private var isAtEnd = false
        private var elementCount = 0
        /// The number of connections in a row that ended without an element.
        private var failures = 0
        /// Status, headers and correlation id of the response that is being read; `nil` before the
        /// first element has been asked for.
        public private(set) var response: APIResponse<Void>?

        init(_ stream: ElementStream) {
            self.stream = stream
            source = stream.source(stream.options)
        }

        /// The next element; `nil` at the end, and after an error.
        ///
        /// - Throws: ``StreamError``.
        public mutating func next() async throws -> Element? {
            try await next(isolation: nil)
        }

        /// The next element; `nil` at the end, and after an error. An element that has already
        /// arrived is read without leaving the caller's actor.
        ///
        /// - Throws: ``StreamError``.
        public mutating func next(
            isolation actor: isolated (any Actor)?
        ) async throws(any Error) -> Element? {
            do {
                while !isAtEnd {
                    guard bytes != nil else {
                        try await open(isolation: actor)
                        continue
                    }
                    if let output = try source.next() { return try taken(output) }
                    if let output = try await read(isolation: actor) { return try taken(output) }
                }
                return nil
            } catch {
                end()
                throw failure(error)
            }
        }

        private mutating func taken(
            _ output: SourceOutput
        ) throws(StreamError.Reason) -> Element? {
            guard case .element(let raw) = output else {
                end()
                return nil
            }
            do throws(JSONError) {
                let element = try stream.decode(raw)
                elementCount += 1
                failures = 0
                return element
            } catch {
                throw .malformedElement(error)
            }
        }

        private mutating func end() {
            isAtEnd = true
            bytes = nil
        }

        private mutating func open(isolation actor: isolated (any Actor)?) async throws {
            var call = stream.call
            if let id = source.resumption?.lastID, !id.isEmpty {
                call.headers["Last-Event-ID"] = id
            }
            var response: HTTPResponse
            do throws(APIError) {
                response = try await stream.client.perform(call, transfer: .stream)
            } catch {
                // The first connection is tried as often as the client retries.
                guard self.response != nil, try await reconnects(after: error, isolation: actor)
                else { throw error }
                return
            }
            let body = response.stream ?? ResponseBytes([UInt8](response.body))
            response.stream = nil
            self.response = APIResponse(value: (), response: response)
            // The status of a server that does not want another request.
            guard response.status != 204 else { return end() }
            let contentType = response.headers["Content-Type"]
            let type = contentType?.prefix { $0 != ";" && $0 != " " }.lowercased()
            guard stream.mediaType == nil || type == stream.mediaType else {
                throw StreamError.Reason.contentType(contentType)
            }
            try source.open(contentType: contentType)
            bytes = body
        }

        /// Reads the next bytes or, at the end of the response, its last element.
        private mutating func read(
            isolation actor: isolated (any Actor)?
        ) async throws -> SourceOutput? {
            var failure: APIError?
            do {
                if let piece = try await bytes?.next() {
                    source.push(piece)
                    return nil
                }
            } catch {
                failure = APIError(error, operation: stream.call.operation)
            }
            if failure == nil, let last = try source.finish() { return last }
            if try await reconnects(after: failure, isolation: actor) { return nil }
            if let failure { throw failure }
            end()
            return nil
        }

        /// Waits before another connection, if there will be one.
        ///
        /// - Parameter error: `nil` if the response ended normally.
        private mutating func reconnects(
            after error: APIError?, isolation actor: isolated (any Actor)?
        ) async throws -> Bool {
            guard let policy = stream.options.reconnection, let from = source.resumption else {
                return false
            }
            if let error, case .transport = error {} else if error != nil { return false }
            failures += 1
            guard failures <= policy.maximumAttempts else {
                throw error
                    ?? .transport(
                        TransportError(.connectionLost, "\(failures) connections without an event"))
            }
            bytes = nil
            source.reset()
            let wait = Swift.min(Swift.max(from.retry ?? policy.delay, .zero), policy.maximumDelay)
            try await stream.client.clock.sleep(for: wait)
            return true
        }

        private func failure(_ error: any Error) -> StreamError {
            let reason =
                error as? StreamError.Reason
                ?? .request(APIError(error, operation: stream.call.operation))
            let isMalformed = if case .malformedElement = reason { true } else { false }
            let id = source.resumption?.lastID ?? ""
            return StreamError(
                reason, operation: stream.call.operation, elementCount: elementCount,
                partialElement: isMalformed ? [] : source.partial,
                lastEventID: id.isEmpty ? nil : id)
        }
    }
}
