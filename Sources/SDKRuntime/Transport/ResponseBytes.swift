/// The body of a response as it arrives, in pieces of any size.
///
/// It is read once, by one task at a time: a second iteration continues where the first one
/// stopped. A buffer of fixed size is read ahead, so memory stays flat however slow the reader is.
/// Cancelling the task that reads, or releasing the last reference, ends the transfer at once.
public final class ResponseBytes: AsyncSequence, Sendable {
    /// A piece of the body, never empty.
    public typealias Element = [UInt8]

    private let pull: @Sendable () async throws -> [UInt8]?
    private let end: @Sendable () -> Void

    /// Creates a body from a source of pieces.
    ///
    /// - Parameters:
    ///   - pull: waits for the next piece; `nil` after the last one. Called by one task at a time.
    ///   - end: called when nobody can read the body any more, however much of it was read.
    public init(
        _ pull: @escaping @Sendable () async throws -> [UInt8]?,
        onEnd end: @escaping @Sendable () -> Void = {}
    ) {
        self.pull = pull
        self.end = end
    }

    /// Creates a body from bytes.
    public convenience init(_ bytes: [UInt8]) {
        let rest = Locked(bytes)
        self.init {
            rest.withLock { rest in
                defer { rest = [] }
                return rest.isEmpty ? nil : rest
            }
        }
    }

    deinit { end() }

    /// The next piece; `nil` after the last one.
    package func next() async throws -> [UInt8]? { try await pull() }

    /// Iterates over the pieces that have not been read.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(body: self) }

    /// Waits for one piece after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let body: ResponseBytes

        /// The next piece; `nil` after the last one.
        ///
        /// - Throws: ``APIError`` if the body comes from an ``APIClient``: the connection was lost,
        ///   no byte came within the request's ``HTTPRequest/timeout``, or the task was cancelled.
        ///   A ``Transport`` throws ``TransportError`` and `CancellationError`.
        public mutating func next() async throws -> [UInt8]? { try await body.next() }
    }

    /// Reads the rest of the body into memory.
    ///
    /// - Parameter limit: the largest number of bytes.
    /// - Throws: ``TransportError/Kind/responseTooLarge``, and what the iterator throws.
    public func collect(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await piece in self {
            guard bytes.count + piece.count <= limit else {
                throw TransportError(.responseTooLarge, "more than \(limit) bytes")
            }
            bytes += piece
        }
        return bytes
    }
}

extension ResponseBytes: Hashable {
    /// Whether both are the same body.
    public static func == (left: ResponseBytes, right: ResponseBytes) -> Bool { left === right }

    /// Hashes the identity of the body.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension APIClient {
    /// Sends a request and returns as soon as the response has begun. Its body is read as it
    /// arrives.
    ///
    /// Login, interceptors and retries are those of any call, and see the response without its
    /// body. Once the response has begun, nothing is retried. ``timeout`` is the longest time
    /// without a byte, and ``overallTimeout`` applies until the response begins.
    ///
    /// - Throws: ``APIError``; any status that is not 200 to 299 is ``APIError/status(_:)``, with
    ///   its body.
    public func stream<Output>(
        _ request: APIRequest<Output>
    ) async throws(APIError) -> APIResponse<ResponseBytes> {
        let response = try await perform(request.call, transfer: .stream)
        let source = response.stream ?? ResponseBytes([UInt8](response.body))
        let operation = request.operation
        let bytes = ResponseBytes {
            var iterator = source.makeAsyncIterator()
            do { return try await iterator.next() } catch {
                throw APIError(error, operation: operation)
            }
        }
        return APIResponse(value: bytes, response: response)
    }
}
