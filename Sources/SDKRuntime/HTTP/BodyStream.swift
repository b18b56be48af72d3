/// Bytes of a request's body that are made when the request is sent.
public final class BodyStream: Sendable {
    /// Takes a piece of the body, and returns when there is room for another one.
    public typealias Writer = @Sendable ([UInt8]) async throws -> Void

    /// Whether the bytes can be made more than once, so that the request can be sent again.
    public let isReplayable: Bool
    private let write: @Sendable (Writer) async throws -> Void

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - isReplayable: whether `write` can be called more than once.
    ///   - write: passes all pieces to its argument, one after the other.
    public init(
        isReplayable: Bool = false, _ write: @escaping @Sendable (Writer) async throws -> Void
    ) {
        self.isReplayable = isReplayable
        self.write = write
    }

    /// Makes the bytes, piece by piece; for a transport.
    ///
    /// - Throws: what the maker of the bytes or the writer throws.
    public func forEachPiece(_ writer: Writer) async throws { try await write(writer) }
}

/// A stream is equal only to itself.
extension BodyStream: Hashable {
    /// Whether both are the same stream.
    public static func == (left: BodyStream, right: BodyStream) -> Bool { left === right }

    /// Hashes its identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension HTTPBody {
    /// The pieces of a sequence. ``URLSessionTransport`` writes them to a temporary file and sends
    /// that, so memory stays flat and the server learns the length. The body is sent once, because
    /// a sequence may not be readable again: neither retries nor redirects send it a second time.
    public static func stream<Pieces: AsyncSequence & Sendable>(
        _ pieces: Pieces, contentType: String? = "application/octet-stream"
    ) -> HTTPBody where Pieces.Element: Sequence<UInt8> {
        stream(BodyStream { writer in try await pieces.write(to: writer) }, contentType)
    }

    /// The bytes of a sequence, collected into pieces; otherwise as ``stream(_:contentType:)``.
    public static func stream<Bytes: AsyncSequence & Sendable>(
        bytes: Bytes, contentType: String? = "application/octet-stream"
    ) -> HTTPBody where Bytes.Element == UInt8 {
        let stream = BodyStream { writer in
            var piece: [UInt8] = []
            for try await byte in bytes {
                piece.append(byte)
                guard piece.count == 1 << 14 else { continue }
                try await writer(piece)
                piece.removeAll(keepingCapacity: true)
            }
            try await writer(piece)
        }
        return self.stream(stream, contentType)
    }

    /// The pieces of a sequence that can be made again, so that the request can be retried like any
    /// other.
    ///
    /// - Parameter make: makes the sequence, once each time the body is sent.
    public static func stream<Pieces: AsyncSequence>(
        contentType: String? = "application/octet-stream",
        making make: @escaping @Sendable () -> Pieces
    ) -> HTTPBody where Pieces.Element: Sequence<UInt8>, Pieces: SendableMetatype {
        stream(
            BodyStream(isReplayable: true) { writer in try await make().write(to: writer) },
            contentType)
    }

    private static func stream(_ stream: BodyStream, _ contentType: String?) -> HTTPBody {
        HTTPBody(segments: [.stream(stream)], contentType: contentType)
    }
}

extension AsyncSequence where Element: Sequence<UInt8> {
    fileprivate func write(to writer: BodyStream.Writer) async throws {
        for try await piece in self { try await writer(Array(piece)) }
    }
}
