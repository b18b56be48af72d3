import SDKDocument

/// How listings of an API come in pages, as the configuration says it. It holds for each operation
/// that has what it names.
package struct PageRule: Sendable {
    package enum Style: String, CaseIterable, Sendable {
        /// A property of the page is the address of the next one.
        case address
        /// A property of the page is what a query parameter asks for the next one with.
        case cursor
        /// A query parameter counts pages.
        case page
        /// A query parameter counts items.
        case offset
        /// The header field `Link` has the address of the next page.
        case link
    }

    package var style: Style
    /// The query parameter that asks for a page.
    package var parameter: String?
    /// The names that lead to the property with the items, by `.`; nil for the only list there is.
    package var items: String?
    /// The same for the address or cursor of the next page.
    package var next: String?
    /// The same for the number of pages.
    package var pageCount: String?
    /// The same for the number of items in all pages.
    package var total: String?
    package var node: Node?

    package init(
        style: Style, parameter: String? = nil, items: String? = nil, next: String? = nil,
        pageCount: String? = nil, total: String? = nil, node: Node? = nil
    ) {
        self.style = style
        self.parameter = parameter
        self.items = items
        self.next = next
        self.pageCount = pageCount
        self.total = total
        self.node = node
    }
}

/// The method that walks over the pages of a listing.
package struct Paging: Sendable {
    package enum Style: Sendable {
        case address(PropertyPath)
        case cursor(parameter: String, PropertyPath)
        case page(parameter: String, count: PropertyPath?)
        case offset(parameter: String)
        case link
    }

    package var name: MemberName
    package var page: SwiftType
    package var item: SwiftType
    package var style: Style
    package var items: PropertyPath
    package var total: PropertyPath?
}
