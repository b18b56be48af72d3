// As much of swift-distributed-tracing as the documentation uses, for snippets to be compiled against.

public struct ServiceContext: Sendable {}

public protocol Injector: Sendable {
    associatedtype Carrier

    func inject(_ value: String, forKey key: String, into carrier: inout Carrier)
}

public struct Instrument: Sendable {
    public func inject<Carrier, Inject: Injector>(
        _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
    ) where Inject.Carrier == Carrier {}
}

public enum InstrumentationSystem {
    public static var instrument: Instrument { Instrument() }
}

public enum SpanKind: Sendable { case client }

public enum SpanAttribute: Sendable {
    case int64(Int64)
    case string(String)
}

public struct SpanAttributes: Sendable {
    public subscript(name: String) -> SpanAttribute? {
        get { nil }
        set {}
    }
}

public protocol Span: Sendable {
    var context: ServiceContext { get }
    var attributes: SpanAttributes { get nonmutating set }
}

private struct NoSpan: Span {
    var context: ServiceContext { ServiceContext() }
    var attributes: SpanAttributes {
        get { SpanAttributes() }
        nonmutating set {}
    }
}

public func withSpan<Result>(
    _ name: String, ofKind kind: SpanKind, isolation: isolated (any Actor)? = #isolation,
    _ body: (any Span) async throws -> Result
) async rethrows -> Result {
    try await body(NoSpan())
}
