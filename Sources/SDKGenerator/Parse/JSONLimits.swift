/// How large a JSON text may be.
public struct JSONLimits: Sendable, Hashable {
    /// The most bytes of a text, up to 1 GiB - 1.
    public let maximumBytes: Int
    /// The most arrays and objects inside each other.
    public let maximumDepth: Int
    /// The most values of a text, arrays and objects included, up to 2^31 - 1.
    public let maximumValues: Int

    /// 512 MiB, 512 levels, 50 million values.
    public static let `default` = JSONLimits()

    /// Values out of range are taken as the nearest one in range.
    public init(
        maximumBytes: Int = 512 << 20, maximumDepth: Int = 512, maximumValues: Int = 50_000_000
    ) {
        self.maximumBytes = min(max(maximumBytes, 0), NodeRecord.maximumLength)
        self.maximumDepth = max(maximumDepth, 0)
        self.maximumValues = min(max(maximumValues, 0), Int(Int32.max))
    }
}
