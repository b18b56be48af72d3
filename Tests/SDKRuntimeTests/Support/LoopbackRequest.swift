import SDKRuntime

/// A request as it came over the wire.
struct LoopbackRequest: Sendable {
    var method = ""
    /// Path and query, as sent.
    var target = ""
    var headers = HTTPHeaders()
    var body: [UInt8] = []
}
