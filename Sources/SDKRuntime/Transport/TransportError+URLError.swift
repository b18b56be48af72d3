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
        guard let error = error as? URLError else {
            self.init(.other, String(describing: type(of: error)), underlying: error)
            return
        }
        let proxy = url.flatMap { proxy?.name(for: $0) }
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
        guard isBeforeSending, let host = url?.host else { return }
        message = ServerText.clean(host + (proxy.map { " through the proxy \($0)" + detail } ?? ""))
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
    fileprivate var withoutQuery: URLError { URLError(code, userInfo: Self.clean(userInfo)) }

    private static func clean(_ values: [String: Any]) -> [String: Any] {
        values.mapValues { value in
            switch value {
            case let url as URL: return URL(string: clean(url.absoluteString)) ?? value
            case let text as String: return clean(text)
            case let error as NSError:
                return NSError(
                    domain: error.domain, code: error.code, userInfo: clean(error.userInfo))
            default: return value
            }
        }
    }

    private static func clean(_ text: String) -> String {
        guard text.contains("://") else { return text }
        return String(text.prefix { $0 != "?" && $0 != "#" })
    }
}
