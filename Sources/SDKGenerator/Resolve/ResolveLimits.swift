/// Limits that keep the cost of a hostile description in proportion to its size.
public struct ResolveLimits: Sendable, Hashable {
    /// The most schemas inside each other, counting through `allOf`.
    public let maximumDepth: Int
    /// The most properties that `allOf` copies from one schema to another, over all schemas.
    public let maximumCopiedProperties: Int

    /// The most bytes of a name that stands as a value, such as an `operationId`.
    public let maximumNameBytes: Int

    /// 100 levels, 250,000 copied properties, names of 16 KiB.
    public static let `default` = ResolveLimits()

    public init(
        maximumDepth: Int = 100, maximumCopiedProperties: Int = 250_000,
        maximumNameBytes: Int = 16 << 10
    ) {
        self.maximumDepth = max(maximumDepth, 1)
        self.maximumCopiedProperties = max(maximumCopiedProperties, 0)
        self.maximumNameBytes = max(maximumNameBytes, 0)
    }
}
