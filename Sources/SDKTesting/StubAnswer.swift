public import SDKRuntime

/// One answer of a ``StubTransport`` script.
public struct StubAnswer: Sendable {
    /// The response, or the error that is thrown instead.
    public var outcome: Result<HTTPResponse, any Error>
    /// Waited for, on the transport's clock, before answering.
    public var delay: Duration?

    /// Responds.
    public static func respond(_ response: HTTPResponse) -> StubAnswer {
        StubAnswer(outcome: .success(response))
    }

    /// Fails as a transport does: with a `TransportError`, best of all.
    public static func fail(_ error: any Error) -> StubAnswer {
        StubAnswer(outcome: .failure(error))
    }

    /// A copy that comes later.
    ///
    /// - Parameter delay: waited for on the transport's clock.
    public func delayed(by delay: Duration) -> StubAnswer {
        var copy = self
        copy.delay = delay
        return copy
    }
}
