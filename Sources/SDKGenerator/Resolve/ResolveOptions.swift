/// What may be set for the stage that makes an ``API`` of documents.
public struct ResolveOptions: Sendable {
    public var limits: ResolveLimits

    public init(limits: ResolveLimits = .default) {
        self.limits = limits
    }
}
