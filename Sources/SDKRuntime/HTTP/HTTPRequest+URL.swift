public import Foundation

extension HTTPRequest {
    /// ``target`` as a URL; `nil` if it isn't one. Made on each access.
    public var url: URL? { URL(string: target) }

    /// Creates a request to a URL.
    public init(
        _ method: HTTPMethod, _ url: URL, headers: HTTPHeaders = [:], body: HTTPBody? = nil,
        timeout: Duration? = nil
    ) {
        self.init(method, url.absoluteString, headers: headers, body: body, timeout: timeout)
    }
}
