/// What may be set for the stage that makes an ``API`` of documents.
package struct ResolveOptions: Sendable {
    package var limits: ResolveLimits
    /// Whether webhooks and callbacks are read, of which nothing is generated.
    package var readsEvents: Bool

    package init(limits: ResolveLimits = .default, readsEvents: Bool = false) {
        self.limits = limits
        self.readsEvents = readsEvents
    }
}
