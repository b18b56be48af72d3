package import SDKRuntime

/// A request as it came over the wire.
package struct LoopbackRequest: Sendable {
    package var method = ""
    /// Path and query, as sent.
    package var target = ""
    package var headers = HTTPHeaders()
    package var body: [UInt8] = []
}
