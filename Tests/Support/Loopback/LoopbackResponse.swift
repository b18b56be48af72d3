package import SDKRuntime

/// What a connection does with a request, step by step.
package struct LoopbackResponse: Sendable {
    package enum Step: Sendable {
        case bytes([UInt8])
        case repeated([UInt8], count: Int)
        /// Bytes that come one by one, with a pause of milliseconds before each.
        case dripped([UInt8], pause: UInt32)
        /// Runs a closure, which can let the connection wait.
        case wait(@Sendable () -> Void)
        /// Ends the connection.
        case close
        /// Waits until the client ends the connection.
        case waitForClient
    }

    package var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }

    package static func text(_ text: String) -> Step { .bytes([UInt8](text.utf8)) }

    /// A complete response.
    package static func respond(
        _ status: Int = 200, _ headers: HTTPHeaders = [:], _ body: String = ""
    ) -> LoopbackResponse {
        LoopbackResponse([head(status, headers, length: body.utf8.count), text(body)])
    }

    package static func head(_ status: Int, _ headers: HTTPHeaders, length: Int?) -> Step {
        var text = "HTTP/1.1 \(status) Status\r\n"
        for field in headers.fields { text += "\(field.name): \(field.value)\r\n" }
        if let length { text += "Content-Length: \(length)\r\n" }
        return Self.text(text + "\r\n")
    }
}
