internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

/// The proxy of a session, so that an error can name the host that was not reached.
struct SessionProxy: Sendable {
    /// Proxies by the scheme of an address, in lower case.
    private var hosts: [String: String] = [:]
    /// Hosts that are reached without it, including their subdomains.
    private var direct: [String] = []

    #if canImport(FoundationNetworking)
        /// On Linux it comes from the environment, as libcurl reads it.
        init(
            _ configuration: URLSessionConfiguration,
            environment: [String: String] = ProcessInfo.processInfo.environment
        ) {
            func first(_ names: String...) -> String? {
                names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
            }
            let all = first("all_proxy", "ALL_PROXY")
            hosts["http"] = (first("http_proxy") ?? all).map(Self.host)
            hosts["https"] = (first("https_proxy", "HTTPS_PROXY") ?? all).map(Self.host)
            direct = (first("no_proxy", "NO_PROXY") ?? "").parts(between: ",").map {
                $0.trimmingCharacters(in: .whitespaces).lowercased()
            }
        }
    #else
        init(_ configuration: URLSessionConfiguration) {
            let settings = configuration.connectionProxyDictionary ?? [:]
            for (scheme, name) in [("http", "HTTP"), ("https", "HTTPS")] {
                for name in [name, "SOCKS"] where hosts[scheme] == nil {
                    guard let host = settings["\(name)Proxy"] as? String else { continue }
                    let port = settings["\(name)Port"].map { ":\($0)" } ?? ""
                    hosts[scheme] = host + port
                }
            }
        }
    #endif

    /// The proxy's host and port for an address; `nil` if it is reached without one.
    func name(for url: URL) -> String? {
        guard let proxy = hosts[url.scheme?.lowercased() ?? ""],
            let host = url.host?.lowercased()
        else { return nil }
        let isDirect = direct.contains { name in
            name == "*" || host == name
                || host.hasSuffix(name.hasPrefix(".") ? name : "." + name)
        }
        return isDirect ? nil : proxy
    }

    /// Host and port of a proxy's address, without its user.
    private static func host(of address: String) -> String {
        let start = address.range(of: "://")?.upperBound ?? address.startIndex
        let authority = address[start...].prefix { $0 != "/" }
        let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
        return String(host ?? authority)
    }
}
