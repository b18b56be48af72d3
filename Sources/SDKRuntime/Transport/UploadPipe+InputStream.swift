internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension UploadPipe {
    /// Ends a task, and what makes its body.
    ///
    /// Foundation on Linux cancels on the queue that can be waiting for bytes, so these end first. On
    /// Apple's platforms their end would look like that of the body, so the task ends first.
    static func end(_ pipe: UploadPipe?, _ task: URLSessionTask) {
        #if canImport(FoundationNetworking)
            pipe?.close()
            task.cancel()
        #else
            task.cancel()
            pipe?.close()
        #endif
    }

    /// The stream that a session reads.
    ///
    /// Foundation on Linux reads a stream by calling it, on a queue of the session, and takes a
    /// subclass. On Apple's platforms one of a bound pair is read, which a thread fills.
    func makeInputStream() -> InputStream? {
        #if canImport(FoundationNetworking)
            return PipeInputStream(self)
        #else
            var input: InputStream?
            var output: OutputStream?
            Stream.getBoundStreams(
                withBufferSize: 1 << 16, inputStream: &input, outputStream: &output)
            guard let input, let output else { return nil }
            let filler = PipeFiller(pipe: self, output: output)
            Thread { filler.run() }.start()
            return input
        #endif
    }
}

#if canImport(FoundationNetworking)
    private final class PipeInputStream: InputStream {
        private let pipe: UploadPipe
        private var status = Stream.Status.notOpen

        init(_ pipe: UploadPipe) {
            self.pipe = pipe
            super.init(data: Data())
        }

        override var streamStatus: Stream.Status { status }
        override var streamError: (any Error)? { nil }
        override var hasBytesAvailable: Bool { status == .open }
        override func open() { status = .open }
        override func close() { status = .closed }

        override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
            let count = pipe.read(buffer, maxLength)
            if count == 0 { status = .atEnd }
            return count
        }
    }
#else
    // Unchecked, because a stream is not Sendable: only the thread that runs it has this one.
    private struct PipeFiller: @unchecked Sendable {
        let pipe: UploadPipe
        let output: OutputStream

        /// Until the end of the bytes, or of the session's interest.
        func run() {
            output.open()
            defer { output.close() }
            let size = 1 << 16
            let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
            defer { buffer.deallocate() }
            while true {
                let count = pipe.read(buffer, size)
                guard count > 0 else { return }
                var written = 0
                while written < count {
                    let more = output.write(buffer + written, maxLength: count - written)
                    guard more > 0 else { return pipe.close() }
                    written += more
                }
            }
        }
    }
#endif
