/// Limits that keep the cost of a hostile description in proportion to its size.
public struct ResolveLimits: Sendable, Hashable {
    /// The most schemas inside each other, counting through `allOf`.
    public let maximumDepth: Int
    /// The most properties that `allOf` copies from one schema to another, over all schemas.
    public let maximumCopiedProperties: Int

    /// 100 levels, 500,000 copied properties.
    public static let `default` = ResolveLimits()

    public init(maximumDepth: Int = 100, maximumCopiedProperties: Int = 500_000) {
        self.maximumDepth = max(maximumDepth, 1)
        self.maximumCopiedProperties = max(maximumCopiedProperties, 0)
    }
}
