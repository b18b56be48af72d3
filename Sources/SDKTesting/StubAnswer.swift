public import SDKRuntime

/// One answer of a ``StubTransport`` script.
public struct StubAnswer: Sendable {
    public var outcome: Result<HTTPResponse, any Error>
    /// Waited for, on the transport's clock, before answering.
    public var delay: Duration?

    public static func respond(_ response: HTTPResponse) -> StubAnswer {
        StubAnswer(outcome: .success(response))
    }

    public static func fail(_ error: any Error) -> StubAnswer {
        StubAnswer(outcome: .failure(error))
    }

    public func delayed(by delay: Duration) -> StubAnswer {
        var copy = self
        copy.delay = delay
        return copy
    }
}
