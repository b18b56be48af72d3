internal import Foundation

/// Brings the bytes of a body that is made while it is sent to a session, which reads them by calls
/// that wait. Holds one piece at a time.
final class UploadPipe: Sendable {
    private struct State: Sendable {
        var piece: ArraySlice<UInt8> = []
        var isAtEnd = false
        /// After this, nothing is read or written any more.
        var isClosed = false
        /// The maker of the bytes, waiting for room.
        var writer: CheckedContinuation<Void, any Error>?
        var task: Task<Void, Never>?
    }

    private let segments: [HTTPBody.Segment]
    private let state = Locked(State())
    /// Signalled when there is something to read, or nothing any more.
    private let changed = DispatchSemaphore(value: 0)

    init(_ segments: [HTTPBody.Segment]) { self.segments = segments }

    /// Begins to make bytes.
    ///
    /// - Parameter onFailure: called if that fails.
    func start(onFailure: @escaping @Sendable (any Error) -> Void) {
        let task = Task { [self] in
            do {
                for segment in segments { try await write(segment) }
                state.withLock { $0.isAtEnd = true }
                changed.signal()
            } catch {
                if state.withLock({ !$0.isClosed }) { onFailure(error) }
                close()
            }
        }
        let isClosed = state.withLock { state in
            state.task = task
            return state.isClosed
        }
        if isClosed { task.cancel() }
    }

    /// Ends it: who reads is told of a failure, who writes is cancelled. Again, it does nothing.
    func close() {
        let (writer, task) = state.withLock { state in
            state.isClosed = true
            state.piece = []
            return (state.writer.take(), state.task.take())
        }
        changed.signal()
        writer?.resume(throwing: CancellationError())
        task?.cancel()
    }

    // MARK: Writing

    private func write(_ segment: HTTPBody.Segment) async throws {
        switch segment {
        case .bytes(let bytes): try await write(bytes)
        case .file(let file):
            guard let input = try? FileHandle(forReadingFrom: file) else {
                throw InvalidRequest.file(file.lastPathComponent)
            }
            defer { try? input.close() }
            while let chunk = try input.read(upToCount: 1 << 16), !chunk.isEmpty {
                try await write([UInt8](chunk))
            }
        case .stream(let stream):
            try await stream.forEachPiece { [self] piece in try await write(piece) }
        }
    }

    /// Returns when the piece has been read.
    private func write(_ piece: [UInt8]) async throws {
        try Task.checkCancellation()
        guard !piece.isEmpty else { return }
        try await withCheckedThrowingContinuation {
            (continuation: CheckedContinuation<Void, any Error>) in
            let failure: (any Error)? = state.withLock { state in
                if state.isClosed { return CancellationError() }
                // A maker of bytes that doesn't wait would lose the order of its pieces.
                if state.writer != nil { return TransportError(.other, "two pieces at a time") }
                state.piece = piece[...]
                state.writer = continuation
                return nil
            }
            if let failure { return continuation.resume(throwing: failure) }
            changed.signal()
        }
    }

    // MARK: Reading

    /// Waits for bytes.
    ///
    /// - Returns: how many were copied; 0 at the end, -1 when it was closed.
    func read(_ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        while true {
            let (result, writer) = state.withLock { state in take(buffer, count, &state) }
            writer?.resume()
            if let result { return result }
            changed.wait()
        }
    }

    private func take(
        _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int, _ state: inout State
    ) -> (Int?, CheckedContinuation<Void, any Error>?) {
        if state.isClosed { return (-1, nil) }
        guard !state.piece.isEmpty else { return (state.isAtEnd ? 0 : nil, nil) }
        let taken = state.piece.prefix(count)
        for (offset, byte) in taken.enumerated() { buffer[offset] = byte }
        state.piece = state.piece.dropFirst(taken.count)
        return (taken.count, state.piece.isEmpty ? state.writer.take() : nil)
    }
}
