package import SDKRuntime

/// A request as it came over the wire.
package struct LoopbackRequest: Sendable {
    package var method = ""
    /// Path and query, as sent.
    package var target = ""
    package var headers = HTTPHeaders()
    /// Empty if the server doesn't keep bodies.
    package var body: [UInt8] = []
    package var bodyCount = 0
}
