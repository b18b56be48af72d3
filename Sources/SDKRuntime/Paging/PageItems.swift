/// The items of all pages of a ``PageSequence``. The next page is requested when the items of the
/// page before are used up.
public struct PageItems<Page: Sendable, Item: Sendable>: AsyncSequence, Sendable {
    /// An item of a page.
    public typealias Element = Item

    /// The pages that the items come from.
    public var pages: PageSequence<Page, Item>

    /// Begins at the first page.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pages: pages.makeAsyncIterator(), itemsOfPage: pages.itemsOfPage)
    }

    /// Iterates over the items, page by page.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate var pages: PageSequence<Page, Item>.AsyncIterator
        fileprivate let itemsOfPage: @Sendable (Page) -> [Item]?
        fileprivate var items: ArraySlice<Item> = []

        /// - Throws: ``APIError``, among them ``APIError/paging(_:)``.
        public mutating func next() async throws(APIError) -> Item? {
            while true {
                if let item = items.popFirst() { return item }
                guard let page = try await pages.next() else { return nil }
                items = itemsOfPage(page)?[...] ?? []
            }
        }
    }

    /// All items in an array.
    ///
    /// - Throws: ``APIError``, among them ``APIError/paging(_:)``.
    public func collect() async throws(APIError) -> [Item] {
        var result: [Item] = []
        var iterator = makeAsyncIterator()
        while let item = try await iterator.next() { result.append(item) }
        return result
    }
}
