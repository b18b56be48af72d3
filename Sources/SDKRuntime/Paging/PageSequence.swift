/// The pages of a listing, one after the other. A page is requested when it is needed; each
/// iteration begins at the first one.
///
/// The sequence ends at the last page, at an empty page, or when as many items have come as the
/// page says there are. A page that was already read and a page beyond the limit are errors, so the
/// sequence always ends. Cancelling the task ends it with ``APIError/cancelled``.
public struct PageSequence<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page

    /// Sends the requests.
    public var client: APIClient
    /// The request of the first page.
    public var request: APIRequest<Page>
    /// How the next page is found.
    public var style: PageStyle<Page>
    /// The limits of the sequence, whatever the server says.
    public var limits = PageLimits()
    let itemsOfPage: @Sendable (Page) -> [Item]?
    let total: @Sendable (Page) -> Int64?

    /// - Parameters:
    ///   - request: the request of the first page.
    ///   - items: the items of a page.
    ///   - total: the number of items in all pages, if a page has it; 0 or less counts as unknown.
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

/// Limits of a sequence of pages, whatever the server says.
public struct PageLimits: Hashable, Sendable {
    /// One page more than this is a ``PagingError/Reason/tooManyPages(limit:)``.
    public var maximumPages: Int
    /// Whether a page without items is the last one, even if it names a next one.
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
