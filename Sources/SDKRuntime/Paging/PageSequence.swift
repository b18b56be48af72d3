/// The pages of a listing, one after the other. A page is requested when it is asked for; each
/// iteration begins at the first one.
///
/// It ends at the last page, an empty page, or when as many items have come as the page says there
/// are. A page that was read before, and more pages than the limit, are errors, so that the walk
/// ends for sure. Cancelling the task ends it with ``APIError/cancelled``.
public struct PageSequence<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page

    /// Sends the requests.
    public var client: APIClient
    /// The request of the first page.
    public var request: APIRequest<Page>
    /// How the next page is found.
    public var style: PageStyle<Page>
    /// Where the sequence ends, whatever the server says.
    public var limits = PageLimits()
    let itemsOfPage: @Sendable (Page) -> [Item]?
    let total: @Sendable (Page) -> Int64?

    /// - Parameters:
    ///   - request: of the first page.
    ///   - items: the items of a page.
    ///   - total: how many items there are in all pages, if a page tells; 0 or less counts as not
    ///     told.
    public init(
        client: APIClient, request: APIRequest<Page>, style: PageStyle<Page>,
        items: @escaping @Sendable (Page) -> [Item]?,
        total: @escaping @Sendable (Page) -> Int64? = { _ in nil }
    ) {
        self.client = client
        self.request = request
        self.style = style
        self.itemsOfPage = items
        self.total = total
    }

    /// The items of all pages, one after the other.
    public var items: PageItems<Page, Item> { PageItems(pages: self) }

    /// A copy with other limits.
    public func with(limits: PageLimits) -> PageSequence {
        var copy = self
        copy.limits = limits
        return copy
    }

    /// Begins at the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

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

extension APIClient {
    /// The pages of a listing, see ``PageSequence``.
    public func pages<Page, Item>(
        _ request: APIRequest<Page>, _ style: PageStyle<Page>,
        items: @escaping @Sendable (Page) -> [Item]?,
        total: @escaping @Sendable (Page) -> Int64? = { _ in nil }
    ) -> PageSequence<Page, Item> {
        PageSequence(client: self, request: request, style: style, items: items, total: total)
    }
}
