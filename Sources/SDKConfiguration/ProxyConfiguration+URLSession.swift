internal import SDKRuntime

#if canImport(FoundationNetworking)
    internal import Foundation
    public import FoundationNetworking
#else
    public import Foundation
#endif

extension ProxyConfiguration {
    /// Makes the connections of a session go through the proxy.
    ///
    /// - Throws: ``ConfigurationError/Reason/unsupported(hint:)`` on Linux, where `URLSession`
    ///   takes a proxy only from the environment of the process.
    public func apply(to session: URLSessionConfiguration) throws(ConfigurationError) {
        #if canImport(FoundationNetworking)
            throw ConfigurationError(
                .unsupported(hint: "set the environment variables http_proxy and https_proxy"),
                key: "proxy")
        #else
            session.connectionProxyDictionary = dictionary
        #endif
    }

    // As text: the constants for HTTPS and SOCKS are not declared on all platforms.
    var dictionary: [AnyHashable: Any] {
        var dictionary: [AnyHashable: Any] = [:]
        for name in kind == .socks ? ["SOCKS"] : ["HTTP", "HTTPS"] {
            dictionary["\(name)Enable"] = 1
            dictionary["\(name)Proxy"] = host
            dictionary["\(name)Port"] = port ?? (kind == .socks ? 1080 : 8080)
        }
        if let username { dictionary["kCFProxyUsernameKey"] = username }
        if let password { dictionary["kCFProxyPasswordKey"] = password }
        return dictionary
    }
}
