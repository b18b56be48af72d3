internal import Dispatch

/// A buffer between a transfer that delivers bytes and a task that reads them. It holds little in
/// memory. When it is full, the transfer's thread waits, and so the network does; on Linux, a file
/// takes the rest.
final class StreamBuffer: Sendable {
    fileprivate struct State: Sendable {
        var pieces: [[UInt8]] = []
        /// The first piece that has not been read.
        var next = 0
        var byteCount = 0
        var end: Result<[UInt8]?, any Error>?
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        /// When the reader began to wait.
        var waitStart = ContinuousClock.now
        /// Ends a wait that takes too long. One for many waits.
        var watchdog: Watchdog?
        var writerWaits = false
        #if canImport(FoundationNetworking)
            /// The bytes that came after the pieces in memory.
            var spool: StreamSpool?
        #endif
    }

    /// The number of bytes in memory.
    static let capacity = 1 << 18

    private let state = Locked(State())
    private let room = DispatchSemaphore(value: 0)
    private let limit: Int

    /// - Parameter limit: the most bytes that a file takes.
    init(limit: Int) { self.limit = limit }

    /// Passes a piece to the reader, or keeps it. Blocks the thread while the buffer is full,
    /// unless there is a file for the rest.
    ///
    /// - Throws: ``TransportError/Kind/responseTooLarge`` if the file is full too, and ``TransportError/Kind/file``.
    func write(_ piece: [UInt8]) throws(TransportError) {
        let (reader, waits) = try state.withLock { (state) throws(TransportError) in
            guard state.end == nil, !piece.isEmpty else { return (Reader?.none, false) }
            if let reader = state.reader.take() { return (reader, false) }
            #if canImport(FoundationNetworking)
                if try spool(piece, &state) { return (nil, false) }
            #endif
            state.pieces.append(piece)
            state.byteCount += piece.count
            #if !canImport(FoundationNetworking)
                state.writerWaits = state.byteCount >= Self.capacity
            #endif
            return (nil, state.writerWaits)
        }
        reader?.resume(returning: piece)
        if waits { room.wait() }
    }

    private typealias Reader = CheckedContinuation<[UInt8]?, any Error>

    #if canImport(FoundationNetworking)
        /// Writes a piece to the file if there is no room for it in memory, or the file already has
        /// others.
        private func spool(_ piece: [UInt8], _ state: inout State) throws(TransportError) -> Bool {
            let count = state.spool?.count ?? 0
            guard count > 0 || state.byteCount >= Self.capacity else { return false }
            guard count + piece.count <= limit else {
                throw TransportError(
                    .responseTooLarge, "the reader is more than \(limit) bytes behind")
            }
            do {
                if state.spool == nil { state.spool = try StreamSpool() }
                try state.spool?.write(piece)
            } catch {
                throw TransportError(.file, "what the reader has not come to", underlying: error)
            }
            return true
        }
    #endif

    /// Ends the buffer. Pieces that it has can still be read, unless the reader is gone.
    func finish(_ error: (any Error)? = nil) {
        let end: Result<[UInt8]?, any Error> = error.map { .failure($0) } ?? .success(nil)
        let reader = state.withLock { state in
            state.watchdog.take()?.cancel()
            guard state.end == nil else { return state.reader.take() }
            state.end = end
            if error is CancellationError { state.dropAll() }
            if state.writerWaits { room.signal() }
            state.writerWaits = false
            return state.reader.take()
        }
        reader?.resume(with: end)
    }

    /// Waits for the next piece; `nil` at the end.
    ///
    /// - Parameters:
    ///   - timeout: the longest wait; `nil` sets no limit.
    ///   - abandon: ends the transfer, which ends the buffer.
    func read(
        timeout: Duration?, abandon: @escaping @Sendable (any Error) -> Void
    ) async throws -> [UInt8]? {
        if let ready = state.withLock({ state in take(&state) }) { return try ready.get() }
        if let timeout { watch(timeout, abandon) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let ready = state.withLock { state -> Result<[UInt8]?, any Error>? in
                    if let ready = take(&state) { return ready }
                    if Task.isCancelled { return .failure(CancellationError()) }
                    guard state.reader == nil else {
                        return .failure(TransportError(.other, "two tasks read one body"))
                    }
                    state.reader = continuation
                    state.waitStart = .now
                    return nil
                }
                if let ready { continuation.resume(with: ready) }
            }
        } onCancel: {
            abandon(CancellationError())
        }
    }

    /// Sees to it that no wait takes longer than a timeout, until the buffer ends or nobody waits.
    private func watch(_ timeout: Duration, _ abandon: @escaping @Sendable (any Error) -> Void) {
        state.withLock { locked in
            guard locked.watchdog == nil, locked.end == nil else { return }
            locked.watchdog = Watchdog(after: timeout) { [state] in
                let left = state.withLock { state -> Duration? in
                    guard state.reader == nil else { return state.waitStart + timeout - .now }
                    // The next wait starts another one.
                    state.watchdog = nil
                    return nil
                }
                guard let left, left <= .zero else { return left }
                abandon(TransportError(.timedOut, "no byte in \(timeout)"))
                return nil
            }
        }
    }

    private func take(_ state: inout State) -> Result<[UInt8]?, any Error>? {
        guard state.next < state.pieces.count else {
            #if canImport(FoundationNetworking)
                if let count = state.spool?.count, count > 0 {
                    return Result { try state.spool?.read() }
                }
            #endif
            return state.end
        }
        let piece = state.pieces[state.next]
        state.next += 1
        state.byteCount -= piece.count
        if state.next == state.pieces.count { state.drop() }
        if state.writerWaits, state.byteCount < Self.capacity / 2 {
            state.writerWaits = false
            room.signal()
        }
        return .success(piece)
    }
}

extension StreamBuffer.State {
    fileprivate mutating func drop() {
        pieces.removeAll(keepingCapacity: true)
        next = 0
        byteCount = 0
    }

    /// Called when the reader is gone.
    fileprivate mutating func dropAll() {
        drop()
        #if canImport(FoundationNetworking)
            spool = nil
        #endif
    }
}
