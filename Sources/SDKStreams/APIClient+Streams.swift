public import SDKRuntime

extension APIClient {
    /// The events of a response of type `text/event-stream`.
    ///
    /// The response type in the API description makes no difference. ``APIClient/timeout`` is the
    /// longest time without a byte; comments that a server sends to keep the connection open count.
    ///
    /// - Parameters:
    ///   - request: asks for the stream. If its body has to ask for a stream, set that yourself.
    ///   - options: how the stream is read.
    public func events<Output>(
        for request: APIRequest<Output>, options: StreamOptions = StreamOptions()
    ) -> ElementStream<ServerSentEvent> {
        events(for: request, options) { ServerSentEvent($0) }
    }

    /// The data of events, as JSON of one type. If events of several types come, use
    /// ``events(for:options:)``.
    ///
    /// - Parameters:
    ///   - request: asks for the stream. If its body has to ask for a stream, set that yourself.
    ///   - type: the type of each event's data.
    ///   - options: how the stream is read.
    public func events<Output, Value: JSONCoded>(
        for request: APIRequest<Output>, of type: Value.Type,
        options: StreamOptions = StreamOptions()
    ) -> ElementStream<Value> {
        events(for: request, options) { (raw) throws(JSONError) in
            do { return try Value(raw) } catch {
                // Malformed UTF-8 of an event is replaced, not refused.
                return try ServerSentEvent(raw).decoded(as: Value.self)
            }
        }
    }

    private func events<Output, Element>(
        for request: APIRequest<Output>, _ options: StreamOptions,
        _ decode: @escaping @Sendable (RawElement) throws(JSONError) -> Element
    ) -> ElementStream<Element> {
        let type = "text/event-stream"
        return ElementStream(
            client: self, call: request.call.accepting(type), options: options, mediaType: type,
            source: { options in
                EventSource(limit: options.maximumElementBytes, terminalMark: options.terminalMark)
            }, decode: decode)
    }

    /// The lines of a response of type `application/jsonl` or `application/x-ndjson`, each a JSON
    /// text. Blank lines are skipped.
    ///
    /// - Parameters:
    ///   - request: asks for the stream.
    ///   - type: the type of each line.
    ///   - options: how the stream is read.
    public func jsonLines<Output, Value: JSONCoded>(
        for request: APIRequest<Output>, of type: Value.Type,
        options: StreamOptions = StreamOptions()
    ) -> ElementStream<Value> {
        let types = "application/jsonl, application/x-ndjson"
        return ElementStream(
            client: self, call: request.call.accepting(types), options: options, mediaType: nil,
            source: { options in
                LineSource(limit: options.maximumElementBytes, terminalMark: options.terminalMark)
            }, decode: { (raw) throws(JSONError) in try Value(raw) })
    }

    /// The JSON texts of a response of type `application/json-seq` (RFC 7464).
    ///
    /// - Parameters:
    ///   - request: asks for the stream.
    ///   - type: the type of each text.
    ///   - options: how the stream is read.
    public func jsonSequence<Output, Value: JSONCoded>(
        for request: APIRequest<Output>, of type: Value.Type,
        options: StreamOptions = StreamOptions()
    ) -> ElementStream<Value> {
        let type = "application/json-seq"
        return ElementStream(
            client: self, call: request.call.accepting(type), options: options, mediaType: nil,
            source: { options in
                SequenceSource(
                    limit: options.maximumElementBytes, terminalMark: options.terminalMark)
            }, decode: { (raw) throws(JSONError) in try Value(raw) })
    }

    /// The parts of a response of type `multipart/mixed`, or of any other multipart type (RFC 2046
    /// section 5.1).
    ///
    /// - Parameters:
    ///   - request: asks for the stream.
    ///   - options: how the stream is read; the largest element is the largest part.
    public func parts<Output>(
        for request: APIRequest<Output>, options: StreamOptions = StreamOptions()
    ) -> ElementStream<ResponsePart> {
        let types = "multipart/mixed, multipart/*;q=0.5"
        return ElementStream(
            client: self, call: request.call.accepting(types), options: options, mediaType: nil,
            source: { PartSource(limit: $0.maximumElementBytes) }, decode: { ResponsePart($0) })
    }
}

extension OperationCall {
    fileprivate func accepting(_ types: String) -> OperationCall {
        var call = self
        call.accept = types
        return call
    }
}
