internal import SDKRuntime

/// A request for which a ``StubTransport`` has no response.
public struct StubError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Why there is no response.
    public enum Reason: Hashable, Sendable {
        /// There is no stub for the operation, nor for its method and path.
        case noStub
        /// The script has no more responses.
        case scriptEnded
    }

    /// Why there is no response.
    public let reason: Reason
    /// The operation, or `nil` for a request that was not made from one.
    public let operation: String?
    /// Method and URL without the query.
    public let request: String

    init(_ reason: Reason, _ request: HTTPRequest) {
        self.reason = reason
        self.operation = request.operation
        self.request = request.description
    }

    /// Why there is no response, and for which request.
    public var description: String {
        let name = operation.map { "\($0) (\(request))" } ?? request
        return switch reason {
        case .noStub: "no stub for \(name)"
        case .scriptEnded: "no response left in the script for \(name)"
        }
    }
}
