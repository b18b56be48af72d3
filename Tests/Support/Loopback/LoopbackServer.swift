internal import Foundation
internal import SDKRuntime

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An HTTP/1.1 server on 127.0.0.1 that responds by a closure: one thread accepts, and each
/// connection has a thread of its own.
package final class LoopbackServer: Sendable {
    package typealias Handler = @Sendable (LoopbackRequest) -> LoopbackResponse

    package let port: UInt16
    private let listener: Int32
    private let received = Locked<[LoopbackRequest]>([])
    private let closings: AsyncStream<Void>
    private let closing: AsyncStream<Void>.Continuation

    /// - Parameter keepsBodies: if not, bodies of requests are counted and dropped.
    package init(keepsBodies: Bool = true, _ handler: @escaping Handler) throws {
        (closings, closing) = AsyncStream.makeStream()
        #if canImport(Glibc)
            listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            listener = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        guard isListening else { throw TransportError(.other, "no listener: \(errno)") }
        port = UInt16(bigEndian: address.sin_port)
        let received = received
        let closing = closing
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else {
                    #if canImport(Glibc)
                        // Here and not in `deinit`: the number would be another server's listener
                        // by the time this thread accepts from it again.
                        _ = close(listener)
                    #endif
                    return
                }
                Thread.detachNewThread {
                    LoopbackConnection(connection, keepsBodies: keepsBodies).serve { request in
                        received.withLock { $0.append(request) }
                        return handler(request)
                    }
                    closing.yield()
                }
            }
        }
    }

    deinit {
        _ = shutdown(listener, Int32(SHUT_RDWR))
        #if !canImport(Glibc)
            // Nothing else wakes the thread that accepts.
            _ = close(listener)
        #endif
    }

    package var url: String { "http://127.0.0.1:\(port)" }

    /// The same server under another name of the host.
    package var otherHostURL: String { "http://localhost:\(port)" }

    package var requests: [LoopbackRequest] { received.withLock { $0 } }

    /// Waits until a connection has ended.
    package func connectionClosed() async {
        for await _ in closings { return }
    }
}
