/// How an API says where the next page is.
public struct PageStyle<Page: Sendable>: Sendable {
    /// What has been read so far.
    struct Position {
        let page: Page
        let request: APIRequest<Page>
        /// The headers of the page's response.
        let headers: HTTPHeaders
        /// The number of items in the page.
        let itemCount: Int64

        /// How far a query parameter of the request is from its first value; 0 if it is before it.
        func distance(of parameter: String, from first: Int64) -> Int64 {
            let number = request.call.queryNumber(parameter) ?? first
            let (distance, overflow) = number.subtractingReportingOverflow(first)
            return overflow ? 0 : max(distance, 0)
        }
    }

    /// The request of the next page; `nil` after the last one.
    let next: @Sendable (Position) -> APIRequest<Page>?
    /// The number of items before a page, as far as its request tells.
    var itemsBefore: @Sendable (Position) -> Int64 = { _ in 0 }

    /// Follows an address in the page, absolute or relative. It must lead to the client's server.
    ///
    /// The request is sent like the first one, with another path and query, and its response is
    /// read in the same way.
    public static func nextURI(_ uri: @escaping @Sendable (Page) -> String?) -> PageStyle {
        PageStyle { position in
            guard let uri = uri(position.page), !uri.isEmpty else { return nil }
            return position.request.with { $0.call.address = uri }
        }
    }

    /// Sends a cursor from the page as a query parameter.
    public static func cursor(
        _ parameter: String, _ cursor: @escaping @Sendable (Page) -> String?
    ) -> PageStyle {
        PageStyle { position in
            guard let cursor = cursor(position.page), !cursor.isEmpty else { return nil }
            return position.request.with { $0.call.setQuery(parameter, cursor) }
        }
    }

    /// Increments a query parameter.
    ///
    /// - Parameters:
    ///   - parameter: the parameter's name. If the first request has it, counting begins at its
    ///     value.
    ///   - first: the number of the first page, if the request has none.
    ///   - pageCount: the number of pages, if a page has it; 0 or less counts as unknown. Without
    ///     it, the sequence ends at an empty page or by the total count.
    public static func pageNumber(
        _ parameter: String = "pageNumber", first: Int64 = 1,
        pageCount: @escaping @Sendable (Page) -> Int64? = { _ in nil }
    ) -> PageStyle {
        var style = PageStyle { position in
            let number = position.request.call.queryNumber(parameter) ?? first
            if let count = pageCount(position.page), count > 0, number &- first >= count - 1 {
                return nil
            }
            let (next, overflow) = number.addingReportingOverflow(1)
            return overflow ? nil : position.request.with { $0.call.setQuery(parameter, next) }
        }
        // The pages before are no shorter than this one, which may be the last.
        style.itemsBefore = { position in
            let pages = position.distance(of: parameter, from: first)
            let (items, overflow) = pages.multipliedReportingOverflow(by: position.itemCount)
            return overflow ? 0 : items
        }
        return style
    }

    /// Increases a query parameter by the number of items in the page.
    ///
    /// - Parameters:
    ///   - parameter: the parameter's name. If the first request has it, counting begins at its
    ///     value.
    ///   - first: the offset of the first item, if the request has none.
    public static func offset(_ parameter: String = "offset", first: Int64 = 0) -> PageStyle {
        var style = PageStyle { position in
            let offset = position.request.call.queryNumber(parameter) ?? first
            let (next, overflow) = offset.addingReportingOverflow(position.itemCount)
            return overflow || position.itemCount == 0
                ? nil : position.request.with { $0.call.setQuery(parameter, next) }
        }
        style.itemsBefore = { $0.distance(of: parameter, from: first) }
        return style
    }

    /// Follows the link in the response's headers whose relation is `next` (RFC 8288, RFC 5005). It
    /// must lead to the client's server.
    public static var link: PageStyle {
        PageStyle { position in
            guard let uri = LinkHeader.target(of: "next", in: position.headers) else { return nil }
            return position.request.with { $0.call.address = uri }
        }
    }

    /// Makes the next request with a closure, for example for a cursor in a body.
    public static func custom(
        _ next: @escaping @Sendable (Page, APIRequest<Page>) -> APIRequest<Page>?
    ) -> PageStyle {
        PageStyle { next($0.page, $0.request) }
    }
}
