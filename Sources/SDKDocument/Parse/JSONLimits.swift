/// How large a JSON text may be.
package struct JSONLimits: Sendable, Hashable {
    /// The most bytes of a text, up to 1 GiB - 1.
    package let maximumBytes: Int
    /// The most arrays and objects inside each other.
    package let maximumDepth: Int
    /// The most values of a text, arrays and objects included, up to 2^31 - 1.
    package let maximumValues: Int

    /// The most bytes of a key.
    package let maximumKeyBytes: Int

    /// 128 MiB, 512 levels, 10 million values, keys of 16 KiB.
    package static let `default` = JSONLimits()

    /// Values out of range are taken as the nearest one in range.
    package init(
        maximumBytes: Int = 128 << 20, maximumDepth: Int = 512, maximumValues: Int = 10_000_000,
        maximumKeyBytes: Int = 16 << 10
    ) {
        self.maximumBytes = min(max(maximumBytes, 0), NodeRecord.maximumLength)
        self.maximumDepth = max(maximumDepth, 0)
        self.maximumValues = min(max(maximumValues, 0), Int(Int32.max))
        self.maximumKeyBytes = max(maximumKeyBytes, 0)
    }
}
