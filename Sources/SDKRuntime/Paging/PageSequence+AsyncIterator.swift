extension PageSequence {
    /// Requests one page after the other.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let pages: PageSequence
        private var request: APIRequest<Page>?
        /// The address of the previous page.
        private var target: String?
        private var seen: Set<HTTPRequest> = []
        private var pageCount = 0
        /// The number of items up to the end of the previous page.
        private var itemCount: Int64 = 0

        init(_ pages: PageSequence) {
            self.pages = pages
            self.request = pages.request
        }

        /// Requests the next page.
        ///
        /// - Returns: `nil` after the last page, and after an error.
        /// - Throws: ``APIError``, among them ``APIError/paging(_:)``.
        public mutating func next() async throws(APIError) -> Page? {
            // Removed first: after an error, there is nothing left to request.
            guard var request = request.take() else { return nil }
            try check(&request)
            let response = try await pages.client.response(for: request)
            pageCount += 1
            self.request = nextRequest(after: response, request)
            return response.value
        }

        private mutating func nextRequest(
            after response: APIResponse<Page>, _ request: APIRequest<Page>
        ) -> APIRequest<Page>? {
            let page = response.value
            let count = Int64(pages.itemsOfPage(page)?.count ?? 0)
            let position = PageStyle.Position(
                page: page, request: request, headers: response.headers, itemCount: count)
            if pageCount == 1 { itemCount = pages.style.itemsBefore(position) }
            itemCount &+= count
            if count == 0, pages.limits.endsAtEmptyPage { return nil }
            if let total = pages.total(page), total > 0, itemCount >= total { return nil }
            return pages.style.next(position)
        }

        /// Resolves the address in a page. Refuses an address at another server, a page that was
        /// already read, and a page beyond the limit.
        private mutating func check(_ request: inout APIRequest<Page>) throws(APIError) {
            guard pageCount < pages.limits.maximumPages else {
                throw error(.tooManyPages(limit: pages.limits.maximumPages))
            }
            let server = request.server ?? pages.client.server
            if let target, let address = request.call.address {
                do throws(InvalidRequest) {
                    request.call.address = try server.target(address, from: target)
                } catch {
                    guard case .foreignAddress(let origin) = error else {
                        throw self.error(.malformedAddress)
                    }
                    throw self.error(.foreignAddress(origin: origin))
                }
            }
            let wire: HTTPRequest
            do {
                wire = try request.httpRequest(server: server)
            } catch {
                throw APIError(error, operation: request.operation)
            }
            guard seen.insert(wire).inserted else { throw error(.repeatedPage) }
            target = wire.target
        }

        private func error(_ reason: PagingError.Reason) -> APIError {
            .paging(PagingError(reason, operation: pages.request.operation, page: pageCount))
        }
    }
}
