/// A gateway in front of an API and its login: one origin, with a path prefix for each.
public struct Gateway: Hashable, Sendable {
    /// `protocol://host[:port]` without slashes at its end.
    public let origin: String
    /// The path prefix of login URLs, `/name` or empty.
    public let loginPath: String
    /// The path prefix of operations, `/name` or empty.
    public let apiPath: String

    /// - Parameters:
    ///   - origin: `http` or `https`, a host, optionally a port.
    ///   - loginPath: with or without slashes around it.
    ///   - apiPath: with or without slashes around it.
    public init(_ origin: String, loginPath: String = "", apiPath: String = "") {
        var origin = Substring(origin)
        while origin.hasSuffix("/") { origin.removeLast() }
        self.origin = String(origin)
        self.loginPath = Self.prefix(loginPath)
        self.apiPath = Self.prefix(apiPath)
    }

    private static func prefix(_ path: String) -> String {
        var path = Substring(path)
        while path.hasPrefix("/") { path.removeFirst() }
        while path.hasSuffix("/") { path.removeLast() }
        return path.isEmpty ? "" : "/\(path)"
    }

    func loginURL(for url: String) -> String { origin + loginPath + Server.path(of: url) }

    func apiURL(for url: String) -> String { origin + apiPath + Server.path(of: url) }
}

extension Server {
    /// The same server and its login behind a gateway.
    public func behind(_ gateway: Gateway) -> Server {
        Server(
            gateway.apiURL(for: baseURL), headerNames: headerNames,
            oauth: oauth?.behind(gateway))
    }
}
