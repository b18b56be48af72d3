internal import Foundation

/// Which redirects are followed, and what is sent along.
///
/// Secrets (``HTTPHeaders/Field/isSecret``, ``HTTPRequest/secretQueryNames``) are not sent to
/// another origin: another scheme, host or port. A redirect from https to http is never followed;
/// it is the response.
public struct RedirectPolicy: Hashable, Sendable {
    /// The largest number of redirects that one exchange follows. With 0, each redirect is the
    /// response.
    public var limit: Int

    /// Creates a policy.
    ///
    /// - Parameter limit: the largest number of redirects that one exchange follows.
    public init(limit: Int = 10) { self.limit = limit }

    /// The request that a redirect asks for, for a transport that follows redirects itself; `nil`
    /// if the response is not a redirect to follow (RFC 9110 section 15.4, and the method rules of
    /// the Fetch standard). The caller counts redirects, and heeds
    /// ``HTTPRequest/followsRedirects``.
    ///
    /// - Parameters:
    ///   - response: the response to the request.
    ///   - request: the request that was sent last.
    ///   - first: the first request of the exchange, whose secrets may have been copied by one
    ///     redirect after the other; `nil` if it is the same.
    public func next(
        after response: HTTPResponse, of request: HTTPRequest, first: HTTPRequest? = nil
    ) -> HTTPRequest? {
        guard [301, 302, 303, 307, 308].contains(response.status), limit > 0,
            let location = response.headers["Location"], let from = request.url,
            let to = URL(string: location, relativeTo: from)?.absoluteURL, to.host != nil,
            let scheme = to.scheme?.lowercased(), scheme == "https" || scheme == "http",
            !(scheme == "http" && from.scheme?.lowercased() == "https")
        else { return nil }
        var next = request
        next.target = to.absoluteString.divided(at: "#").before
        if changesToGet(response.status, request.method) {
            next.method = .get
            next.body = nil
            for name in ["Content-Type", "Content-Length", "Content-Encoding"] {
                next.headers.remove(name)
            }
        }
        // A pipe would be sent empty the second time.
        guard next.isReplayable else { return nil }
        if !Self.isSameOrigin(from, to) {
            next.headers.removeSecrets()
            next.removeSecrets(of: [request, first].compactMap(\.self))
        }
        return next
    }

    private func changesToGet(_ status: Int, _ method: HTTPMethod) -> Bool {
        switch status {
        case 303: method != .get && method != .head
        case 301, 302: method == .post
        default: false
        }
    }

    static func isSameOrigin(_ left: URL, _ right: URL) -> Bool {
        let scheme = left.scheme?.lowercased()
        guard scheme == right.scheme?.lowercased(),
            left.host?.lowercased() == right.host?.lowercased()
        else { return false }
        let standard = scheme == "https" ? 443 : 80
        return (left.port ?? standard) == (right.port ?? standard)
    }
}
