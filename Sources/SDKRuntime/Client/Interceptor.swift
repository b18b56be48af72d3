/// Code around every exchange of a client: logging, retrying, measuring, signing.
///
/// Interceptors are called in the client's order, the first one outermost. The credentials are
/// added after all of them, so no interceptor sees them, and one that calls `next` again gets a
/// fresh token. Responses of every status pass through here.
public protocol Interceptor: Sendable {
    /// - Parameter next: passes the request on, `try await next(request)`, any number of times. It
    ///   is a type and not a closure, because the type of an async closure depends on compiler
    ///   settings, which need not be those of the module that implements this method.
    func intercept(
        _ request: HTTPRequest, context: CallContext, next: CallChain
    ) async throws -> HTTPResponse
}
