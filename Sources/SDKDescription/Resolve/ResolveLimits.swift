/// Limits that keep the cost of a hostile description in proportion to its size.
package struct ResolveLimits: Sendable, Hashable {
    /// The most schemas inside each other, counting through `allOf`.
    package let maximumDepth: Int
    /// The most properties that `allOf` copies from one schema to another, over all schemas.
    package let maximumCopiedProperties: Int

    /// The most bytes of a name that stands as a value, such as an `operationId`.
    package let maximumNameBytes: Int

    /// 100 levels, 250,000 copied properties, names of 16 KiB.
    package static let `default` = ResolveLimits()

    package init(
        maximumDepth: Int = 100, maximumCopiedProperties: Int = 250_000,
        maximumNameBytes: Int = 16 << 10
    ) {
        self.maximumDepth = max(maximumDepth, 1)
        self.maximumCopiedProperties = max(maximumCopiedProperties, 0)
        self.maximumNameBytes = max(maximumNameBytes, 0)
    }
}
