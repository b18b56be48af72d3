/// Where a walk over pages ends, whatever the server says.
public struct PageLimits: Hashable, Sendable {
    /// One page more than this is a ``PagingError/Reason/tooManyPages(limit:)``.
    public var maximumPages: Int
    /// Whether a page without items is the last one, even if it tells of a next one.
    public var endsAtEmptyPage: Bool

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - maximumPages: one page more than this is an error.
    ///   - endsAtEmptyPage: whether a page without items is the last one.
    public init(maximumPages: Int = 10_000, endsAtEmptyPage: Bool = true) {
        self.maximumPages = maximumPages
        self.endsAtEmptyPage = endsAtEmptyPage
    }
}
