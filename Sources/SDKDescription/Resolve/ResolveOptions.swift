/// What may be set for the stage that makes an ``API`` of documents.
package struct ResolveOptions: Sendable {
    package var limits: ResolveLimits

    package init(limits: ResolveLimits = .default) {
        self.limits = limits
    }
}
