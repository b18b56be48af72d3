public import SDKRuntime

/// One response of a ``StubTransport`` script.
public struct StubResponse: Sendable {
    /// The response, or the error that is thrown instead.
    public var outcome: Result<HTTPResponse, any Error>
    /// Waited for, on the transport's clock, before responding.
    public var delay: Duration?

    /// Responds.
    public static func respond(_ response: HTTPResponse) -> StubResponse {
        StubResponse(outcome: .success(response))
    }

    /// Fails as a transport does: with a `TransportError`, best of all.
    public static func fail(_ error: any Error) -> StubResponse {
        StubResponse(outcome: .failure(error))
    }

    /// A copy that comes later.
    ///
    /// - Parameter delay: waited for on the transport's clock.
    public func delayed(by delay: Duration) -> StubResponse {
        var copy = self
        copy.delay = delay
        return copy
    }
}
