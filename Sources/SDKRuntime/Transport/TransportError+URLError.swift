internal import Foundation

#if canImport(FoundationNetworking)
    internal import FoundationNetworking
#endif

extension TransportError {
    /// Maps the error that ended a task.
    init(urlSession error: any Error, of task: URLSessionTask, proxy: SessionProxy) {
        self.init(
            urlSession: error, of: task.originalRequest?.url, proxy: proxy,
            hasResponse: task.response != nil || task.countOfBytesReceived > 0)
    }

    /// Maps what `URLSession` reports, mostly by its code, because the texts can contain the URL
    /// with its query.
    ///
    /// - Parameters:
    ///   - url: its host is named if it was not reached: that of the API or that of the login.
    ///   - proxy: also named, if there is one for the address.
    ///   - hasResponse: whether the response has begun.
    init(
        urlSession error: any Error, of url: URL?, proxy: SessionProxy?, hasResponse: Bool = false
    ) {
        let proxy = url.flatMap { proxy?.name(for: $0) }
        guard let error = error as? URLError else {
            self.init(other: error, of: url, proxy: proxy)
            return
        }
        var kind = Self.kind(of: error.code)
        var detail = ""
        #if canImport(FoundationNetworking)
            // libcurl calls this an empty reply: the connection ended before the first byte.
            if error.code == .badServerResponse { kind = .connectionLost }
            // Foundation has one code for everything else; libcurl's text tells more.
            if error.code == .unknown {
                let text = error.localizedDescription
                // A download has no response before its file is complete.
                if hasResponse || text.contains("bytes remaining") {
                    kind =
                        text.contains("content unencoding") ? .malformedResponse : .connectionLost
                } else if proxy != nil, text.contains("CONNECT") {
                    kind = .cannotConnect
                    let words = text.parts(between: " ")
                    let status = words.first {
                        $0.utf8.count == 3 && ByteSet.digits.containsAll($0)
                    }
                    detail = status.map { ", which responds \($0)" } ?? ", which hangs up"
                }
            }
        #endif
        self.init(kind, code: error.code.rawValue, underlying: error.withoutQuery)
        if isBeforeSending { name(url, proxy.map { " through the proxy \($0)" + detail }) }
    }

    /// Maps what is no error of `URLSession`. On Apple's platforms, failures of a proxy are errors of
    /// CFNetwork: those of SOCKS, of HTTP and of files that choose one (`CFNetworkErrors`).
    private init(other error: any Error, of url: URL?, proxy: String?) {
        // Any error can be bridged; only those that are objects have a URL in them.
        guard type(of: error) is NSError.Type else {
            self.init(.other, String(describing: type(of: error)), underlying: error)
            return
        }
        let error = (error as NSError).withoutQuery
        switch (error.domain, error.code) {
        case ("kCFErrorDomainCFNetwork", 100...124), ("kCFErrorDomainCFNetwork", 306...311):
            self.init(.cannotConnect, code: error.code, underlying: error)
            name(url, " through the proxy \(proxy ?? "of the system")")
        default:
            self.init(.other, error.domain, code: error.code, underlying: error)
        }
    }

    /// Names the host that was not reached, and what stands between.
    private mutating func name(_ url: URL?, _ route: String?) {
        guard let host = url?.host else { return }
        message = ServerText.clean(host + (route ?? ""))
    }

    private static func kind(of code: URLError.Code) -> Kind {
        switch code {
        case .timedOut: .timedOut
        case .cannotFindHost, .dnsLookupFailed: .hostNotFound
        case .cannotConnectToHost: .cannotConnect
        case .notConnectedToInternet, .dataNotAllowed, .internationalRoamingOff: .notConnected
        case .networkConnectionLost: .connectionLost
        case .httpTooManyRedirects: .tooManyRedirects
        case .badServerResponse, .cannotParseResponse, .cannotDecodeRawData,
            .cannotDecodeContentData:
            .malformedResponse
        case .dataLengthExceedsMaximum: .responseTooLarge
        case .secureConnectionFailed, .serverCertificateHasBadDate,
            .serverCertificateUntrusted, .serverCertificateHasUnknownRoot,
            .serverCertificateNotYetValid, .clientCertificateRejected,
            .clientCertificateRequired:
            .secureConnection
        case .fileDoesNotExist, .fileIsDirectory, .noPermissionsToReadFile, .cannotCreateFile,
            .cannotOpenFile, .cannotCloseFile, .cannotWriteToFile, .cannotRemoveFile,
            .cannotMoveFile:
            .file
        default: .other
        }
    }
}

extension URLError {
    /// The same error without the query of its URL, which can contain a credential.
    fileprivate var withoutQuery: URLError { URLError(code, userInfo: NSError.clean(userInfo)) }
}

extension NSError {
    fileprivate var withoutQuery: NSError {
        NSError(domain: domain, code: code, userInfo: Self.clean(userInfo))
    }

    fileprivate static func clean(_ values: [String: Any]) -> [String: Any] {
        values.mapValues { value in
            switch value {
            case let url as URL: URL(string: clean(url.absoluteString)) ?? value
            case let text as String: clean(text)
            case let error as NSError: error.withoutQuery
            default: value
            }
        }
    }

    private static func clean(_ text: String) -> String {
        guard text.contains("://") else { return text }
        return String(text.prefix { $0 != "?" && $0 != "#" })
    }
}
