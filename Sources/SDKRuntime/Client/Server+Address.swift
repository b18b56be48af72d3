internal import Foundation

extension Server {
    /// Resolves an address that a server gave against the address it was found at (RFC 3986
    /// section 5).
    ///
    /// A path from the root is relative to the base URL, because a server behind a gateway doesn't
    /// know the gateway's path prefix.
    ///
    /// - Parameter base: an absolute URL.
    /// - Throws: ``InvalidRequest/url``, ``InvalidRequest/foreignAddress(origin:)``.
    func target(_ address: String, from base: String) throws(InvalidRequest) -> String {
        guard let origin = URL(string: baseURL), let from = URL(string: base) else {
            throw .url
        }
        // Some parsers read a backslash as a slash, and some drop control characters.
        guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }),
            let url = URL(string: rooted(address, base), relativeTo: from)?.absoluteURL
        else { throw .url }
        guard url.user == nil, url.password == nil, RedirectPolicy.isSameOrigin(origin, url) else {
            let port = url.port.map { ":\($0)" } ?? ""
            throw .foreignAddress(origin: "\(url.scheme ?? "")://\(url.host ?? "")\(port)")
        }
        return url.absoluteString.divided(at: "#").before
    }

    private func rooted(_ address: String, _ base: String) -> String {
        let prefix = Self.path(of: baseURL)
        guard address.hasPrefix("/"), !address.hasPrefix("//"), !prefix.isEmpty else {
            return address
        }
        // A page of the same listing has the same path, which shows whether the address already has
        // the prefix. Otherwise the beginning of the address shows it.
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let current = Self.path(of: String(base.prefix { $0 != "?" && $0 != "#" }))
        if prefix + path == current { return prefix + address }
        if path == current || address.hasPrefix(prefix + "/") { return address }
        return prefix + address
    }

    /// The part after scheme, host and port.
    static func path(of url: String) -> String {
        url.parts(between: "/", omittingEmpty: false).dropFirst(3).map { "/" + $0 }.joined()
    }
}
