internal import Foundation
public import SDKRuntime

/// The next step of a scripted stream, see `HTTPResponse.streaming(_:status:headers:clock:)`.
public enum StreamStep: Sendable {
    /// A piece of the body, as text.
    case text(String)
    /// A piece of the body.
    case bytes([UInt8])
    /// Nothing arrives for this long.
    case wait(Duration)
    /// The connection fails, preferably with a `TransportError`, as with a real transport.
    case fail(any Error)
}

extension HTTPResponse {
    /// A response whose body arrives step by step. A step is taken when the body is read, so one
    /// after a ``StreamStep/fail(_:)`` never is. The body can be read once: make a new response for
    /// each request.
    ///
    ///     stub.on("chat") { _ in .streaming([.text("data: a\n\n"), .wait(.seconds(1))]) }
    ///
    /// - Parameters:
    ///   - steps: what happens, in order.
    ///   - status: the HTTP status, 200 to 299.
    ///   - headers: `Content-Type` is `text/event-stream` if it is not among them.
    ///   - clock: measures the waits.
    public static func streaming(
        _ steps: [StreamStep], status: Int = 200, headers: HTTPHeaders = [:],
        clock: any Clock<Duration> = ContinuousClock()
    ) -> HTTPResponse {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = "text/event-stream" }
        var response = HTTPResponse(status: status, headers: headers)
        let rest = Locked(steps[...])
        response.stream = ResponseBytes {
            while let step = rest.withLock({ $0.popFirst() }) {
                try Task.checkCancellation()
                switch step {
                case .text(let text) where !text.isEmpty: return [UInt8](text.utf8)
                case .bytes(let bytes) where !bytes.isEmpty: return bytes
                case .text, .bytes: continue
                case .wait(let duration): try await clock.sleep(for: duration)
                case .fail(let error): throw error
                }
            }
            return nil
        }
        return response
    }
}
