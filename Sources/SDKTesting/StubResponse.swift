public import SDKRuntime

/// One response of a ``StubTransport`` script.
public struct StubResponse: Sendable {
    /// The response, or the error that is thrown instead.
    public var outcome: Result<HTTPResponse, any Error>
    /// The wait before the response, on the transport's clock.
    public var delay: Duration?

    /// Responds.
    public static func respond(_ response: HTTPResponse) -> StubResponse {
        StubResponse(outcome: .success(response))
    }

    /// Fails, preferably with a `TransportError`, as a real transport does.
    public static func fail(_ error: any Error) -> StubResponse {
        StubResponse(outcome: .failure(error))
    }

    /// A copy that arrives later.
    ///
    /// - Parameter delay: the wait, on the transport's clock.
    public func delayed(by delay: Duration) -> StubResponse {
        var copy = self
        copy.delay = delay
        return copy
    }
}
