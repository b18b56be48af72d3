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
