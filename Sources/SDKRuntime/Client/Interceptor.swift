/// Code around every exchange of a client: logging, retrying, measuring, signing.
///
/// Interceptors are called in the client's order, the first one outermost. The access token is
/// added inside of all of them, so that none sees it, and one that calls `next` again gets a fresh
/// token. Responses of every status pass through here.
public protocol Interceptor: Sendable {
    /// - Parameter next: sends the request on, `try await next(request)`, any number of times. A
    ///   type and not a closure: the type of an async closure depends on compiler settings, which
    ///   the module that implements this method need not share.
    func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse
}
