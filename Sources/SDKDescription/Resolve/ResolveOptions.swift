/// What may be set for the stage that makes an ``API`` of documents.
package struct ResolveOptions: Sendable {
    package var limits: ResolveLimits
    package var extensions: ExtensionKeys

    package init(
        limits: ResolveLimits = .default, extensions: ExtensionKeys = ExtensionKeys()
    ) {
        self.limits = limits
        self.extensions = extensions
    }
}

/// The keys of a vendor's extensions that say something that no standard keyword does; of several
/// keys, the first one that is there counts.
package struct ExtensionKeys: Sendable, Hashable {
    /// An operation's name, where it is another one than its `operationId`.
    package var methodName: [String] = []
    /// What a caller must be allowed to do: an object with `type` (`ALL` or `ANY`) and `permissions`.
    package var permissions: [String] = []
    /// The error codes of a response: an object of codes and messages.
    package var errorCodes: [String] = []

    package init() {}

    var all: Set<String> { Set(methodName + permissions + errorCodes) }
}
