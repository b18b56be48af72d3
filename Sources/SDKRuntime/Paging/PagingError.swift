/// Why a sequence of pages can't continue.
public struct PagingError: Error, Hashable, Sendable {
    /// What is wrong with the next page.
    public enum Reason: Hashable, Sendable {
        /// The next page was already read.
        case repeatedPage
        /// The next page is at another origin than the server's, where credentials must not go.
        case foreignAddress(origin: String)
        /// The address of the next page is malformed.
        case malformedAddress
        /// There are more pages than the limit.
        case tooManyPages(limit: Int)
    }

    /// What is wrong with the next page.
    public var reason: Reason
    /// The operation's id in the API description.
    public var operation: String
    /// The last page that was read, counted from 1.
    public var page: Int

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - reason: what is wrong with the next page.
    ///   - operation: the operation's id in the API description.
    ///   - page: the last page that was read, counted from 1.
    public init(_ reason: Reason, operation: String, page: Int) {
        self.reason = reason
        self.operation = operation
        self.page = page
    }
}

extension PagingError: CustomStringConvertible {
    /// Operation, page and reason.
    public var description: String { "\(operation): after page \(page): \(reason)" }
}

extension PagingError.Reason: CustomStringConvertible {
    /// A sentence; it contains only the origin of a foreign address.
    public var description: String {
        switch self {
        case .repeatedPage: "the next page is one that was read already"
        case .foreignAddress(let origin):
            "the next page is at \(origin.debugDescription), which is not the server"
        case .malformedAddress: "the address of the next page is malformed"
        case .tooManyPages(let limit): "there are more than \(limit) pages"
        }
    }
}
